using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ103: from every state a terminal state can be reached.</summary>
internal static class LivelockRule
{
    /// <param name="graph">The workflow.</param>
    /// <param name="cycling">The states of automatic cycles: a trap that SEQ106 covers in full is left to it.</param>
    public static IEnumerable<Finding> Check(WorkflowGraph graph, bool[] cycling)
    {
        var terminals = graph.Nodes.Where(graph.IsTerminal).ToArray();
        return terminals.Length == 0 ? [CyclicByDesign(graph)] : Traps(graph, terminals, cycling);
    }

    private static Finding CyclicByDesign(WorkflowGraph graph) => new(Rules.Livelock, ElementPath.Workflow,
        $"Workflow {Quote(graph.Definition.Id)} has no terminal state, so nothing in it ever completes: mark a state Final if it should")
    {
        Severity = Severity.Info,
    };

    private static IEnumerable<Finding> Traps(WorkflowGraph graph, int[] terminals, bool[] cycling)
    {
        var completing = graph.WaysOut.Reversed().Reach(terminals);
        var trapped = graph.Nodes.Select(s => graph.Reached[s] && !completing[s]).ToArray();
        if (!trapped.Contains(true))
            yield break;

        var moves = graph.Moves.Among(trapped);
        var components = new Components(moves);
        var traps = components.Cyclic().Where(components.IsBottom).ToArray();
        var back = moves.Reversed();
        var counted = new bool[graph.States.Count];
        foreach (var trap in traps)
        {
            var leading = CountLeadingTo(trap, back, counted);
            if (trap.All(s => cycling[s]))
                continue;

            var cycle = components.ShortestCycle(trap[0]).Select(graph.NameOf).ToArray();
            yield return new(Rules.Livelock, ElementPath.State(cycle[0]),
                $"State {Quote(cycle[0])} is trapped in the cycle {Cycle(cycle)}, from which no terminal state can be reached: "
                + "add a transition that leads out of it, or mark one of its states Final" + Others(leading - (cycle.Length - 1), traps.Length))
            {
                Witness = new(cycle),
            };
        }
    }

    // A state that leads into several traps is counted at the first of them, so that each state is visited once.
    private static int CountLeadingTo(int[] trap, Digraph back, bool[] counted)
    {
        var open = new Stack<int>(trap.Where(s => !counted[s]));
        foreach (var state in trap)
            counted[state] = true;
        var count = 0;
        while (open.Count > 0)
        {
            var state = open.Pop();
            count++;
            for (var edge = back.First(state); edge < back.End(state); edge++)
            {
                if (counted[back.Target(edge)])
                    continue;
                counted[back.Target(edge)] = true;
                open.Push(back.Target(edge));
            }
        }
        return count;
    }

    private static string Others(int count, int traps) => count == 0
        ? ""
        : $"; {Count(count, "other state")} {(count == 1 ? "leads" : "lead")} only into {(traps == 1 ? "it" : "such cycles")}";
}
