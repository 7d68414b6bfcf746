using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

/// <summary>Random definitions for property tests.</summary>
internal static partial class Arbitrary
{
    private static readonly string[] s_odd =
        ["", " ", "*", "A", "a", "_", "A_", "A\"", "a\nb", "é", "end", "1", "\ud800", "x y", "S0", "S1", "__proto__", "%%", "états"];

    /// <summary>Small definitions of sound shape, over the states S0 (initial), S1, ….</summary>
    public static Arbitrary<WorkflowDefinition> Sound { get; } = Arb.From(
        from count in Gen.Choose(1, 6)
        from states in Gen.ArrayOf(Gen.Choose(0, 7), count)
        from moves in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 999), 5))
        select new WorkflowDefinition("random")
        {
            States = states.Select((bits, i) => new StateDefinition("S" + i)
            {
                Initial = i == 0,
                Final = (bits & 6) == 6,
                Retired = i > 0 && bits == 1,
                Work = (bits & 6) != 6 && bits == 3 ? new StateWork.Wait { Event = "done" } : null,
            }).ToEquatableArray(),
            Transitions = moves.Take(12).Select((numbers, i) => Transition("T" + i, numbers, count)).ToEquatableArray(),
        });

    /// <summary>Definitions that need not make any sense.</summary>
    public static Arbitrary<WorkflowDefinition> Odd { get; } = Arb.From(
        from id in Name
        from version in Gen.OneOf(Name, Gen.Constant("1.0.0"))
        from roles in Gen.ArrayOf(Name)
        from states in Gen.ArrayOf(OddState)
        from transitions in Gen.ArrayOf(OddTransition)
        select new WorkflowDefinition(id)
        {
            Version = version,
            Roles = roles.Select(r => new RoleDefinition(r)).ToEquatableArray(),
            States = states.ToEquatableArray(),
            Transitions = transitions.ToEquatableArray(),
        });

    private static Gen<string> Name => Gen.Elements(s_odd);

    private static Gen<bool> Flag => Gen.Elements(true, false);

    private static Gen<StateDefinition> OddState =>
        from name in Name
        from bits in Gen.Choose(0, 15)
        from label in Name
        select new StateDefinition(name)
        {
            Initial = (bits & 1) != 0, Final = (bits & 2) != 0, Retired = (bits & 4) != 0, Label = (bits & 8) != 0 ? label : null,
        };

    private static Gen<BranchDefinition> OddBranch =>
        from sources in Gen.ArrayOf(Name)
        from target in Name
        from role in Name
        from bits in Gen.Choose(0, 7)
        select new BranchDefinition(sources.ToEquatableArray(), target)
        {
            Role = (bits & 1) != 0 ? role : null, When = (bits & 2) != 0 ? new Guard.Member(role) : null, Otherwise = (bits & 4) != 0,
        };

    private static Gen<TransitionDefinition> OddTransition =>
        from name in Name
        from automatic in Flag
        from inputs in Gen.ArrayOf(Name)
        from branches in Gen.ArrayOf(OddBranch)
        select new TransitionDefinition(name)
        {
            Automatic = automatic,
            Inputs = inputs.Select(n => new InputDefinition(n, DataType.Date, automatic)).ToEquatableArray(),
            Branches = branches.ToEquatableArray(),
        };

    private static TransitionDefinition Transition(string name, int[] numbers, int count)
    {
        string[] from = numbers[0] % 8 == 0
            ? [BranchDefinition.AnyState]
            : [.. new[] { "S" + numbers[1] % count, "S" + numbers[2] % count }.Distinct().Take(1 + numbers[0] % 2)];
        return new(name)
        {
            Automatic = numbers[4] % 2 == 0,
            Branches = EquatableArray.Create(new BranchDefinition(from.ToEquatableArray(), "S" + numbers[3] % count)
            {
                When = numbers[4] % 6 < 2 ? new Guard.Member("G") : null,
                Otherwise = numbers[4] % 6 == 2,
                After = numbers[4] % 10 == 1 ? "2 days" : null,
                On = numbers[4] % 10 == 3 ? "paid" : null,
            }),
        };
    }
}
