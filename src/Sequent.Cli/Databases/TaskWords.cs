using Sequent.Cli.Simulation;
using Sequent.Definitions;
using Sequent.Engine;

namespace Sequent.Cli.Databases;

/// <summary>Tasks in words.</summary>
internal static class TaskWords
{
    /// <summary>Whose it is: <c>ana (delegate for ben)</c>, <c>role 'manager'</c>, <c>anybody</c>.</summary>
    public static string Whose(WorkflowTask task)
    {
        if (task.Assignee is { } assignee)
            return assignee + (task.DelegateFor is { } person ? $" (delegate for {person})" : task.IsClaimed ? " (claimed)" : "");
        if (task.IsForAnyone)
            return "anybody";
        string[] pool = [.. task.Roles.Select(r => $"role '{r}'"), .. task.Users];
        return task.IsUnassigned || pool.Length == 0 ? "nobody" : string.Join(", ", pool);
    }

    /// <summary>Where it is in its life, and what came of it.</summary>
    public static string Status(WorkflowTask task) => task.Status switch
    {
        WorkflowTaskStatus.Completed => $"completed{(task.CompletedWith is { } with ? $" with '{with}'" : "")}{(task.CompletedBy is { } by ? $" by {by}" : "")}",
        _ => Wire(task.Status) + (task is { IsEscalated: true, IsOpen: true } ? ", after an escalation" : ""),
    };

    /// <summary>When it is due, such as <c>2026-01-05 09:00, in 2 days</c>; empty when it is not.</summary>
    public static string Due(DateTimeOffset? due, DateTimeOffset now) => due is { } time ? $"{At(time)}, {Distance(time, now)}" : "";

    /// <summary>Such as <c>in 2 days</c>, or <c>3 hours ago</c>.</summary>
    public static string Distance(DateTimeOffset time, DateTimeOffset now) =>
        time > now ? "in " + Roughly(time - now) : time == now ? "now" : Roughly(now - time) + " ago";

    /// <summary>A point in time as the tool shows it: in UTC, to the second.</summary>
    public static string At(DateTimeOffset time) => Times.Show(time.UtcDateTime);

    /// <summary>A name as it stands in JSON and in histories.</summary>
    public static string Wire<T>(T value)
        where T : struct, Enum => Naming.ToWireName(value.ToString());

    // What matters of two days and three hours is two days.
    private static string Roughly(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => Verifying.Words.Count((int)Math.Min(time.TotalDays, int.MaxValue), "day"),
        { TotalHours: >= 2 } => Verifying.Words.Count((int)time.TotalHours, "hour"),
        { TotalMinutes: >= 1 } => Verifying.Words.Count((int)time.TotalMinutes, "minute"),
        _ => "less than a minute",
    };
}
