using Sequent.CompilerServices;

namespace Sequent;

/// <summary>Who fires a transition, and in which roles. Immutable, and safe to share between threads.</summary>
public sealed class Actor
{
    // The newest of the masks computed for this actor, one for each workflow it was used with. A race between two
    // threads loses a mask at worst, and it is computed again.
    internal RoleMask Masks = RoleMask.None;

    private readonly string[] _roles;

    private Actor(ActorKind kind, string id, string[] roles)
    {
        if (id is null)
            throw new ArgumentNullException(nameof(id));
        if (roles is null)
            throw new ArgumentNullException(nameof(roles));
        if (string.IsNullOrWhiteSpace(id))
            throw new ArgumentException("An actor's id must not be empty: history could not say who acted.", nameof(id));
        if (roles.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException($"A role of actor '{id}' is null or empty: give the role's name, or leave it out.", nameof(roles));

        Kind = kind;
        Id = id;
        _roles = roles.Distinct(StringComparer.Ordinal).ToArray();
        Roles = Array.AsReadOnly(_roles);
    }

    /// <summary>A person.</summary>
    /// <param name="id">Who it is, unique among the application's users.</param>
    /// <param name="roles">Any number of role names, compared by case; repeated ones count once.</param>
    /// <exception cref="ArgumentNullException">The id or the roles are null.</exception>
    /// <exception cref="ArgumentException">The id or a role is empty.</exception>
    public static Actor User(string id, params string[] roles) => new(ActorKind.User, id, roles);

    /// <summary>A program that decides, such as an AI agent.</summary>
    /// <inheritdoc cref="User" />
    public static Actor Agent(string id, params string[] roles) => new(ActorKind.Agent, id, roles);

    /// <summary>A program that carries out, such as a nightly job. It needs the roles like anyone else.</summary>
    /// <inheritdoc cref="User" />
    public static Actor System(string id, params string[] roles) => new(ActorKind.System, id, roles);

    /// <summary>What kind of actor it is.</summary>
    public ActorKind Kind { get; }

    /// <summary>Who it is.</summary>
    public string Id { get; }

    /// <summary>The roles it acts in.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>The person for whom it acts, such as one who is on holiday; null when it acts for itself. Duties look at both.</summary>
    public string? OnBehalfOf { get; private init; }

    /// <summary>The same actor, acting for somebody.</summary>
    /// <param name="person">The id of the person for whom it acts.</param>
    /// <exception cref="ArgumentException">The id is null or empty.</exception>
    public Actor ActingFor(string person) => string.IsNullOrWhiteSpace(person)
        ? throw new ArgumentException($"Nobody is named for whom {this} acts: give the person's id.", nameof(person))
        : new(Kind, Id, _roles) { OnBehalfOf = person == Id ? null : person };

    // Of an actor in the past nobody asks what roles it had.
    internal static Actor Remembered(ActorKind kind, string id, string? onBehalfOf) => new(kind, id, []) { OnBehalfOf = onBehalfOf };

    internal bool SharesPersonWith(Actor other) =>
        IsOrActsFor(other.Id) || (other.OnBehalfOf is { } person && IsOrActsFor(person));

    private bool IsOrActsFor(string id) => Id == id || OnBehalfOf == id;

    /// <summary>True when the actor has the role, by case.</summary>
    public bool HasRole(string role) => Array.IndexOf(_roles, role) >= 0;

    /// <summary>The kind and the id, such as <c>user 'ana'</c> or <c>user 'ben' for 'ana'</c>.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} '{Id}'{(OnBehalfOf is null ? "" : $" for '{OnBehalfOf}'")}";
}
