namespace Sequent.Definitions;

/// <summary>
/// The workflow satisfiability problem: is there a plan? It is hard in the number of steps only (Crampton, Gutin and Yeo,
/// 2013), and answered within a number of choices: the same problem always has the same answer, if it has one.
/// </summary>
internal static class WorkflowSatisfiability
{
    /// <summary>The choices that are tried unless said otherwise: some tenths of a second at worst.</summary>
    public const int DefaultBudget = 50_000;

    /// <summary>Searches for a plan.</summary>
    public static SatisfiabilityResult Solve(SatisfiabilityProblem problem, int budget = DefaultBudget)
    {
        var plan = new Performer[problem.Steps];
        var left = budget;
        var verdict = Solve(problem, Enumerable.Range(0, problem.Steps).ToList(), problem.Rules, plan, ref left);
        return new(verdict, verdict == Satisfiability.Satisfiable ? plan : [], budget - left);
    }

    private static Satisfiability Solve(SatisfiabilityProblem problem, IReadOnlyList<int> steps, IReadOnlyCollection<PlanRule> rules, Performer[] plan, ref int left)
    {
        if (problem.Delegations.Count > 0)
            return SolveParts(problem, steps, rules, plan, ref left);
        if (MergedSteps.Of(problem, steps, rules) is not { } merged)
            return Satisfiability.Unsatisfiable;
        var mergedPlan = new Performer[merged.Problem.Steps];
        var verdict = SolveParts(merged.Problem, Enumerable.Range(0, merged.Problem.Steps).ToList(), merged.Rules, mergedPlan, ref left);
        foreach (var step in steps)
            plan[step] = mergedPlan[merged[step]];
        return verdict;
    }

    // Steps that no rule connects may be done by the same persons or by others: each connected part has a plan of its own.
    private static Satisfiability SolveParts(SatisfiabilityProblem problem, IReadOnlyList<int> steps, IReadOnlyCollection<PlanRule> rules, Performer[] plan, ref int left)
    {
        var verdict = Satisfiability.Satisfiable;
        foreach (var part in Parts(steps, rules).OrderBy(p => p.Count))
        {
            var search = new PatternSearch(problem, part, rules.Where(r => part.Contains(r.Step)), left);
            var found = search.Run();
            left = search.NodesLeft;
            if (found)
                foreach (var step in part)
                    plan[step] = search.PerformerOf(step);
            else if (search.IsExhausted)
                verdict = Satisfiability.NotAnalysed;
            else
                return Satisfiability.Unsatisfiable;
        }
        return verdict;
    }

    private static List<List<int>> Parts(IReadOnlyList<int> steps, IEnumerable<PlanRule> rules)
    {
        var parts = steps.Select(s => new List<int> { s }).ToList();
        foreach (var rule in rules)
        {
            var joined = parts.Where(p => p.Any(rule.Concerns)).ToList();
            foreach (var part in joined.Skip(1))
            {
                joined[0].AddRange(part);
                parts.Remove(part);
            }
        }
        return parts;
    }

    /// <summary>
    /// The smallest conflict that is left when steps and then rules are taken away as long as no plan appears: without
    /// any one of its steps or rules there would be one.
    /// </summary>
    /// <param name="problem">A problem that has no plan.</param>
    /// <param name="budget">The choices for each question; what is not answered in time stays in the conflict.</param>
    public static PlanConflict Explain(SatisfiabilityProblem problem, int budget = DefaultBudget)
    {
        var steps = Enumerable.Range(0, problem.Steps).ToList();
        var rules = Enumerable.Range(0, problem.Rules.Count).ToList();
        foreach (var step in steps.ToArray())
        {
            var fewerSteps = steps.Where(s => s != step).ToList();
            var fewerRules = rules.Where(r => !problem.Rules[r].Concerns(step)).ToList();
            if (HasNoPlan(problem, fewerSteps, fewerRules, budget))
                (steps, rules) = (fewerSteps, fewerRules);
        }
        foreach (var rule in rules.ToArray())
            if (rules.Where(r => r != rule).ToList() is var fewer && HasNoPlan(problem, steps, fewer, budget))
                rules = fewer;
        return new(steps, rules);
    }

    private static bool HasNoPlan(SatisfiabilityProblem problem, List<int> steps, List<int> rules, int budget)
    {
        var left = budget;
        return Solve(problem, steps, rules.Select(r => problem.Rules[r]).ToList(), new Performer[problem.Steps], ref left) == Satisfiability.Unsatisfiable;
    }
}

/// <summary>Whether there is a plan.</summary>
internal enum Satisfiability
{
    /// <summary>There is one.</summary>
    Satisfiable,

    /// <summary>There is none.</summary>
    Unsatisfiable,

    /// <summary>The budget was used up before that was known.</summary>
    NotAnalysed,
}

/// <summary>The answer.</summary>
/// <param name="Verdict">Whether there is a plan.</param>
/// <param name="Plan">Who does each step, when there is one.</param>
/// <param name="Nodes">The choices that were tried.</param>
internal sealed record SatisfiabilityResult(Satisfiability Verdict, IReadOnlyList<Performer> Plan, int Nodes)
{
    public bool IsSatisfiable => Verdict == Satisfiability.Satisfiable;
}

/// <summary>Steps and rules that cannot be had together.</summary>
/// <param name="Steps">The numbers of the steps.</param>
/// <param name="Rules">The numbers of the rules.</param>
internal sealed record PlanConflict(IReadOnlyList<int> Steps, IReadOnlyList<int> Rules);
