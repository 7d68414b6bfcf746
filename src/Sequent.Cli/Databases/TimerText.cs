using Sequent.Engine;
using Sequent.Engine.Storage;
using Spectre.Console;

namespace Sequent.Cli.Databases;

/// <summary>Shows what happens by itself.</summary>
internal sealed class TimerText(Terminal terminal, DateTimeOffset now)
{
    private static readonly Style s_bold = new(decoration: Decoration.Bold);
    private static readonly Style s_late = new(Color.Red);

    /// <summary>What will happen.</summary>
    public void Write(IReadOnlyList<DueTimer> timers, IReadOnlyList<WorkflowSchedule> schedules, bool areMore)
    {
        if (timers.Count + schedules.Count == 0)
            terminal.WriteNote("Nothing will happen by itself.");
        Write(timers);
        if (areMore)
            terminal.WriteNote("There are more: --limit shows them.");
        if (schedules.Count == 0)
            return;
        var table = new PlainTable(new("workflow"), new("starts on"), new("next"));
        foreach (var schedule in schedules)
            table.Add(new(schedule.Workflow), new(schedule.Trigger), new(TaskWords.Due(schedule.NextAt, now), schedule.NextAt < now ? s_late : null));
        table.Write(terminal.Screen);
    }

    /// <summary>What was done.</summary>
    public void Write(DueReport report, IReadOnlyList<DueTimer> fired)
    {
        if (report.IsElsewhere)
        {
            terminal.WriteNote("Another process fires timers on this database now, so that there was nothing to do here. When it is gone, its turn ends within 15 seconds.");
            return;
        }
        Write(fired);
        terminal.Screen.Write(new HangingText("  ",
            new($"{Verifying.Words.Count(report.Timers, "timer")} fired", s_bold), new($", {Verifying.Words.Count(report.Started, "instance")} started, {Verifying.Words.Count(report.Delegations, "delegation")} applied"),
            new(report.Failed > 0 ? $", {report.Failed} failed" : "", s_late)));
    }

    private void Write(IReadOnlyList<DueTimer> timers)
    {
        if (timers.Count == 0)
            return;
        var table = new PlainTable(new("instance", IsWhole: true), new("what"), new("due"));
        foreach (var timer in timers)
            table.Add(new(timer.Instance.ToString()), new(TimerWords.What(timer.Key)), new(TaskWords.Due(timer.DueAt, now), timer.DueAt < now ? s_late : null));
        table.Write(terminal.Screen);
    }
}
