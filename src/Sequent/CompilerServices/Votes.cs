using System.ComponentModel;

namespace Sequent.CompilerServices;

/// <summary>The votes for transitions that take several, one for each person and state. Immutable, equal by value. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Votes : IEquatable<Votes>
{
    private readonly CastVote[]? _votes;

    private Votes(CastVote[] votes) => _votes = votes.Length == 0 ? null : votes;

    internal IReadOnlyList<CastVote> All => _votes ?? [];

    /// <summary>True when somebody who shares a person with the actor has voted for a transition in a state. Names are those in storage.</summary>
    public bool Include(string state, string transition, Actor actor)
    {
        foreach (var vote in _votes ?? [])
            if (vote.IsFor(state, transition) && vote.Actor.SharesPersonWith(actor))
                return true;
        return false;
    }

    /// <summary>Whose votes for a transition count in a state, the actor's included.</summary>
    /// <param name="state">The state.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="role">The role that it asks for now: a vote given under another one does not count.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="permits">Whether duties let somebody fire it now; null when there are none.</param>
    public Persons VotersWith(string state, string transition, string? role, Actor actor, Func<Actor, bool>? permits = null) => new(
    [
        .. All.Where(v => v.IsFor(state, transition) && v.Role == role && !v.Actor.SharesPersonWith(actor) && permits?.Invoke(v.Actor) != false).Select(v => v.Actor),
        actor,
    ]);

    /// <summary>The votes with the actor's, which replaces what anybody it shares a person with has voted in that state.</summary>
    public Votes With(string state, string transition, string? role, Actor actor) =>
        new([.. All.Where(v => v.State != state || !v.Actor.SharesPersonWith(actor)), new(state, transition, role, actor)]);

    /// <summary>The votes without those in a state, which has been left.</summary>
    public Votes Without(string state) =>
        _votes is null || !Array.Exists(_votes, v => v.State == state) ? this : new(Array.FindAll(_votes, v => v.State != state));

    /// <inheritdoc />
    public bool Equals(Votes other) => All.SequenceEqual(other.All);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Votes other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => All.Count;
}

/// <summary>A vote. The names are those in storage.</summary>
internal readonly struct CastVote(string state, string transition, string? role, Actor actor) : IEquatable<CastVote>
{
    public string State => state;

    public string Transition => transition;

    /// <summary>The role that was needed; null for none.</summary>
    public string? Role => role;

    public Actor Actor => actor;

    public bool IsFor(string stateName, string transitionName) => state == stateName && transition == transitionName;

    public bool Equals(CastVote other) => other.IsFor(state, transition) && other.Role == role && SamePerson.Instance.Equals(other.Actor, actor);

    public override bool Equals(object? obj) => obj is CastVote other && Equals(other);

    public override int GetHashCode() => SamePerson.Instance.GetHashCode(actor);
}
