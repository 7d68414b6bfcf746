using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests;

/// <summary>SEQ501 against every run, day by day.</summary>
public class SlaAgainstBruteForceTests
{
    private const int Horizon = 30;
    private const int MostRuns = 3_000;

    [Test]
    public void With_one_token() => ForAll(TimedDefinitions.Sequential, 1500);

    [Test]
    public void With_several_tokens() => ForAll(TimedDefinitions.Parallel, 400);

    private static void ForAll(Arbitrary<WorkflowDefinition> definitions, int most)
    {
        var (impossible, possible) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(most), Prop.ForAll(definitions, d =>
        {
            var found = Findings(d).Where(f => f.Rule == Rules.ImpossibleSla).ToArray();
            var limit = TimedDefinitions.Days(d.Sla!.Duration);
            var days = LeastDays(d);
            if (days is { } least && least <= Horizon)
            {
                var message = found.FirstOrDefault(f => f.Path.Value == "sla.duration")?.Message;
                Assert.That(message is not null, Is.EqualTo(least > limit), d.ToJson());
                if (message is not null)
                    Assert.That(message, Does.Contain($"takes less than {least} day{(least == 1 ? "" : "s")} "), d.ToJson());
                _ = least > limit ? impossible++ : possible++;
            }
            else if (days is null)
                Assert.That(found.Select(f => f.Path.Value), Has.None.EqualTo("sla.duration"), d.ToJson());
            foreach (var state in d.States.Where(s => s.Sla is not null && !d.IsParallel))
                Assert.That(found.Any(f => f.Path == ElementPath.State(state.Name).Field("automation").Field("sla").Field("duration")),
                    Is.EqualTo(Reached(d).Contains(state.Name) && Stays(d, state) is { } stay && stay > TimedDefinitions.Days(state.Sla!.Duration)), d.ToJson());
            return true;
        }));
        TestContext.Out.WriteLine($"{impossible} impossible, {possible} possible");
        Assert.That((impossible, possible), Is.GreaterThan((10, 10)));
    }

    private static IEnumerable<Finding> Findings(WorkflowDefinition definition) => TimeRules.Check(new(definition), strict: false).Findings;

    private static HashSet<string> Reached(WorkflowDefinition d)
    {
        var reached = d.States.Where(s => s.Initial).Select(s => s.Name).ToHashSet();
        while (d.Transitions.SelectMany(t => t.Branches).Where(b => b.From.Any(reached.Contains)).SelectMany(b => b.To).Count(reached.Add) > 0)
        {
        }
        return reached;
    }

    private static int? Stays(WorkflowDefinition d, StateDefinition state) =>
        d.Transitions.SelectMany(t => t.Branches.Where(b => b.From.Contains(state.Name)).Select(b => (int?)Needs(t, b, state))).Min();

    private static int Needs(TransitionDefinition transition, BranchDefinition branch, StateDefinition state) =>
        branch.After is { } after ? TimedDefinitions.Days(after) : transition.Automatic && state.Work is StateWork.Wait wait ? TimedDefinitions.Days(wait.For) : 0;

    /// <summary>The first day on which some run is complete; null when there is none, more than the horizon when it is not known.</summary>
    private static int? LeastDays(WorkflowDefinition d)
    {
        var game = new TokenGame(d);
        var moves = d.Transitions.SelectMany(t => t.Branches.SelectMany(b => game.OriginsOf(b).Select(o => (Transition: t, Branch: b, Origin: o)))).ToArray();
        var today = new Dictionary<string, Dictionary<string, int>> { ["start"] = game.Initial.ToDictionary(s => s, _ => 0) };
        var before = "";
        for (var day = 0; day <= Horizon; day++)
        {
            var open = new Queue<Dictionary<string, int>>(today.Values);
            while (open.Count > 0)
            {
                var ages = open.Dequeue();
                var marking = game.Mark(ages.Keys);
                if (game.IsComplete(marking))
                    return day;
                foreach (var (transition, branch, origin) in moves.Where(m => game.CanMove(marking, m.Branch, m.Origin)))
                {
                    var taken = origin.States.Where(ages.ContainsKey).ToArray();
                    var ready = branch is { Joins: true, After: { } after }
                        ? taken.Max(s => ages[s]) >= TimedDefinitions.Days(after)
                        : taken.Count(s => ages[s] >= Needs(transition, branch, d.FindState(s)!)) >= origin.Needed;
                    if (!ready)
                        continue;
                    var left = game.Leaves(marking, branch, origin).ToHashSet();
                    var next = game.Move(marking, branch, origin)!.ToDictionary(s => s, s => left.Contains(s) ? 0 : ages.GetValueOrDefault(s));
                    if (today.TryAdd(Key(next), next))
                        open.Enqueue(next);
                    if (today.Count > MostRuns)
                        return Horizon + 1;
                }
            }
            // Nothing is older than the longest wait: what stays the same for one day stays so.
            var tomorrow = today.Values.Select(a => a.ToDictionary(p => p.Key, p => Math.Min(p.Value + 1, 5))).GroupBy(Key).ToDictionary(g => g.Key, g => g.First());
            var shape = string.Join("|", tomorrow.Keys.Order(StringComparer.Ordinal));
            if (shape == before)
                return null;
            (today, before) = (tomorrow, shape);
        }
        return Horizon + 1;
    }

    private static string Key(Dictionary<string, int> ages) => string.Join(",", ages.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Key + a.Value));
}
