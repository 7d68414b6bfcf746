using System.Globalization;

namespace Sequent.Definitions.Tests;

public sealed class MinimumStaffingTests
{
    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);

    [Test]
    public void The_smallest_number_is_enough_and_one_less_is_not([Values] bool parallel)
    {
        var random = new Random(Seed);
        var totals = new SortedDictionary<int, int>();
        for (var i = 0; i < 300; i++)
        {
            var definition = RandomPeople.Next(random, parallel);
            if (HumanWork.Of(definition, out _) is not { Rules.Count: > 0 } work || work.Steps.Sum(s => s.Approvals) > 8)
                continue;
            var staffing = MinimumStaffing.Of(work);
            var possible = work.Courses.All(c => HasPlan(work, c, [.. Enumerable.Repeat(staffing.Kinds, 8).SelectMany(k => k)], solve: true));
            Assert.That(staffing.IsExhausted && possible, Is.False);
            Assert.That(staffing.People is not null, Is.EqualTo(possible), definition.ToJson());
            if (staffing.People is not { } people)
                continue;
            var total = people.Sum();
            totals[total] = totals.GetValueOrDefault(total) + 1;
            Assert.That(IsEnough(work, staffing.Kinds, people), Is.True, definition.ToJson());
            foreach (var fewer in Vectors(people.Length, total - 1))
                Assert.That(IsEnough(work, staffing.Kinds, fewer), Is.False, definition.ToJson());
            AssertNobodyIsDenied(definition, work, staffing, random);
        }
        TestContext.Out.WriteLine($"SEQUENT_SEED={Seed}: {string.Join(", ", totals.Select(t => $"{t.Value} definitions need {t.Key}"))}");
        Assert.That(totals.Keys.Max(), Is.GreaterThanOrEqualTo(4));
    }

    private static IEnumerable<int[]> Vectors(int kinds, int total)
    {
        if (kinds == 0)
            return total == 0 ? [[]] : [];
        return Enumerable.Range(0, total + 1).SelectMany(n => Vectors(kinds - 1, total - n).Select(rest => (int[])[n, .. rest]));
    }

    private static bool IsEnough(HumanWork work, PersonKind[] kinds, int[] people)
    {
        var present = kinds.SelectMany((k, i) => Enumerable.Repeat(k, people[i])).ToArray();
        return work.Steps.All(s => present.Any(k => k.Can(s))) && work.Courses.All(c => HasPlan(work, c, present));
    }

    private static bool HasPlan(HumanWork work, CompactSet course, PersonKind[] present, bool solve = false)
    {
        var problem = work.Plan(course.Members(), present.Length, s => Enumerable.Range(0, present.Length).Where(p => present[p].Can(s))).Problem;
        return solve ? WorkflowSatisfiability.Solve(problem).IsSatisfiable : RandomPlans.HasPlan(problem, [.. Enumerable.Range(0, problem.Steps)], problem.Rules);
    }

    // Whatever way a run takes, those whom the plan names for its steps are let through.
    private static void AssertNobodyIsDenied(WorkflowDefinition definition, HumanWork work, MinimumStaffing staffing, Random random)
    {
        var present = staffing.Kinds.SelectMany((k, i) => Enumerable.Repeat(k, staffing.People![i])).ToArray();
        var reference = new RunReference(definition);
        foreach (var course in work.Courses)
        {
            var plan = work.Plan(course.Members(), present.Length, s => Enumerable.Range(0, present.Length).Where(p => present[p].Can(s)));
            var result = WorkflowSatisfiability.Solve(plan.Problem);
            var bySteps = Enumerable.Range(0, plan.Problem.Steps).ToLookup(s => work.Steps[plan.StepOf(s)], s => result.Plan[s]);
            var relevant = work.Rules.SelectMany(r => new[] { work.Steps[r.First], work.Steps[r.Second] }).ToHashSet();
            var (marking, last, submitter) = (reference.Initial, new Dictionary<string, IReadOnlyList<Performer>>(), (IReadOnlyList<Performer>?)null);
            for (var n = 0; n < 40; n++)
            {
                var moves = reference.Moves(marking).Where(m => m.Step is null || !relevant.Contains(m.Step) || bySteps.Contains(m.Step)).ToArray();
                if (moves.Length == 0)
                    break;
                var (transition, step, next) = moves[random.Next(moves.Length)];
                marking = next;
                if (step is null || !relevant.Contains(step))
                    continue;
                Performer[] by = [.. bySteps[step]];
                Assert.That(reference.IsPermitted(step, by, last, submitter), Is.True, definition.ToJson());
                last[transition.Name] = by;
                submitter = step.Submits ? by : submitter;
            }
        }
    }
}
