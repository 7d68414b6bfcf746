using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ102: a state without a way out is marked final.</summary>
internal static class DeadEndRule
{
    public static IEnumerable<Finding> Check(WorkflowGraph graph) => graph.Nodes
        .Where(s => graph.Reached[s] && !graph.Moves.HasEdges(s) && graph.States[s] is { Final: false, Retired: false })
        .Select(s => new Finding(Rules.DeadEnd, ElementPath.State(graph.NameOf(s)),
            $"State {Quote(graph.NameOf(s))} has no way out: mark it Final, or add a transition that leaves it"));
}
