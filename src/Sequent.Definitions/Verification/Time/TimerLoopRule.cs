using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ404: when nobody acts, timers do not lead round in a circle.</summary>
/// <remarks>A circle without any time in it is SEQ106.</remarks>
internal static class TimerLoopRule
{
    public static IEnumerable<Finding> Check(WorkflowGraph graph, CertainMoves certain)
    {
        var driven = graph.Nodes.Select(s => graph.Reached[s] && certain.IsOnly(s)).ToArray();
        if (!driven.Contains(true))
            yield break;

        var moves = graph.Nodes.Where(s => driven[s]).SelectMany(s => certain.Of(s)!.Branch.Targets.Distinct().Select(to => (s, to))).ToList();
        var components = new Components(new Digraph(graph.States.Count, moves).Among(driven));
        foreach (var members in components.Cyclic())
        {
            var start = Array.FindIndex(members, s => certain.Of(s)!.After is not null);
            if (start >= 0)
                yield return Loop(graph, certain, components.ShortestCycle(members[start]));
        }
    }

    private static Finding Loop(WorkflowGraph graph, CertainMoves certain, List<int> cycle)
    {
        var names = cycle.Select(graph.NameOf).ToArray();
        var moves = cycle.Take(cycle.Count - 1).Select(s => certain.Of(s)!).ToArray();
        var times = moves.Select(m => m.Text).OfType<string>().Take(4).Select(Quote).ToArray();
        return new(Rules.EscalationLoop, ElementPath.State(names[0]),
            $"State {Quote(names[0])} is on the circle {Cycle(names)}, in which time alone leads round for ever (after {string.Join(", ", times)}): "
            + "let one of the timers lead out of it, or guard one")
        {
            Related = moves.Select(m => m.Branch.Path).Concat(names.Skip(1).Take(names.Length - 2).Select(ElementPath.State)).ToEquatableArray(),
        };
    }
}
