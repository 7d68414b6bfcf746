namespace Sequent.Definitions;

/// <summary>Why somebody may not fire a transition: because of who acted before.</summary>
/// <param name="Kind">Which rule forbids it.</param>
/// <param name="Message">The reason in words, with what helps.</param>
public sealed record DutyBreach(DutyBreachKind Kind, string Message);

/// <summary>Which rule a <see cref="DutyBreach"/> breaks.</summary>
public enum DutyBreachKind
{
    /// <summary><see cref="WorkflowDefinition.FourEyes"/>.</summary>
    OwnSubmission,

    /// <summary><see cref="DutyKind.Separate"/>.</summary>
    Separate,

    /// <summary><see cref="DutyKind.Same"/>.</summary>
    Same,
}
