namespace Sequent.Definitions;

/// <summary>How long a token must have been in a state before a branch can take it: persons, events and answers take no time.</summary>
internal sealed class StayTimes(WorkflowGraph graph, TimeMeasure measure)
{
    /// <summary>What a branch that leaves one state demands of the token it takes.</summary>
    /// <remarks>Of a join only the waiting of the states themselves counts: since when its own time runs depends on the others.</remarks>
    public long Of(ResolvedBranch branch, int source) => branch.Definition switch
    {
        { After: { } after, Joins: false } => measure.Of(after),
        { After: null } when branch.Transition.Automatic && graph.States[source].Work is StateWork.Wait { For: { } wait } => measure.Of(wait),
        _ => 0,
    };

    /// <summary>The time after which a join fires, counted from the first of its tokens at the earliest.</summary>
    public long OfJoin(ResolvedBranch branch) => branch.Definition is { After: { } after, Joins: true } ? measure.Of(after) : 0;

    /// <summary>The least time in each state, whatever takes or withdraws its token; null where nothing does.</summary>
    public (long Time, ResolvedBranch Branch)?[] Least()
    {
        var least = new (long Time, ResolvedBranch Branch)?[graph.States.Count];
        foreach (var branch in graph.Branches)
        {
            foreach (var source in branch.Sources)
                Take(source, branch.Definition.AtLeast < branch.Definition.Join.Count ? 0 : Of(branch, source), branch);
            if (!branch.Definition.Cancels.IsEmpty)
                foreach (var state in graph.Nodes.Where(s => branch.Definition.CancelsAll || branch.Definition.Cancels.Contains(graph.NameOf(s))))
                    Take(state, 0, branch);
        }
        return least;

        void Take(int state, long time, ResolvedBranch branch)
        {
            if (least[state] is not { } known || time < known.Time)
                least[state] = (time, branch);
        }
    }
}
