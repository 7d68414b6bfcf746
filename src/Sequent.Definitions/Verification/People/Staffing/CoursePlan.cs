namespace Sequent.Definitions;

/// <summary>Who is to do the steps of one run, as a satisfiability problem. A step that takes several persons is there once for each.</summary>
internal sealed class CoursePlan
{
    private readonly List<int> _stepOf = [];
    private readonly List<StepRule> _ruleOf = [];

    /// <param name="steps">The steps of the run.</param>
    /// <param name="all">All steps.</param>
    /// <param name="rules">The rules between them.</param>
    /// <param name="persons">How many persons there are.</param>
    /// <param name="eligible">Who may do a step.</param>
    /// <param name="entitled">For whom others may do it; those who may do it unless said otherwise.</param>
    public CoursePlan(IEnumerable<int> steps, IReadOnlyList<HumanStep> all, IEnumerable<StepRule> rules, int persons, Func<HumanStep, IEnumerable<int>> eligible, Func<HumanStep, IEnumerable<int>>? entitled)
    {
        Problem = new(persons);
        var copies = new Dictionary<int, int[]>();
        foreach (var step in steps)
        {
            var who = eligible(all[step]).ToArray();
            copies.Add(step, Enumerable.Range(0, all[step].Approvals).Select(_ => Problem.AddStep(who, entitled?.Invoke(all[step]))).ToArray());
            _stepOf.AddRange(copies[step].Select(_ => step));
        }
        foreach (var rule in rules)
            if (copies.TryGetValue(rule.First, out var first) && copies.TryGetValue(rule.Second, out var second))
                Add(rule, first, second);
    }

    public SatisfiabilityProblem Problem { get; }

    /// <summary>The step that a step of the problem stands for.</summary>
    public int StepOf(int step) => _stepOf[step];

    /// <summary>The rules that a conflict is about, each once.</summary>
    public IEnumerable<StepRule> RulesOf(PlanConflict conflict) => conflict.Rules.Select(r => _ruleOf[r]).Distinct();

    private void Add(StepRule rule, int[] first, int[] second)
    {
        switch (rule.Kind)
        {
            case StepRuleKind.SameActor:
                foreach (var one in second)
                    Note(rule, Problem.Bind(one, first));
                break;
            case StepRuleKind.Approvals:
                for (var i = 0; i < first.Length; i++)
                    for (var j = i + 1; j < first.Length; j++)
                        Note(rule, Problem.Separate(first[i], first[j]));
                break;
            default:
                foreach (var one in first)
                    foreach (var other in second)
                        Note(rule, Problem.Separate(one, other));
                break;
        }
    }

    private void Note(StepRule rule, int number)
    {
        while (_ruleOf.Count <= number)
            _ruleOf.Add(rule);
    }
}
