using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests;

/// <summary>Small random definitions in which time passes, in whole days.</summary>
internal static class TimedDefinitions
{
    private static readonly string[] s_times = ["1 day", "2 days", "3 days", "4 days"];

    /// <summary>One token.</summary>
    public static Arbitrary<WorkflowDefinition> Sequential { get; } = Arb.From(Definition(parallel: false));

    /// <summary>Forks, joins and cancellation.</summary>
    public static Arbitrary<WorkflowDefinition> Parallel { get; } = Arb.From(Definition(parallel: true).Where(d => d.IsParallel));

    public static int Days(string? text) => text is null ? 0 : int.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static Gen<WorkflowDefinition> Definition(bool parallel) =>
        from count in Gen.Choose(2, parallel ? 6 : 5)
        from states in Gen.ArrayOf(Gen.Choose(0, 999), count)
        from moves in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 999), 8))
        from limit in Gen.Choose(0, 3)
        select new WorkflowDefinition("random")
        {
            Sla = new(s_times[limit]),
            States = states.Select((bits, i) => new StateDefinition("S" + i)
            {
                Initial = i == 0,
                Final = i == count - 1,
                Work = i < count - 1 && bits % 3 == 0 ? new StateWork.Wait { For = s_times[bits / 3 % 4] } : null,
                Sla = i < count - 1 && bits % 5 == 0 ? new(s_times[bits / 5 % 4]) { OnBreach = EquatableArray.Create(new EffectDefinition("email")) } : null,
                Escalations = i < count - 1 && bits % 2 == 0
                    ? EquatableArray.Create<EscalationDefinition>(new EscalationDefinition.Notify(s_times[bits / 2 % 4], new("email")))
                    : default,
            }).ToEquatableArray(),
            Transitions = moves.Take(7).Select((n, i) => Transition("T" + i, n, count, parallel)).ToEquatableArray(),
        };

    private static TransitionDefinition Transition(string name, int[] n, int count, bool parallel)
    {
        string From(int i) => "S" + n[i] % (count - 1);
        string To(int i) => "S" + n[i] % count;
        var branch = (parallel ? n[5] % 4 : 0) switch
        {
            1 => new BranchDefinition(EquatableArray.Create(From(1)), new[] { To(3), To(6) }.Distinct().ToEquatableArray()),
            2 when From(1) != From(2) => new BranchDefinition(default, EquatableArray.Create(To(3)))
            {
                Join = EquatableArray.Create(From(1), From(2)), AtLeast = n[7] % 3 == 0 ? 1 : null, Cancels = n[7] % 2 == 0 ? EquatableArray.Create(From(6)) : default,
            },
            _ => new BranchDefinition(From(1), To(3)),
        };
        var isTimer = n[4] % 3 == 0;
        branch = branch with { After = isTimer ? s_times[n[7] % 4] : null, When = n[4] % 4 == 1 ? new Guard.Member("G") : null };
        return new(name)
        {
            Automatic = n[4] % 3 == 1,
            Branches = n[0] % 4 == 0 && branch is { Forks: false, Joins: false }
                ? EquatableArray.Create(branch, new BranchDefinition(branch.From, To(2)) { After = branch.After, Otherwise = branch.When is not null })
                : EquatableArray.Create(branch),
        };
    }
}
