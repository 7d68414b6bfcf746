namespace Sequent.Definitions;

/// <summary>Finds the rules between steps that some run meets.</summary>
internal static class StepRules
{
    /// <summary>
    /// A duty is a rule between two steps when one of them can come after the other, and the first transition is not
    /// fired again in between: then it is the first one's persons that the second one's are compared with.
    /// </summary>
    public static List<StepRule> Of(WorkflowDefinition definition, RunGraph graph)
    {
        var duties = new DutyRules(definition);
        var rules = new HashSet<StepRule>();
        for (var first = 0; first < graph.Steps.Count; first++)
        {
            var step = graph.Steps[first];
            if (step.Approvals > 1)
                rules.Add(new(StepRuleKind.Approvals, first, first));
            if (duties.Remembers(step.Transition))
                foreach (var second in After(graph, first, other => other.Transition == step.Transition))
                    Add(second);
            if (definition.FourEyes && step.Submits)
                foreach (var second in After(graph, first, other => other.Submits).Where(s => graph.Steps[s].BindsSubmitter))
                    rules.Add(new(StepRuleKind.FourEyes, first, second));

            void Add(int second)
            {
                var later = graph.Steps[second].Transition;
                if (duties.SameAs(later).Contains(step.Transition))
                    rules.Add(new(StepRuleKind.SameActor, first, second));
                // It holds both ways, and is said in the order of the definition.
                if (duties.ApartFrom(later).Contains(step.Transition))
                    rules.Add(new(StepRuleKind.SeparateDuties, Math.Min(first, second), Math.Max(first, second)));
            }
        }
        return rules.OrderBy(r => r.Kind).ThenBy(r => r.First).ThenBy(r => r.Second).ToList();
    }

    private static IEnumerable<int> After(RunGraph graph, int step, Func<HumanStep, bool> isStopped)
    {
        var after = graph.StepsAfter(graph.Moves.Where(m => m.Step == step).Select(m => m.To), isStopped);
        return Enumerable.Range(0, after.Length).Where(s => after[s]);
    }
}
