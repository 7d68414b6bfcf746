using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Generators.Tests.Properties;

namespace Sequent.Engine.Tests;

/// <summary>Gives random definitions work: tasks of all kinds, times, events. What needs code is a field of the data instead.</summary>
internal static class RandomWork
{
    private const int Attempts = 4;

    public static readonly string[] People = ["u0", "u1", "u2", "u3", "u4", "u5"];

    public static readonly string[] Events = ["paid", "called"];

    private static readonly string[] s_times = ["1h", "2h", "3h", "4h", "6h", "1 day"];

    /// <summary>The definition with work; null when chance has made none that is valid.</summary>
    public static WorkflowDefinition? WithWork(this WorkflowDefinition definition, Random random)
    {
        var plain = WithData(definition);
        for (var attempt = 0; attempt < Attempts; attempt++)
            if (new Builder(random).Add(plain) is var worked && !Verifier.Verify(worked).HasErrors)
                return worked;
        return null;
    }

    private static WorkflowDefinition WithData(WorkflowDefinition definition) => definition with
    {
        Data = DataSchema.Closed(
        [
            .. Enumerable.Range(0, RandomWorkflows.GuardCount).Select(i => new DataField("b" + i, DataType.Boolean)),
            new("owner", DataType.String, Required: false), new("until", DataType.DateTime, Required: false), new("amount", DataType.Integer),
        ]),
        Transitions = definition.Transitions.Select(t => t with
        {
            Branches = t.Branches.Select(b => b.When is null ? b : b with { When = new Guard.Expression(b.When.Text.ToLowerInvariant()) }).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private sealed class Builder(Random random)
    {
        public WorkflowDefinition Add(WorkflowDefinition definition)
        {
            var waits = definition.States.Where(s => s is { Final: false, Retired: false } && Chance(25)).Select(s => s.Name).ToArray();
            var transitions = definition.Transitions.Select(t => t.Branches.Any(b => b.From.Any(waits.Contains)) ? t : HostFired(t)).Select(WithResets).Concat(More(definition, waits)).ToEquatableArray();
            return definition with
            {
                Sla = Chance(30) ? AnySla() : null,
                Transitions = transitions,
                States = definition.States.Select(s => s.Final ? s : Worked(s, waits.Contains(s.Name) && transitions.Any(t => t.Automatic && t.Branches.Any(b => b.From.Contains(s.Name))))).ToEquatableArray(),
            };
        }

        private StateDefinition Worked(StateDefinition state, bool waits)
        {
            StateWork? work = random.Next(10) switch
            {
                < 4 when waits => new StateWork.Wait { For = AnyTime() },
                < 7 when waits => new StateWork.Wait { Until = "data.until" },
                _ when waits => new StateWork.Wait { Event = Pick(Events) },
                < 8 => new StateWork.Task { Assignee = Chance(25) ? null : AnyAssignee(), Assign = (AssignmentPolicy)random.Next(3), Due = Chance(40) ? AnyTime() : null },
                8 => state.Work,
                _ => null,
            };
            return state with
            {
                Work = work,
                Sla = Chance(30) ? AnySla() : null,
                Escalations = Enumerable.Range(0, Chance(50) ? random.Next(1, 4) : 0).Select(_ => Escalation(work is StateWork.Task)).ToEquatableArray(),
            };
        }

        private EscalationDefinition Escalation(bool isTask) => isTask && Chance(65)
            ? new EscalationDefinition.Reassign(AnyTime(), AnyAssignee())
            : new EscalationDefinition.Notify(AnyTime(), new("email"));

        private TransitionDefinition HostFired(TransitionDefinition transition)
        {
            if (!transition.Automatic || Chance(40))
                return transition;
            var (after, on) = Chance(65) ? (AnyTime(), null) : ((string?)null, Pick(Events));
            return transition with { Automatic = false, Branches = transition.Branches.Select(b => b with { After = after, On = on }).ToEquatableArray() };
        }

        private TransitionDefinition WithResets(TransitionDefinition transition) => transition with
        {
            Branches = transition.Branches.Select(b => b.Approvals > 1 && Chance(60) ? b with { ResetOn = EquatableArray.Create("amount") } : b).ToEquatableArray(),
        };

        // Ways on from states that wait, and by time and event between others, unless the workflow forks: there tokens would be lost.
        private IEnumerable<TransitionDefinition> More(WorkflowDefinition definition, string[] waits)
        {
            if (definition.IsParallel)
                yield break;
            for (var i = 0; i < waits.Length; i++)
                yield return new("Then" + i)
                {
                    Automatic = true,
                    Branches = EquatableArray.Create(new BranchDefinition(waits[i], Pick(definition.States.Where(s => !s.Retired).Select(s => s.Name).ToArray())) { When = Chance(30) ? new Guard.Expression("b" + random.Next(RandomWorkflows.GuardCount)) : null }),
                };
            string[] open = [.. definition.States.Where(s => s is { Final: false, Retired: false }).Select(s => s.Name)];
            for (var i = random.Next(3); i > 0; i--)
                yield return new("More" + i)
                {
                    Branches = EquatableArray.Create(new BranchDefinition(Pick(open), Pick(definition.States.Where(s => !s.Retired).Select(s => s.Name).ToArray())) is var branch && Chance(60)
                        ? branch with { After = AnyTime(), When = Chance(50) ? new Guard.Expression("b" + random.Next(RandomWorkflows.GuardCount)) : null }
                        : branch with { On = Pick(Events) }),
                };
        }

        private Assignee AnyAssignee() => random.Next(4) switch
        {
            0 => new Assignee.User(Pick(People)),
            1 => new Assignee.Expression("data.owner"),
            _ => new Assignee.Role(Pick(RandomWorkflows.Roles)),
        };

        private SlaDefinition AnySla() => new(Pick(["4h", "6h", "1 day"])) { WarnAfter = Chance(50) ? Pick(["1h", "2h", "3h"]) : null };

        private string AnyTime() => Pick(s_times);

        private bool Chance(int percent) => random.Next(100) < percent;

        private T Pick<T>(T[] items) => items[random.Next(items.Length)];
    }
}
