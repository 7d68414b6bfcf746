namespace Sequent.Definitions;

/// <summary>A problem in which steps that the same person must do are one step. Exact as long as nobody acts for somebody else.</summary>
internal sealed class MergedSteps
{
    private readonly int[] _mergedOf;

    private MergedSteps(SatisfiabilityProblem merged, int[] mergedOf, List<PlanRule> rules)
    {
        Problem = merged;
        _mergedOf = mergedOf;
        Rules = rules;
    }

    public SatisfiabilityProblem Problem { get; }

    public List<PlanRule> Rules { get; }

    /// <summary>The step that a step has become part of.</summary>
    public int this[int step] => _mergedOf[step];

    /// <summary>The merged problem; null when steps that must be kept apart would become one, so that there is no plan.</summary>
    public static MergedSteps? Of(SatisfiabilityProblem problem, IReadOnlyList<int> steps, IReadOnlyCollection<PlanRule> rules)
    {
        var first = Enumerable.Range(0, problem.Steps).ToArray();
        foreach (var rule in rules.Where(IsMerging))
            Replace(first, first[rule.Step], first[rule.Others[0]]);

        var merged = new SatisfiabilityProblem(problem.Persons);
        var mergedOf = new int[problem.Steps];
        foreach (var group in steps.GroupBy(s => first[s]))
        {
            var number = merged.AddStep(group.Select(problem.Eligible).Aggregate((a, b) => a.And(b)).Members());
            foreach (var step in group)
                mergedOf[step] = number;
        }
        var left = new List<PlanRule>();
        foreach (var rule in rules.Where(r => !IsMerging(r)))
        {
            var (step, others) = (mergedOf[rule.Step], rule.Others.Select(o => mergedOf[o]).Distinct().ToArray());
            if (!others.Contains(step))
                left.Add(new(rule.Kind, step, others));
            else if (rule.Kind == PlanRuleKind.Separate)
                return null;
        }
        return new(merged, mergedOf, left);
    }

    private static bool IsMerging(PlanRule rule) => rule.Kind == PlanRuleKind.Bind && rule.Others.Length == 1;

    private static void Replace(int[] first, int old, int by)
    {
        for (var step = 0; step < first.Length; step++)
            if (first[step] == old)
                first[step] = by;
    }
}
