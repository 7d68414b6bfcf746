using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ501: a time limit can be met, if persons, events and answers take no time at all.</summary>
internal static class ImpossibleSlaRule
{
    public static IEnumerable<Finding> Check(WorkflowGraph graph)
    {
        if (graph.Definition.Sla is { } whole && OfWorkflow(graph, whole) is { } finding)
            yield return finding;
        foreach (var state in graph.Nodes.Where(s => graph.States[s].Sla is not null && graph.ReachedByOld[s]))
            if (OfState(graph, state, graph.States[state].Sla!) is { } late)
                yield return late;
    }

    private static Finding? OfWorkflow(WorkflowGraph graph, SlaDefinition sla)
    {
        if (DurationOrder.Of(sla.Duration) is not { } limit)
            return null;
        var measure = new TimeMeasure(limit);
        var stays = new StayTimes(graph, measure);
        var way = EarliestEntries.ToTheEnd(graph, stays);
        if (graph.Definition.IsParallel && way is not null && way.Time <= measure.Limit)
            way = TimedGame.ToTheEnd(graph, stays);
        if (way is null || way.Time <= measure.Limit)
            return null;
        return new(Rules.ImpossibleSla, ElementPath.Workflow.Field("sla").Field("duration"),
            $"Workflow {Quote(graph.Definition.Id)} has the SLA {Quote(sla.Duration)}, and no way to its end takes less than {measure.Text(way.Time)}"
            + (way.Steps.Count == 0 ? "" : $" ({way.Text(measure)})") + ": allow more time, or wait for less")
        {
            Witness = way.Names.ToEquatableArray(),
            Related = way.Steps.Select(s => s.Branch.Path).Distinct().ToEquatableArray(),
        };
    }

    private static Finding? OfState(WorkflowGraph graph, int state, SlaDefinition sla)
    {
        if (DurationOrder.Of(sla.Duration) is not { } limit)
            return null;
        var measure = new TimeMeasure(limit);
        if (new StayTimes(graph, measure).Least(state) is not { } least || least.Time <= measure.Limit)
            return null;
        return new(Rules.ImpossibleSla, ElementPath.State(graph.NameOf(state)).Field("automation").Field("sla").Field("duration"),
            $"State {Quote(graph.NameOf(state))} has the SLA {Quote(sla.Duration)}, and nothing leaves it before {Quote(least.Branch.Transition.Name)} does after {measure.Text(least.Time)}: "
            + "allow more time, or let something leave it earlier")
        {
            Related = EquatableArray.Create(least.Branch.Path),
        };
    }
}
