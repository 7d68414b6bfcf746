using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ101: every state can be reached. Retired ones are there for old instances, and what those reach is SEQ105.</summary>
internal static class UnreachableStateRule
{
    public static IEnumerable<Finding> Check(WorkflowGraph graph) => graph.Nodes
        .Where(s => !graph.ReachedByOld[s])
        .Select(s => new Finding(Rules.UnreachableState, ElementPath.State(graph.NameOf(s)),
            $"State {Quote(graph.NameOf(s))} cannot be reached from {Quote(graph.NameOf(graph.Initial))}: add a transition to it, or mark it Retired"));
}
