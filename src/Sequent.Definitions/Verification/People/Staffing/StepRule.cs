using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>What the duties of a workflow demand of two of its steps: the second can come after the first, and looks back at it.</summary>
/// <param name="Kind">Why.</param>
/// <param name="First">The number of the step that comes first.</param>
/// <param name="Second">The number of the other; the same for votes.</param>
internal readonly record struct StepRule(StepRuleKind Kind, int First, int Second)
{
    /// <summary>The rule in words.</summary>
    public string In(IReadOnlyList<HumanStep> steps)
    {
        var (first, second) = (Quote(steps[First].Transition), Quote(steps[Second].Transition));
        return Kind switch
        {
            StepRuleKind.SameActor => $"{second} is for who did {first} (same actor)",
            StepRuleKind.SeparateDuties => $"{first} and {second} are for different persons (separate duties)",
            StepRuleKind.FourEyes => $"{second} is for somebody else than who did {first} (four eyes)",
            _ => $"{first} takes {Count(steps[First].Approvals, "person")} (approvals)",
        };
    }
}

/// <summary>Where a rule between steps comes from.</summary>
internal enum StepRuleKind
{
    /// <summary>A <see cref="DutyKind.Same"/> duty.</summary>
    SameActor,

    /// <summary>A <see cref="DutyKind.Separate"/> duty.</summary>
    SeparateDuties,

    /// <summary>Nobody approves what they submitted.</summary>
    FourEyes,

    /// <summary>A step takes several persons.</summary>
    Approvals,
}
