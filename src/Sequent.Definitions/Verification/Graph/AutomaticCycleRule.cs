using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ106: a chain of automatic transitions comes to rest.</summary>
internal sealed class AutomaticCycleRule
{
    public AutomaticCycleRule(WorkflowGraph graph)
    {
        Cycling = new bool[graph.States.Count];
        var automatic = graph.Branches.Where(b => b.Transition.Automatic && !b.Definition.Joins).ToArray();
        if (automatic.Length == 0)
            return;

        var restless = Restless(graph);
        for (var s = 0; s < restless.Length; s++)
            restless[s] &= graph.Reached[s];

        var components = new Components(new Digraph(restless.Length, WorkflowGraph.EdgesOf(automatic)).Among(restless));
        foreach (var members in components.Cyclic())
        {
            foreach (var state in members)
                Cycling[state] = true;
            Findings.Add(Endless([.. components.ShortestCycle(members[0]).Select(graph.NameOf)]));
        }
    }

    public List<Finding> Findings { get; } = [];

    /// <summary>The states of the cycles found.</summary>
    public bool[] Cycling { get; }

    /// <summary>
    /// The states that are left as soon as they are entered: an automatic branch from them has no guard, be it because
    /// it is the Otherwise of its transition. One that needs other tokens, too, may wait for them. A final state is left by nothing, and one that waits only when what it waits for has come.
    /// </summary>
    public static bool[] Restless(WorkflowGraph graph)
    {
        var restless = new bool[graph.States.Count];
        foreach (var branch in graph.Branches.Where(b => b.Transition.Automatic && b.Definition is { IsUnconditional: true, Joins: false }))
            foreach (var source in branch.Sources)
                restless[source] = graph.States[source] is { Final: false, Waits: false };
        return restless;
    }

    private static Finding Endless(string[] cycle) => new(Rules.AutomaticCycle, ElementPath.State(cycle[0]),
        $"State {Quote(cycle[0])} is on the cycle {Cycle(cycle)} of automatic transitions, which never comes to rest: "
        + "guard one of them, or let an actor fire it")
    {
        Witness = new(cycle),
    };
}
