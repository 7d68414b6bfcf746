using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ105: retired states are entered by nothing, and nothing depends on them.</summary>
internal static class RetiredStateRule
{
    public static IEnumerable<Finding> Check(WorkflowGraph graph) =>
        graph.States.Any(s => s.Retired) ? OnlyFromRetired(graph).Concat(StillEntered(graph)) : [];

    private static IEnumerable<Finding> OnlyFromRetired(WorkflowGraph graph)
    {
        var current = graph.Moves.Among([.. graph.States.Select(s => !s.Retired)]).Reach([graph.Initial]);
        return graph.Nodes
            .Where(s => graph.ReachedByOld[s] && !current[s] && !graph.States[s].Retired)
            .Select(s => new Finding(Rules.RetiredState, ElementPath.State(graph.NameOf(s)),
                $"State {Quote(graph.NameOf(s))} can be reached only from retired states: add a transition to it, or mark it Retired too"));
    }

    private static IEnumerable<Finding> StillEntered(WorkflowGraph graph) => graph.Branches
        .SelectMany(b => b.Targets.Select((to, k) => (Branch: b, To: to, Position: k)))
        .Where(e => graph.States[e.To].Retired && e.Branch.Sources.Any(s => graph.Reached[s] && s != e.To))
        .Select(e => new Finding(Rules.RetiredState, e.Branch.TargetPath(e.Position),
            $"Transition {Quote(e.Branch.Transition.Name)} enters the retired state {Quote(graph.NameOf(e.To))}: "
            + "let it enter another state, or do not mark that one Retired"));
}
