using System.ComponentModel;

namespace Sequent.CompilerServices;

/// <summary>The actors who did something together: none, one, or all who voted for it. Equal by value. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Persons : IEquatable<Persons>
{
    // Null, an Actor, or an array of them: it is mostly one, and that costs no memory.
    private readonly object? _actors;

    /// <summary>One actor.</summary>
    public Persons(Actor actor) => _actors = actor;

    internal Persons(Actor[] actors) => _actors = actors.Length switch { 0 => null, 1 => actors[0], _ => actors };

    internal IReadOnlyList<Actor> Actors => _actors switch { null => [], Actor actor => [actor], var several => (Actor[])several };

    /// <summary>How many they are.</summary>
    public int Count => Actors.Count;

    /// <summary>True when the actor is, or acts for, one who did it or for whom it was done.</summary>
    public bool Include(Actor actor)
    {
        if (_actors is Actor[] several)
            return Array.Exists(several, actor.SharesPersonWith);
        return _actors is Actor one && actor.SharesPersonWith(one);
    }

    /// <summary>True when nobody has done it, or <see cref="Include"/> is.</summary>
    public bool AreNoneOrInclude(Actor actor) => _actors is null || Include(actor);

    internal Persons And(Actor actor) => new([.. Actors, actor]);

    /// <inheritdoc />
    public bool Equals(Persons other) => Actors.SequenceEqual(other.Actors, SamePerson.Instance);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Persons other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Actors.Count == 0 ? 0 : SamePerson.Instance.GetHashCode(Actors[0]);
}

/// <summary>Actors are the same to a memory when their id, kind and on-behalf-of are: it keeps no roles.</summary>
internal sealed class SamePerson : IEqualityComparer<Actor>
{
    public static readonly SamePerson Instance = new();

    public bool Equals(Actor? x, Actor? y) => x!.Id == y!.Id && x.Kind == y.Kind && x.OnBehalfOf == y.OnBehalfOf;

    public int GetHashCode(Actor obj) => StringComparer.Ordinal.GetHashCode(obj.Id);
}
