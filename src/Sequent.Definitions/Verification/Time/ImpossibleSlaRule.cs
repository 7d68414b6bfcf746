using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ501: a time limit can be met, if persons, events and answers take no time at all.</summary>
internal static class ImpossibleSlaRule
{
    public static Answers Check(WorkflowGraph graph, bool strict)
    {
        var answers = DurationOrder.Of(graph.Definition.Sla?.Duration) is { } whole ? OfWorkflow(graph, graph.Definition.Sla!, whole, strict) : Answers.None;
        // What is least in one unit need not be in another.
        var least = new Dictionary<string, (long Time, ResolvedBranch Branch)?[]>(StringComparer.Ordinal);
        foreach (var state in graph.Nodes.Where(s => graph.States[s].Sla is not null && graph.ReachedByOld[s]))
            answers += Answers.Proved(OfState(graph, state, graph.States[state].Sla!, least));
        return answers;
    }

    private static Answers OfWorkflow(WorkflowGraph graph, SlaDefinition sla, WorkflowDuration limit, bool strict)
    {
        var measure = new TimeMeasure(limit);
        var stays = new StayTimes(graph, measure);
        var least = EarliestEntries.ToTheEnd(graph, stays);
        var way = least;
        if (graph.Definition.IsParallel && least is not null)
        {
            if (least.Time <= measure.Limit && TimedGame.CanEndWithin(measure.Limit, graph, stays))
                return Answers.Proved(null);
            way = TimedGame.ToTheEnd(graph, stays);
            // Where the search gave up, the time that a first state of the end needs may still be more than it has come to.
            if (way is { IsWhole: false })
                way = way with { Time = Math.Max(way.Time, least.Time) };
            if (way is { IsWhole: false } && way.Time <= measure.Limit)
                return Answers.NotAnalysed(new(Rules.ImpossibleSla, ElementPath.Workflow.Field("sla").Field("duration"),
                    $"Whether workflow {Quote(graph.Definition.Id)} can meet its SLA {Quote(sla.Duration)} is not analysed, because there are too many orders in which its branches can move: let fewer of them run in parallel"), strict);
        }
        return Answers.Proved(way is null || way.Time <= measure.Limit ? null : TooLate(graph, sla, measure, way));
    }

    private static Finding TooLate(WorkflowGraph graph, SlaDefinition sla, TimeMeasure measure, TimedWay way) => new(Rules.ImpossibleSla, ElementPath.Workflow.Field("sla").Field("duration"),
        $"Workflow {Quote(graph.Definition.Id)} has the SLA {Quote(sla.Duration)}, and no way to its end takes less than {measure.Text(way.Time)}"
        + (way.Steps.Count == 0 ? "" : $" ({way.Text(measure)})") + ": allow more time, or wait for less")
    {
        Witness = WitnessReplay.Items(graph.Definition, way.Steps.Select(s => (s.Branch, s.Origin))).ToEquatableArray(),
        Related = way.Steps.Select(s => s.Branch.Path).Distinct().ToEquatableArray(),
    };

    private static Finding? OfState(WorkflowGraph graph, int state, SlaDefinition sla, Dictionary<string, (long Time, ResolvedBranch Branch)?[]> known)
    {
        if (DurationOrder.Of(sla.Duration) is not { } limit)
            return null;
        var measure = new TimeMeasure(limit);
        if (!known.TryGetValue(measure.Unit, out var all))
            known.Add(measure.Unit, all = new StayTimes(graph, measure).Least());
        if (all[state] is not { } least || least.Time <= measure.Limit)
            return null;
        return new(Rules.ImpossibleSla, ElementPath.State(graph.NameOf(state)).Field("automation").Field("sla").Field("duration"),
            $"State {Quote(graph.NameOf(state))} has the SLA {Quote(sla.Duration)}, and nothing leaves it before {Quote(least.Branch.Transition.Name)} does after {measure.Text(least.Time)}: "
            + "allow more time, or let something leave it earlier")
        {
            Related = EquatableArray.Create(least.Branch.Path),
        };
    }
}
