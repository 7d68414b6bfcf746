using Sequent.Definitions;

namespace Sequent.Testing;

/// <summary>A branch of a transition, leaving one of its origins.</summary>
internal sealed class PathMove
{
    public PathMove(WorkflowDefinition definition, TransitionDefinition transition, int index, Origin origin)
    {
        (Transition, Index, Origin) = (transition, index, origin);
        Cancels = Branch.CancelsAll ? [.. definition.States.Where(s => !s.Final).Select(s => s.Name)] : [.. Branch.Cancels];
        NeedsTime = transition.FiredBy is FiredBy.Timer or FiredBy.Event || (transition.FiredBy == FiredBy.Itself && origin.States.Any(s => definition.FindState(s) is { Waits: true }));
    }

    public TransitionDefinition Transition { get; }

    public int Index { get; }

    public Origin Origin { get; }

    public BranchDefinition Branch => Transition.Branches[Index];

    /// <summary>The states that it may withdraw beside those that it leaves.</summary>
    public HashSet<string> Cancels { get; }

    public bool NeedsTime { get; }

    /// <summary>True when it fires as soon as it can, before anything else.</summary>
    public bool IsEager => Transition.FiredBy == FiredBy.Itself && !NeedsTime;

    /// <summary>True when it leaves all of several states: what enters one of them can only help it.</summary>
    public bool IsFullJoin => Origin.Needed == Origin.States.Count && Origin.States.Count > 1;

    /// <summary>True when the two touch no state in common.</summary>
    public bool IsApartFrom(PathMove other) => !Touched.Any(other.Touches);

    /// <summary>True when the order of the two may matter. That one enters what the other joins does not: the join waits for it either way.</summary>
    public bool Disturbs(PathMove other) =>
        Origin.States.Any(other.Origin.States.Contains) || Branch.To.Any(other.Branch.To.Contains) || Cancels.Any(other.Touches) || other.Cancels.Any(Touches)
        || (Feeds(other) && !other.IsFullJoin) || (other.Feeds(this) && !IsFullJoin);

    /// <summary>True when it enters a state that the other leaves.</summary>
    public bool Feeds(PathMove other) => Branch.To.Any(other.Origin.States.Contains);

    private IEnumerable<string> Touched => Origin.States.Concat(Branch.To).Concat(Cancels);

    private bool Touches(string state) => Origin.States.Contains(state) || Branch.To.Contains(state) || Cancels.Contains(state);
}
