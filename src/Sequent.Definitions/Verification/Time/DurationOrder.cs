namespace Sequent.Definitions;

/// <summary>What is certain of durations whatever calendar counts the business days.</summary>
internal static class DurationOrder
{
    /// <summary>
    /// The least time that passes on a clock. A business day may have begun, and a day in which clocks go forward has 23
    /// hours: of n business days only the n - 1 whole ones between are sure, less one hour.
    /// </summary>
    public static TimeSpan LeastTime(WorkflowDuration duration) => duration switch
    {
        WorkflowDuration.Time time => time.Length,
        WorkflowDuration.BusinessHours hours => TimeSpan.FromHours(hours.Count),
        WorkflowDuration.BusinessDays { Count: > 1 } days => TimeSpan.FromHours((24 * (days.Count - 1)) - 1),
        _ => TimeSpan.Zero,
    };

    /// <summary>True when the first is longer than the second in every calendar.</summary>
    public static bool IsLonger(WorkflowDuration first, WorkflowDuration second) => Compare(first, second) > 0;

    /// <summary>True when the first is as long as the second, or longer, in every calendar.</summary>
    public static bool IsAsLong(WorkflowDuration first, WorkflowDuration second) => Compare(first, second) >= 0;

    // Below zero also where nothing is certain.
    private static int Compare(WorkflowDuration first, WorkflowDuration second) => (first, second) switch
    {
        (WorkflowDuration.BusinessDays a, WorkflowDuration.BusinessDays b) => a.Count.CompareTo(b.Count),
        (WorkflowDuration.BusinessHours a, WorkflowDuration.BusinessHours b) => a.Count.CompareTo(b.Count),
        (_, WorkflowDuration.Time b) => LeastTime(first).CompareTo(b.Length),
        _ => -1,
    };

    /// <summary>The duration of a text of which the shape is known to be right; null for no text.</summary>
    public static WorkflowDuration? Of(string? text) => text is null ? null : WorkflowDuration.Parse(text).Value;
}
