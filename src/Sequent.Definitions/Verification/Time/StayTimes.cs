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

    /// <summary>The least time in a state, whatever takes or withdraws its token; null when nothing does.</summary>
    public (long Time, ResolvedBranch Branch)? Least(int state)
    {
        (long Time, ResolvedBranch Branch)? least = null;
        var name = graph.NameOf(state);
        foreach (var branch in graph.Branches)
        {
            var definition = branch.Definition;
            var cancels = definition.CancelsAll || definition.Cancels.Contains(name);
            if (!cancels && !branch.Sources.Contains(state))
                continue;
            var time = cancels || definition.AtLeast < definition.Join.Count ? 0 : Of(branch, state);
            if (least is null || time < least.Value.Time)
                least = (time, branch);
        }
        return least;
    }
}
