using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Engine.Tests.People;

/// <summary>Random delegations, added one after the other, and at each day for each workflow what a plain look at all of them says.</summary>
public sealed class DelegationPropertyTests
{
    private const int Days = 12;
    private static readonly string[] s_people = ["a", "b", "c", "d", "e", "f"];
    private static readonly string?[] s_workflows = [null, "leave", "order"];
    private static readonly DateTimeOffset s_start = DelegationRulesTests.Of("a", "b").StartsAt;

    [Test]
    public void What_is_refused_is_what_would_break_a_rule_at_some_moment()
    {
        var (added, refused, longest) = (0, 0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var all = new List<Delegation>();
            for (var i = 0; i < 20; i++)
            {
                var candidate = Any(random);
                var isAllowed = IsAllowed([.. all, candidate]) && candidate.From != candidate.To && !(candidate.EndsAt <= candidate.StartsAt);
                var refusal = Refusal(candidate, all);
                Assert.That(refusal is null, Is.EqualTo(isAllowed), $"{candidate}\n{string.Join("\n", all)}\n{refusal}");
                if (refusal is null)
                    all.Add(candidate);
            }
            added += all.Count;
            refused += 20 - all.Count;
            longest = Math.Max(longest, Moments().Max(moment => Longest(all, moment.Time, moment.Workflow)));
        }));
        Assert.That((added, refused), Is.GreaterThan((100, 100)), "Both must be looked at.");
        Assert.That(longest, Is.EqualTo(3));
    }

    [Test]
    public void Who_covers_whom_is_where_their_tasks_go()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var all = new List<Delegation>();
            for (var i = 0; i < 20; i++)
                if (Any(random) is var candidate && Refusal(candidate, all) is null)
                    all.Add(candidate);
            foreach (var (time, workflow) in Moments())
            {
                var covers = WorkflowDelegations.Covers([.. all.Where(d => d.IsActiveAt(time))]);
                foreach (var person in s_people)
                {
                    var cover = covers.SingleOrDefault(c => c.Person == person && c.Workflow == workflow) ?? covers.SingleOrDefault(c => c.Person == person && c.Workflow is null);
                    Assert.That(cover?.Chain ?? [], Is.EqualTo(PathFrom(person, all, time, workflow)), $"{person} {time} {workflow}");
                    Assert.That(cover?.CoveredBy, Is.EqualTo(cover?.Chain[^1]));
                }
            }
        }));
    }

    private static Delegation Any(Random random)
    {
        var start = random.Next(Days - 2);
        return DelegationRulesTests.Of(
            s_people[random.Next(s_people.Length)], s_people[random.Next(s_people.Length)], start,
            random.Next(4) == 0 ? null : start + random.Next(6), s_workflows[random.Next(s_workflows.Length)]);
    }

    private static string? Refusal(Delegation candidate, List<Delegation> others)
    {
        try
        {
            DelegationRules.Check(candidate, others);
            return null;
        }
        catch (InvalidDelegationException exception)
        {
            return exception.Message;
        }
    }

    private static bool IsAllowed(List<Delegation> all) => Moments().All(moment =>
        s_people.All(person => Next(person, all, moment.Time, moment.Workflow).Count() <= 1) && Longest(all, moment.Time, moment.Workflow) <= 3);

    // One that comes back to its beginning has no end: it is longer than any.
    private static int Longest(List<Delegation> all, DateTimeOffset time, string? workflow) => s_people.Max(person => PathFrom(person, all, time, workflow).Length);

    private static string[] PathFrom(string person, List<Delegation> all, DateTimeOffset time, string? workflow)
    {
        var path = new List<string>();
        while (path.Count < 10 && Next(person, all, time, workflow).FirstOrDefault() is { } next)
            path.Add(person = next);
        return [.. path];
    }

    private static IEnumerable<string> Next(string person, List<Delegation> all, DateTimeOffset time, string? workflow) =>
        all.Where(d => d.From == person && d.IsActiveAt(time) && (d.Workflow is null || d.Workflow == workflow)).Select(d => d.To);

    // One more workflow than any of them names stands for all the others.
    private static IEnumerable<(DateTimeOffset Time, string? Workflow)> Moments() =>
        from day in Enumerable.Range(0, Days + 6)
        from workflow in s_workflows
        select (s_start.AddDays(day), workflow);
}
