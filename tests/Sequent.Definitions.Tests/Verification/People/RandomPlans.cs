namespace Sequent.Definitions.Tests;

/// <summary>Random satisfiability problems, and their answers worked out by trying everybody for everything.</summary>
internal static class RandomPlans
{
    /// <param name="random">The source.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="persons">How many persons.</param>
    /// <param name="eligible">The probability that a person may do a step.</param>
    /// <param name="rules">The probability of a rule between two steps.</param>
    /// <param name="delegations">How many delegations.</param>
    public static SatisfiabilityProblem Next(Random random, int steps, int persons, double eligible, double rules, int delegations = 0)
    {
        var problem = new SatisfiabilityProblem(persons);
        for (var s = 0; s < steps; s++)
            problem.AddStep(Some(), delegations > 0 && random.Next(2) == 0 ? Some() : null);
        for (var a = 0; a < steps; a++)
            for (var b = a + 1; b < steps; b++)
            {
                if (random.NextDouble() >= rules)
                    continue;
                if (random.Next(5) > 0)
                    problem.Separate(a, b);
                else if (random.Next(2) > 0)
                    problem.Bind(b, a);
                else
                    problem.Bind(random.Next(2) > 0 ? a : b, [.. Enumerable.Range(0, steps).Where(s => s != a && s != b && random.Next(3) == 0), a == 0 && b == 1 ? 0 : random.Next(steps)]);
            }
        for (var d = 0; d < delegations; d++)
            problem.Delegate(random.Next(persons), random.Next(persons));
        return problem;

        int[] Some() => [.. Enumerable.Range(0, persons).Where(_ => random.NextDouble() < eligible)];
    }

    /// <summary>True when there is a plan for some steps under some rules.</summary>
    public static bool HasPlan(SatisfiabilityProblem problem, IReadOnlyList<int> steps, IReadOnlyList<PlanRule> rules)
    {
        var plan = new Performer?[problem.Steps];
        return Try(0);

        bool Try(int at)
        {
            if (at == steps.Count)
                return true;
            foreach (var performer in Performers(problem, steps[at]))
            {
                plan[steps[at]] = performer;
                if (rules.All(r => Holds(r, plan)) && Try(at + 1))
                    return true;
            }
            plan[steps[at]] = null;
            return false;
        }
    }

    public static IEnumerable<Performer> Performers(SatisfiabilityProblem problem, int step) => problem.Eligible(step).Members().Select(p => new Performer(p, -1))
        .Concat(problem.Delegations.Where(d => problem.Entitled(step).Contains(d.From)).Select(d => new Performer(d.To, d.From)));

    /// <summary>True as long as the rule is not broken for certain.</summary>
    public static bool Holds(PlanRule rule, Performer?[] plan)
    {
        if (plan[rule.Step] is not { } performer)
            return true;
        var others = rule.Others.Select(o => plan[o]);
        return rule.Kind == PlanRuleKind.Separate
            ? others.All(o => o is null || !o.Value.Shares(performer))
            : others.Any(o => o is null || o.Value.Shares(performer));
    }
}
