using System.Globalization;

namespace Sequent.Engine;

/// <summary>Tasks in words, as payloads of histories have them.</summary>
internal static class TaskText
{
    public static bool IsOpen(PayloadReader task) => task.Text("status") is "open" or "suspended";

    /// <summary>Such as <c>Task assigned to 10 (delegate for 5)</c> or <c>Task opened for role 'manager'</c>.</summary>
    /// <param name="task">The task.</param>
    /// <param name="named">True to say of which state it is.</param>
    public static string Opened(PayloadReader task, bool named) => $"{Name(task, named)} {(task.Text("assignee") is null ? "opened for" : "assigned to")} {Whose(task)}";

    /// <summary><c>Task</c>, or <c>Task of 'in_review'</c>.</summary>
    public static string Name(PayloadReader task, bool named) => named && task.Text("state") is { } state ? $"Task of '{state}'" : "Task";

    /// <summary>Such as <c>10 (delegate for 5)</c>, <c>role 'manager'</c> or <c>everybody</c>.</summary>
    public static string Whose(PayloadReader task)
    {
        if (task.Text("assignee") is { } assignee)
            return task.Text("delegate_for") is { } person ? $"{assignee} (delegate for {person})" : assignee;
        if (task.IsTrue("anyone"))
            return "everybody";
        string[] pool = [.. Pool("role", task.Texts("roles")), .. Pool("user", task.Texts("users"))];
        return pool.Length == 0 ? "nobody" : string.Join(" or ", pool);
    }

    /// <summary>Such as <c>priority high, due 2030-01-02 12:00Z</c>.</summary>
    public static string Urgency(PayloadReader task)
    {
        var due = DateTimeOffset.TryParse(task.Text("due_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("'due' yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture)
            : "never due";
        return $"priority {task.Text("priority") ?? "normal"}, {due}";
    }

    private static IEnumerable<string> Pool(string kind, IReadOnlyList<string> names) => names.Count switch
    {
        0 => [],
        1 => [$"{kind} '{names[0]}'"],
        _ => [$"{kind}s {string.Join(", ", names.Select(name => $"'{name}'"))}"],
    };
}
