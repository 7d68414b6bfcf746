namespace Sequent.Definitions;

/// <summary>A way out of a step.</summary>
/// <param name="From">The step, by its position in the text.</param>
/// <param name="Transition">The name of the transition in the text.</param>
/// <param name="To">Where it goes.</param>
internal sealed record StepMove(int From, string Transition, StepTarget To)
{
    public const string Approve = "approve";
    public const string Reject = "reject";
    public const string Complete = "complete";
    public const string Decide = "decide";
    public const string Proceed = "proceed";
    public const string TimeOut = "time_out";

    /// <summary>The text that says where it goes; null when that follows from the kind of step.</summary>
    public TextAt? Target { get; init; }

    public TextAt? Role { get; init; }

    public TextAt? When { get; init; }

    public bool Otherwise { get; init; }

    public TextAt? After { get; init; }

    public bool IsAutomatic => Transition is Decide or Proceed;

    /// <summary>True for what leads from a step to another one that does not follow.</summary>
    public bool Skips => Target is { Value: not "continue" } && To.Step >= 0;

    /// <summary>The ways out of a step.</summary>
    public static IEnumerable<StepMove> Of(StepIndex steps, int position)
    {
        var next = StepTarget.Following;
        var step = steps.Steps[position];
        if (step.OnTimeout is { } lone && !DurationKeys.NamesOf("timeout").Any(lone.Slot.Owner.Has))
            lone.Slot.Report("says what a time-out brings, and there is none: add one, such as 'timeout_hours', or remove it");
        if (step.Kind == StepKinds.Approval)
        {
            yield return new(position, Approve, next) { Role = step.Person?.RoleName };
            yield return new(position, Reject, StepTarget.At(StepNames.Rejected)) { Role = step.Person?.RoleName };
        }
        else if (step.Kind == StepKinds.Manual)
        {
            yield return new(position, Complete, next) { Role = step.Person?.RoleName };
        }
        else if (step.Kind == StepKinds.Condition)
        {
            if (To(step.IfTrue, next) is { } then)
                yield return new(position, Decide, then) { When = step.Condition, Target = step.IfTrue };
            if (To(step.IfFalse, next) is { } otherwise)
                yield return new(position, Decide, otherwise) { Otherwise = true, Target = step.IfFalse };
        }
        else
        {
            yield return new(position, Proceed, next);
        }
        if (step.Timeout is { } timeout && To(step.OnTimeout, StepTarget.At(StepNames.TimedOut)) is { } late)
            yield return new(position, TimeOut, late) { After = timeout, Target = step.OnTimeout };

        StepTarget? To(TextAt? said, StepTarget unsaid) => said is null ? unsaid : StepTarget.Read(said, next, steps);
    }
}
