namespace Sequent.Definitions;

/// <summary>A list of states to withdraw that keeps tokens from being left behind, tried before it is proposed.</summary>
internal sealed record CancelsProposal(ResolvedBranch Branch, IReadOnlyList<string> States)
{
    // Of a larger net nobody would read the list, and trying it takes as long as the proof.
    private const int MostMarkings = 300;

    /// <summary>The same for the same proposal.</summary>
    public string Key => Branch.Path.Value + ": " + string.Join(",", States);

    /// <summary>What the last branch that finished a token could withdraw; null when that would not mend it.</summary>
    public static CancelsProposal? For(WorkflowGraph graph, SoundnessAnalysis analysis, SoundnessRun run)
    {
        if (analysis.Exact is not { IsComplete: true, Count: <= MostMarkings } search)
            return null;
        var net = analysis.Net;
        var finishing = run.Steps.LastOrDefault(s => Finishes(graph, net, s));
        if (finishing is null)
            return null;
        var branch = graph.Branches.First(b => b.Transition.Name == finishing.Transition && b.Index == finishing.Branch);
        var own = Enumerable.Range(0, net.Moves.Count).Where(m => graph.Branches[net.Moves[m].Branch] == branch).ToArray();
        var others = Beside(search, net, own);
        if (others.Count == 0)
            return null;

        var moves = net.Moves.Select((m, i) => Array.IndexOf(own, i) < 0 ? m : new Move
        {
            Sources = m.Sources, Needed = m.Needed, Targets = m.Targets, Steps = m.Steps, Branch = m.Branch,
            Cancels = [.. m.Cancels.Union(others).Except(m.Sources)],
        }).ToList();
        var mended = new Net { Places = net.Places, Moves = moves, Initial = net.Initial, IsTerminal = net.IsTerminal, Order = net.Order };
        var after = Exploration.Of(new CompiledNet(mended), SoundnessAnalysis.SmallBudget, SoundnessAnalysis.SmallBudget);
        return after.IsComplete && Mends(search, after, net, run, graph) ? new(branch, [.. others.OrderBy(p => p).Select(graph.NameOf)]) : null;
    }

    private static bool Finishes(WorkflowGraph graph, Net net, WitnessStep step) =>
        step.After is { } after && after.Except(step.Before).Any(s => net.IsTerminal[graph.Nodes.First(p => graph.NameOf(p) == s)]);

    // The places that hold a token that is not done while one of the moves can be made.
    private static HashSet<int> Beside(Exploration search, Net net, int[] moves)
    {
        var compiled = new CompiledNet(net);
        var beside = new HashSet<int>();
        for (var m = 0; m < search.Count; m++)
        {
            var marking = search.MarkingOf(m);
            foreach (var move in moves)
                if (compiled.IsReady(move, marking))
                    beside.UnionWith(StuckMarkings.Waiting(marking, net).Except(net.Moves[move].Sources));
        }
        return beside;
    }

    // What was wrong is gone, and nothing new is.
    private static bool Mends(Exploration before, Exploration after, Net net, SoundnessRun run, WorkflowGraph graph)
    {
        var known = new HashSet<string>(Keys(before, net), StringComparer.Ordinal);
        known.Remove(string.Join(",", graph.Nodes.Where(p => !net.IsTerminal[p] && run.End.Contains(graph.NameOf(p)))));
        return known.IsSupersetOf(Keys(after, net))
            && after.Contacts.All(c => before.Contacts.Any(b => b.Place == c.Place))
            && after.Fired.Select((fired, m) => fired || !before.Fired[m]).All(same => same);
    }

    private static IEnumerable<string> Keys(Exploration search, Net net) =>
        search.Dead.Select(m => string.Join(",", StuckMarkings.Waiting(search.MarkingOf(m), net).OrderBy(p => p)));
}
