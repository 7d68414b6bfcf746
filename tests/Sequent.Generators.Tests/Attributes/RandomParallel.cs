using Sequent.Definitions;

namespace Sequent.Generators.Tests.Attributes;

/// <summary>Two pieces of work at once, between the first and the last state of a definition: split, finished each, and met again or withdrawn.</summary>
/// <param name="elements">Where chance comes from.</param>
/// <param name="start">The state that is left.</param>
/// <param name="end">The final state.</param>
/// <param name="hasFourEyes">True when the submitter may be let through.</param>
internal sealed class RandomParallel(RandomElements elements, string start, string end, bool hasFourEyes)
{
    public IEnumerable<StateDefinition> States() =>
    [
        new("Left") { Work = elements.Chance() ? elements.Task() : null }, new("Right"), new("LeftDone"), new("RightDone"), new("Filed") { Final = true },
    ];

    public IEnumerable<TransitionDefinition> Transitions()
    {
        var fork = new BranchDefinition(EquatableArray.Create(start), EquatableArray.Create("Left", "Right"));
        yield return elements.Chance() ? Of("Split", fork) : Of("Fork" + start, fork with { After = "2 days" });
        yield return Of("FinishLeft", Asked(new("Left", "LeftDone")));
        yield return Of("FinishRight", Asked(new("Right", "RightDone")) with { Role = elements.Pick(null, "buyer") });
        yield return Of("Withdraw", Asked(new(EquatableArray.Create("Left", "Right"), end)) with { Cancels = elements.Pick(All, EquatableArray.Create("*")) });

        var isQuick = elements.Chance();
        var join = new BranchDefinition(default, elements.Pick(EquatableArray.Create(end), EquatableArray.Create(end, "Filed")))
        {
            Join = EquatableArray.Create("LeftDone", "RightDone"),
            AtLeast = isQuick ? 1 : null,
            Cancels = isQuick ? EquatableArray.Create("Left", "Right") : default,
        };
        yield return elements.Pick(0, 1, 2) switch
        {
            0 => Of("Meet", join),
            1 => Of("Meet", join) with { Automatic = true },
            _ => Of("Join" + end, join) with { Automatic = true },
        };
        // So that it is entered whatever the join does.
        yield return Of("File", new BranchDefinition("Left", "Filed") { Cancels = EquatableArray.Create("*") });
    }

    public IEnumerable<DutyDefinition> Duties()
    {
        if (elements.Chance())
            yield return new(DutyKind.Separate, EquatableArray.Create("FinishLeft", "FinishRight"));
        if (elements.Chance())
            yield return new(DutyKind.Same, elements.Pick(EquatableArray.Create("FinishLeft", "File", "Withdraw"), EquatableArray.Create("FinishRight", "Withdraw")));
    }

    private static EquatableArray<string> All => EquatableArray.Create("Left", "Right", "LeftDone", "RightDone");

    private BranchDefinition Asked(BranchDefinition branch) => branch with
    {
        Approvals = elements.Pick(1, 2, 3),
        AllowSubmitter = hasFourEyes && elements.Chance(),
    };

    private static TransitionDefinition Of(string name, params BranchDefinition[] branches) => new(name) { Branches = branches.ToEquatableArray() };
}
