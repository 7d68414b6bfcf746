using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ101: every state can be reached. Retired ones are there for old instances, and what those reach is SEQ105.</summary>
internal static class UnreachableStateRule
{
    /// <param name="graph">The workflow.</param>
    /// <param name="neverTaken">Branches that conditions keep from ever being taken, by state.</param>
    public static IEnumerable<Finding> Check(WorkflowGraph graph, HashSet<(ElementPath Branch, int Source)> neverTaken)
    {
        var taken = neverTaken.Count == 0 ? graph.ReachedByOld : graph.ReachWithout(neverTaken);
        return graph.Nodes.Where(s => !taken[s]).Select(s => graph.ReachedByOld[s]
            ? Unreachable(graph, s, ", because no branch on a way to it can ever be taken: correct their conditions")
            : Unreachable(graph, s, ": add a transition to it"));
    }

    private static Finding Unreachable(WorkflowGraph graph, int state, string why) => new(Rules.UnreachableState, ElementPath.State(graph.NameOf(state)),
        $"State {Quote(graph.NameOf(state))} cannot be reached from {Quote(graph.NameOf(graph.Initial))}{why}, or mark it Retired");
}
