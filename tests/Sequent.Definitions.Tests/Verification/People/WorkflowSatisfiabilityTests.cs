using System.Diagnostics;
using System.Globalization;

namespace Sequent.Definitions.Tests;

public sealed class WorkflowSatisfiabilityTests
{
    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);

    [Test]
    public void The_answer_is_that_of_trying_everybody_for_everything()
    {
        var random = new Random(Seed);
        var satisfiable = 0;
        const int Count = 6_000;
        for (var i = 0; i < Count; i++)
        {
            var problem = RandomPlans.Next(random, random.Next(1, 7), random.Next(1, 6), 0.3 + (random.NextDouble() * 0.6), random.NextDouble() * 0.8, i % 3 == 0 ? random.Next(4) : 0);
            var result = WorkflowSatisfiability.Solve(problem);
            var truth = RandomPlans.HasPlan(problem, [.. Enumerable.Range(0, problem.Steps)], problem.Rules);
            Assert.That(result.Verdict, Is.EqualTo(truth ? Satisfiability.Satisfiable : Satisfiability.Unsatisfiable), $"instance {i}");
            satisfiable += truth ? 1 : 0;
            if (truth)
                AssertPlan(problem, result);
        }
        TestContext.Out.WriteLine($"SEQUENT_SEED={Seed}: {satisfiable} of {Count} satisfiable");
        Assert.That(satisfiable, Is.InRange(Count / 5, Count * 4 / 5));
    }

    [Test]
    public void A_conflict_is_one_and_nothing_in_it_can_be_spared()
    {
        var random = new Random(Seed);
        var conflicts = 0;
        while (conflicts < 400)
        {
            var problem = RandomPlans.Next(random, random.Next(2, 7), random.Next(1, 5), 0.6, 0.6, random.Next(3) == 0 ? 2 : 0);
            if (WorkflowSatisfiability.Solve(problem).IsSatisfiable)
                continue;
            conflicts++;
            var (steps, rules) = (WorkflowSatisfiability.Explain(problem) is var conflict ? conflict.Steps : [], conflict.Rules.Select(r => problem.Rules[r]).ToArray());
            Assert.That(RandomPlans.HasPlan(problem, steps, rules), Is.False);
            foreach (var step in steps)
                Assert.That(RandomPlans.HasPlan(problem, [.. steps.Where(s => s != step)], [.. rules.Where(r => !r.Concerns(step))]), Is.True);
            foreach (var rule in rules)
                Assert.That(RandomPlans.HasPlan(problem, steps, [.. rules.Where(r => r != rule)]), Is.True);
        }
    }

    [TestCase(10, 50, 4_000, 0)]
    [TestCase(10, 50, 1_000, 5)]
    [TestCase(25, 100, 300, 0)]
    [TestCase(25, 100, 300, 5)]
    public void Of_the_size_that_was_promised(int steps, int persons, int count, int delegations)
    {
        var random = new Random(Seed);
        var times = new List<double>();
        var nodes = 0;
        var verdicts = new Dictionary<Satisfiability, int>();
        for (var i = 0; i < count; i++)
        {
            // Near the threshold, where plans are about to vanish, problems are hardest.
            var problem = RandomPlans.Next(random, steps, persons, i % 2 == 0 ? 0.02 + (random.NextDouble() * 0.1) : random.NextDouble(), random.NextDouble(), delegations);
            var watch = Stopwatch.StartNew();
            var result = WorkflowSatisfiability.Solve(problem);
            times.Add(watch.Elapsed.TotalMilliseconds);
            nodes = Math.Max(nodes, result.Nodes);
            verdicts[result.Verdict] = verdicts.GetValueOrDefault(result.Verdict) + 1;
            if (result.IsSatisfiable)
                AssertPlan(problem, result);
        }
        times.Sort();
        TestContext.Out.WriteLine($"{steps} steps × {persons} persons, {delegations} delegations: median {times[count / 2]:0.000} ms, 99 % {times[count * 99 / 100]:0.000} ms, longest {times[^1]:0.000} ms, {times.Count(t => t > 5)} above 5 ms; most choices {nodes}; {string.Join(", ", verdicts)}");
        if (steps <= 10)
            Assert.That(verdicts.GetValueOrDefault(Satisfiability.NotAnalysed), Is.Zero);
    }

    [Test]
    public void Where_few_persons_must_be_kept_apart_it_answers_or_gives_up([Values(3, 4, 5, 6)] int persons)
    {
        var random = new Random(Seed + persons);
        var nodes = new List<int>();
        for (var i = 0; i < 60; i++)
        {
            var problem = RandomPlans.Next(random, 25, persons, 1, persons * 2.4 / 25);
            var result = WorkflowSatisfiability.Solve(problem);
            nodes.Add(result.Nodes);
            if (result.IsSatisfiable)
                AssertPlan(problem, result);
        }
        TestContext.Out.WriteLine($"25 steps × {persons} persons at the threshold of colouring: most choices {nodes.Max()}, given up {nodes.Count(n => n >= WorkflowSatisfiability.DefaultBudget)}");
    }

    [Test]
    public void As_many_steps_as_persons_and_one_more_are_no_search()
    {
        var problem = new SatisfiabilityProblem(24);
        for (var s = 0; s < 25; s++)
            problem.AddStep(Enumerable.Range(0, 24));
        for (var a = 0; a < 25; a++)
            for (var b = a + 1; b < 25; b++)
                problem.Separate(a, b);
        var result = WorkflowSatisfiability.Solve(problem);
        Assert.That(result.Verdict, Is.EqualTo(Satisfiability.Unsatisfiable));
        Assert.That(result.Nodes, Is.LessThan(100));
        Assert.That(WorkflowSatisfiability.Explain(problem).Steps, Has.Count.EqualTo(25));
    }

    [Test]
    public void Whatever_the_budget_an_answer_is_the_answer()
    {
        var random = new Random(Seed);
        var undecided = 0;
        for (var i = 0; i < 400; i++)
        {
            var problem = RandomPlans.Next(random, 8, 4, 0.5, 0.5, random.Next(3));
            var truth = WorkflowSatisfiability.Solve(problem).Verdict;
            foreach (var budget in new[] { 0, 1, 3, 10, 30 })
            {
                var verdict = WorkflowSatisfiability.Solve(problem, budget).Verdict;
                Assert.That(verdict, Is.EqualTo(truth).Or.EqualTo(Satisfiability.NotAnalysed));
                undecided += verdict == Satisfiability.NotAnalysed ? 1 : 0;
            }
            Assert.That(WorkflowSatisfiability.Solve(problem).Nodes, Is.EqualTo(WorkflowSatisfiability.Solve(problem).Nodes));
        }
        Assert.That(undecided, Is.GreaterThan(100));
    }

    private static void AssertPlan(SatisfiabilityProblem problem, SatisfiabilityResult result)
    {
        for (var s = 0; s < problem.Steps; s++)
            Assert.That(RandomPlans.Performers(problem, s), Does.Contain(result.Plan[s]));
        Performer?[] plan = [.. result.Plan.Select(p => (Performer?)p)];
        Assert.That(problem.Rules.Where(r => !RandomPlans.Holds(r, plan)), Is.Empty);
    }
}
