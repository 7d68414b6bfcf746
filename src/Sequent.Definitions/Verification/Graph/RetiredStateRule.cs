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
        .Where(b => graph.States[b.To].Retired && b.Sources.Any(s => graph.Reached[s] && s != b.To))
        .Select(b => new Finding(Rules.RetiredState, b.Path.Field("to"),
            $"Transition {Quote(b.Transition.Name)} enters the retired state {Quote(b.Definition.To)}: "
            + "let it enter another state, or do not mark that one Retired"));
}
