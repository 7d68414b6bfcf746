using System.Globalization;

namespace Sequent.Definitions.Tests;

/// <summary>Which steps come together and which look back at which, held to runs that are played one by one.</summary>
public sealed class HumanWorkTests
{
    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);

    [Test]
    public void Steps_and_rules_are_those_of_the_runs([Values] bool parallel)
    {
        var random = new Random(Seed);
        var (rules, courses) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var definition = RandomPeople.Next(random, parallel);
            var reference = new RunReference(definition);
            var work = HumanWork.Of(definition, out _)!;
            var found = work.Rules.Where(r => r.Kind != StepRuleKind.Approvals).Select(r => Rule(r.Kind, work.Steps[r.First], work.Steps[r.Second])).ToHashSet();
            Assert.That(found, Is.EquivalentTo(reference.Rules().Select(r => Rule(r.Item1, r.Item2, r.Item3)).ToHashSet()), definition.ToJson());
            var relevant = work.Rules.SelectMany(r => new[] { work.Steps[r.First], work.Steps[r.Second] }).ToHashSet();
            var sets = work.Courses.Select(c => RunReference.Text(c.Members().Select(s => work.Steps[s]))).ToArray();
            Assert.That(sets, Is.EquivalentTo(reference.Courses(relevant.Contains)), definition.ToJson());
            rules += found.Count;
            courses += sets.Length;
        }
        TestContext.Out.WriteLine($"SEQUENT_SEED={Seed}: {rules} rules, {courses} sets of steps");

        // Who must be different is said once.
        static string Rule(StepRuleKind kind, HumanStep a, HumanStep b) => kind == StepRuleKind.SeparateDuties
            ? kind + ": " + RunReference.Text([a, b])
            : $"{kind}: {a} then {b}";
    }

    [Test]
    public void What_nobody_can_ever_do_nobody_ever_does([Values] bool parallel)
    {
        var random = new Random(Seed);
        var (certain, impossible) = (0, 0);
        for (var i = 0; i < 1500; i++)
        {
            var definition = RandomPeople.Next(random, parallel, mostApprovals: 1);
            if (HumanWork.Of(definition, out _) is not { Rules.Count: > 0 } work || work.Graph.Moves.Count > 12 || definition.Duties.Count > 2)
                continue;
            var done = DoneByAnybody(definition);
            foreach (var (step, _) in CertainConflicts.Of(work))
            {
                certain++;
                Assert.That(done, Does.Not.Contain(work.Steps[step]), definition.ToJson());
            }
            impossible += work.Steps.Count(s => !done.Contains(s));
        }
        TestContext.Out.WriteLine($"SEQUENT_SEED={Seed}: {certain} steps are certain, of {impossible} that nobody ever does");
        Assert.That(certain, Is.GreaterThan(10));
    }

    // Everybody has every role and may act for everybody.
    private static HashSet<HumanStep> DoneByAnybody(WorkflowDefinition definition)
    {
        const int Persons = 4;
        var anybody = Enumerable.Range(0, Persons).SelectMany(p => Enumerable.Range(-1, p + 1).Select(f => new Performer(p, f))).ToArray();
        var (game, duties, done) = (new RunReference(definition), new DutyRules(definition), new HashSet<HumanStep>());
        var seen = new HashSet<string>();
        var open = new Stack<(Marking Marking, Dictionary<string, IReadOnlyList<Performer>> Last, IReadOnlyList<Performer>? Submitter)>([(game.Initial, [], null)]);
        while (open.TryPop(out var at))
        {
            var key = at.Marking + "|" + string.Join(",", at.Last.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key + l.Value[0])) + "|" + at.Submitter?[0];
            if (!seen.Add(key) || seen.Count > 60_000)
                continue;
            foreach (var (transition, step, next) in game.Moves(at.Marking))
            {
                if (step is null)
                {
                    open.Push((next, at.Last, at.Submitter));
                    continue;
                }
                foreach (var performer in anybody)
                {
                    IReadOnlyList<Performer> by = [performer];
                    if (!game.IsPermitted(step, by, at.Last, at.Submitter))
                        continue;
                    done.Add(step);
                    open.Push((next, duties.Remembers(transition.Name) ? new(at.Last) { [transition.Name] = by } : at.Last, definition.FourEyes && step.Submits ? by : at.Submitter));
                }
            }
        }
        return done;
    }
}
