using System.Globalization;
using Sequent.Cli.Simulation;
using Sequent.Engine;

namespace Sequent.Cli.Databases;

/// <summary>Timers in words.</summary>
internal static class TimerWords
{
    /// <summary>What it does, such as <c>escalation 1</c> or <c>'expire' fires</c>.</summary>
    public static string What(TimerKey key) => key.Kind switch
    {
        TimerKind.Escalation => int.TryParse(key.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? string.Create(CultureInfo.InvariantCulture, $"escalation {position + 1}") : "escalation",
        TimerKind.SlaBreach => "SLA is breached",
        TimerKind.SlaWarning => "SLA will soon be breached",
        TimerKind.Transition => $"'{key.Name.Split('#')[0]}' fires",
        TimerKind.Wait => "the wait ends",
        _ => TaskWords.Wire(key.Kind),
    };

    /// <summary>When it fires, or why it does not.</summary>
    public static string Due(WorkflowTimer timer, DateTimeOffset now) => timer switch
    {
        { HasElapsed: true } => "elapsed, waits for its condition",
        { DueAt: { } due } => TaskWords.Due(due, now),
        { FixedAt: { } at } => $"held; at {TaskWords.At(at)} in any case",
        { Remaining: { } remaining } => $"held; {Durations.InWords(remaining)} to go",
        _ => "held",
    };
}
