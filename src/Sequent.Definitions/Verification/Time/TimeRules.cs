namespace Sequent.Definitions;

/// <summary>What is said of time: SEQ404, SEQ501 and SEQ502.</summary>
internal static class TimeRules
{
    public static Answers Check(WorkflowGraph graph, bool strict)
    {
        var limits = ImpossibleSlaRule.Check(graph, strict);
        var findings = ReassignmentLoopRule.Check(graph);
        if (IsTimed(graph))
        {
            var certain = new CertainMoves(graph);
            findings = TimerLoopRule.Check(graph, certain).Concat(findings).Concat(NeverFiresRule.Check(graph, certain));
        }
        return limits + new Answers([.. findings], default);
    }

    // A definition without times is not walked through again.
    private static bool IsTimed(WorkflowGraph graph) =>
        graph.States.Any(s => !s.Escalations.IsEmpty || s.Sla is not null || s.Work is StateWork.Wait)
        || graph.Branches.Any(b => b.Definition.After is not null);
}
