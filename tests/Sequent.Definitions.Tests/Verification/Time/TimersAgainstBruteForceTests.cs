using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests;

/// <summary>SEQ502 and SEQ404 against every outcome of every guard, when nobody acts.</summary>
public class TimersAgainstBruteForceTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(1500);

    [Test]
    public void What_never_fires()
    {
        var (never, fires) = (0, 0);
        Check.One(s_config, Prop.ForAll(TimedDefinitions.Sequential, d =>
        {
            var found = TimeRules.Check(new(d), strict: false).Findings.Where(f => f.Rule == Rules.NeverFires).Select(f => f.Path.Value).ToHashSet();
            var reached = new WorkflowGraph(d).Reached;
            for (var i = 0; i < d.States.Count; i++)
                if (reached[i])
                    foreach (var (path, days) in DueIn(d.States[i]))
                    {
                        var can = Outcomes(d).Any(o => LeftOn(d, d.States[i], o) is not { } left || days < left.Day);
                        Assert.That(found.Contains(path), Is.EqualTo(!can), path + " of " + d.ToJson());
                        _ = can ? fires++ : never++;
                    }
            return true;
        }));
        TestContext.Out.WriteLine($"{never} never, {fires} fire");
        Assert.That((never, fires), Is.GreaterThan((20, 20)));
    }

    [Test]
    public void Timers_that_never_fire_lose_against_another()
    {
        Check.One(s_config, Prop.ForAll(TimedDefinitions.Sequential, d =>
        {
            var found = TimeRules.Check(new(d), strict: false).Findings.Where(f => f.Rule == Rules.NeverFires).Select(f => f.Path.Value).ToHashSet();
            foreach (var transition in d.Transitions.Where(t => t.FiredBy == FiredBy.Timer))
            {
                var source = d.FindState(transition.Branches[0].From[0])!;
                if (!found.Contains($"transitions.{transition.Name}[0].after"))
                    continue;
                Assert.That(Outcomes(d).Select(o => LeftOn(d, source, o)?.By), Has.None.EqualTo(transition), d.ToJson());
            }
            return true;
        }));
    }

    [Test]
    public void Circles_have_no_end()
    {
        var (circles, others) = (0, 0);
        Check.One(s_config, Prop.ForAll(TimedDefinitions.Sequential, d =>
        {
            var found = TimeRules.Check(new(d), strict: false).Findings.Where(f => f.Rule == Rules.EscalationLoop).ToArray();
            foreach (var finding in found)
            {
                var start = d.FindState(finding.Path.Value["states.".Length..])!;
                foreach (var outcome in Outcomes(d))
                    Assert.That(ComesBack(d, start, outcome), d.ToJson());
            }
            // What fires by itself where an instance starts fires only when it comes back there.
            var startsAtRest = d.States[0].Waits || !d.Transitions.Any(t => t.FiredBy == FiredBy.Itself && t.Branches[0].From.Contains(d.States[0].Name));
            if (startsAtRest && !d.Transitions.Any(t => t.Branches.Any(b => b.When is not null)) && found.Length == 0)
            {
                var graph = new WorkflowGraph(d);
                for (var i = 0; i < d.States.Count; i++)
                    Assert.That(graph.Reached[i] && ComesBack(d, d.States[i], _ => true), Is.False, d.States[i].Name + " of " + d.ToJson());
                others++;
            }
            circles += found.Length;
            return true;
        }));
        TestContext.Out.WriteLine($"{circles} circles, {others} definitions without one");
        Assert.That((circles, others), Is.GreaterThan((20, 20)));
    }

    private static IEnumerable<(string Path, int Days)> DueIn(StateDefinition state)
    {
        for (var i = 0; i < state.Escalations.Count; i++)
            yield return ($"states.{state.Name}.automation.escalation[{i}].after", TimedDefinitions.Days(state.Escalations[i].After));
        if (state.Sla is { } sla)
            yield return ($"states.{state.Name}.automation.sla.duration", TimedDefinitions.Days(sla.Duration));
    }

    // Null is an error: it ends the search of the transition.
    private static IEnumerable<Func<string, bool?>> Outcomes(WorkflowDefinition d)
    {
        var guarded = d.Transitions.Where(t => t.Branches.Any(b => b.When is not null)).Select(t => t.Name).ToArray();
        for (var code = 0; code < Math.Pow(3, guarded.Length); code++)
        {
            var bits = code;
            yield return name => (bits / (int)Math.Pow(3, Array.IndexOf(guarded, name)) % 3) switch { 0 => false, 1 => true, _ => null };
        }
    }

    private static (int Day, TransitionDefinition By, string To)? LeftOn(WorkflowDefinition d, StateDefinition state, Func<string, bool?> outcome)
    {
        (int Day, bool IsTimer, TransitionDefinition By, string To)? first = null;
        foreach (var transition in d.Transitions.Where(t => t.FiredBy is FiredBy.Timer or FiredBy.Itself && !state.Final))
        {
            var isTimer = transition.FiredBy == FiredBy.Timer;
            if (!isTimer && state.Initial && !state.Waits)
                continue;
            var to = Routed(transition, state.Name, outcome);
            var day = isTimer ? TimedDefinitions.Days(transition.Branches[0].After) : state.Work is StateWork.Wait wait ? TimedDefinitions.Days(wait.For) : 0;
            if (to is not null && (first is null || day < first.Value.Day))
                first = (day, isTimer, transition, to);
        }
        return first is { } f ? (f.Day, f.By, f.To) : null;
    }

    private static string? Routed(TransitionDefinition transition, string from, Func<string, bool?> outcome)
    {
        foreach (var branch in transition.Branches.Where(b => b.From.Contains(from)))
        {
            if (branch.When is null)
                return branch.To[0];
            if (outcome(transition.Name) is not { } holds)
                return null;
            if (holds)
                return branch.To[0];
        }
        return null;
    }

    // In less time than none it does not come back: that is an automatic cycle.
    private static bool ComesBack(WorkflowDefinition d, StateDefinition start, Func<string, bool?> outcome)
    {
        var (at, days) = (start, 0);
        for (var step = 0; step <= d.States.Count; step++)
        {
            if (LeftOn(d, at, outcome) is not { } left)
                return false;
            (at, days) = (d.FindState(left.To)!, days + left.Day);
            if (at == start)
                return days > 0;
        }
        return false;
    }
}
