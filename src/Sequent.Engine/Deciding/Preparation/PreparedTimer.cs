using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>A timer that is set when a state is entered, or when an instance starts.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">What tells it from others of its kind: see <see cref="TimerKey.Name"/>.</param>
/// <param name="Length">How long it runs; null when it names the time itself.</param>
/// <param name="Until">The time itself; null when it has a length.</param>
internal sealed record PreparedTimer(TimerKind Kind, string Name, WorkflowDuration? Length, PreparedValue? Until = null)
{
    /// <summary>The name of the timer of a branch.</summary>
    public static string NameOf(string transition, int branch) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{transition}#{branch}");

    /// <summary>Of timers that are due in the same moment those with the least fire first: a move before what is said of waiting.</summary>
    public static int Turn(TimerKind kind) => kind switch
    {
        TimerKind.Transition => 0,
        TimerKind.Wait => 1,
        TimerKind.Escalation => 2,
        TimerKind.SlaWarning => 3,
        _ => 4,
    };
}
