using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sequent.CompilerServices;

/// <summary>The roles that one workflow names, each a bit. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RoleSet
{
    private const int BitsPerWord = 64;

    private readonly string[] _roles;

    /// <summary>Numbers the roles from 0, in the given order.</summary>
    public RoleSet(params string[] roles) => _roles = roles;

    /// <summary>The actor's first 64 roles of this set as a bit mask. Resolved once for each actor and set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong MaskOf(Actor actor)
    {
        var mask = actor.Masks;
        return ReferenceEquals(mask.Owner, this) ? mask.First : Find(actor).First;
    }

    /// <summary>True when the actor has the role of that number, for sets of more than 64 roles.</summary>
    public bool Has(Actor actor, int role)
    {
        var mask = Find(actor);
        var word = role / BitsPerWord;
        return ((word == 0 ? mask.First : mask.Rest[word - 1]) >> (role % BitsPerWord) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private RoleMask Find(Actor actor)
    {
        var newest = actor.Masks;
        for (RoleMask? mask = newest; mask is not null; mask = mask.Next)
            if (ReferenceEquals(mask.Owner, this))
                return mask;

        var first = 0UL;
        var rest = new ulong[Math.Max(0, (_roles.Length - 1) / BitsPerWord)];
        for (var i = 0; i < _roles.Length; i++)
        {
            if (!actor.HasRole(_roles[i]))
                continue;
            if (i < BitsPerWord)
                first |= 1UL << i;
            else
                rest[i / BitsPerWord - 1] |= 1UL << (i % BitsPerWord);
        }

        var found = new RoleMask(this, first, rest, newest);
        Volatile.Write(ref actor.Masks, found);
        return found;
    }
}

/// <summary>Which roles of one set an actor has; a link in the actor's chain of them.</summary>
internal sealed class RoleMask(RoleSet? owner, ulong first, ulong[] rest, RoleMask? next)
{
    /// <summary>The end of every chain: no set's.</summary>
    public static readonly RoleMask None = new(null, 0, [], null);

    public readonly RoleSet? Owner = owner;
    public readonly ulong First = first;
    public readonly ulong[] Rest = rest;
    public readonly RoleMask? Next = next;
}
