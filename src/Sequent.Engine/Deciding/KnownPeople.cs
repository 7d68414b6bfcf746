namespace Sequent.Engine.Deciding;

/// <summary>What is known of the people around an instance when it is decided about. What is not, a decision asks for: <see cref="Verdict.Asks"/>.</summary>
public sealed record KnownPeople
{
    /// <summary>What is known of the members of roles, by role; null when there is no directory, and nothing will ever be known.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Candidate>>? Roles { get; init; }

    /// <summary>By person, the delegations in force that lead from them, and on from whom they lead to, in that order; null when there are none, whoever asks.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Delegation>>? Delegations { get; init; }

    /// <summary>That there is neither a directory nor a delegation.</summary>
    public static KnownPeople Nobody { get; } = new();
}

/// <summary>Somebody to whom a task of a role can be assigned.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="OpenTasks">How many open tasks they have.</param>
/// <param name="LastAssignedAt">When a task of the role was assigned to them last; null when none ever was.</param>
public sealed record Candidate(string Id, int OpenTasks, DateTimeOffset? LastAssignedAt);

/// <summary>What a decision must know of people before it can be made.</summary>
/// <param name="Roles">Whose members it asks for.</param>
/// <param name="Delegations">From whom it asks for delegations.</param>
public sealed record PeopleQuestions(IReadOnlySet<string> Roles, IReadOnlySet<string> Delegations);
