namespace Sequent.Definitions;

/// <summary>Whose task it is.</summary>
public abstract record Assignee
{
    private Assignee() { }

    /// <summary>Whoever has a role.</summary>
    /// <param name="Name">The role.</param>
    public sealed record Role(string Name) : Assignee;

    /// <summary>One person.</summary>
    /// <param name="Id">The identity of the user.</param>
    public sealed record User(string Id) : Assignee;

    /// <summary>The user whose identity an expression gives.</summary>
    /// <param name="Source">The expression, such as <c>data.manager_id</c>.</param>
    public sealed record Expression(string Source) : Assignee;
}

/// <summary>How a task for several people finds the one who does it.</summary>
public enum AssignmentPolicy
{
    /// <summary>One of them claims it.</summary>
    Claim,

    /// <summary>The one with the fewest open tasks.</summary>
    LeastLoaded,

    /// <summary>Each in turn.</summary>
    RoundRobin,
}
