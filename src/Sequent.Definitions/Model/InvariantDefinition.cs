namespace Sequent.Definitions;

/// <summary>
/// A condition with a name, over the data. Transitions name it in <see cref="BranchDefinition.Pre"/> or
/// <see cref="BranchDefinition.Post"/>; one that none names belongs to all of them, as if each named it in <c>Post</c>.
/// </summary>
/// <param name="Name">The name, such as <c>has_prd</c>; never renamed.</param>
/// <param name="Condition">The condition in the expression language.</param>
public sealed record InvariantDefinition(string Name, string Condition)
{
    /// <summary>What it is for, in words.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// When it is looked at. Null: where a branch names it. Otherwise branches name it there and nowhere else, and one
    /// that none names is looked at then.
    /// </summary>
    public InvariantTime? When { get; init; }
}

/// <summary>When an invariant is looked at.</summary>
public enum InvariantTime
{
    /// <summary>Before a move.</summary>
    Pre,

    /// <summary>Once the hooks before the move have run.</summary>
    Post,
}
