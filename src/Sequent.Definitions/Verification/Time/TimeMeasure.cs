using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Counts time in the unit of one limit, and never too much of it: what the unit cannot count is no time.</summary>
/// <remarks>A limit in business days is not held against hours on a clock: a holiday may be any number of them.</remarks>
internal sealed class TimeMeasure(WorkflowDuration limit)
{
    /// <summary>More than any sum of durations that is shown.</summary>
    public const long Never = long.MaxValue;

    public long Limit { get; } = limit switch
    {
        WorkflowDuration.Time time => time.Length.Ticks,
        WorkflowDuration.BusinessDays days => days.Count,
        WorkflowDuration.BusinessHours hours => hours.Count,
        _ => Never,
    };

    public long Of(string? text) => (limit, DurationOrder.Of(text)) switch
    {
        (_, null) => 0,
        (WorkflowDuration.Time, { } duration) => DurationOrder.LeastTime(duration).Ticks,
        (WorkflowDuration.BusinessDays, WorkflowDuration.BusinessDays days) => days.Count,
        (WorkflowDuration.BusinessHours, WorkflowDuration.BusinessHours hours) => hours.Count,
        _ => 0,
    };

    public static long Sum(long first, long second) => first > Never - second ? Never : first + second;

    /// <summary>An amount in words: <c>3 days</c>, <c>90 minutes</c>.</summary>
    public string Text(long amount) => limit switch
    {
        WorkflowDuration.BusinessDays => Count(amount, "business day"),
        WorkflowDuration.BusinessHours => Count(amount, "business hour"),
        _ when amount % TimeSpan.TicksPerDay == 0 => Count(amount / TimeSpan.TicksPerDay, "day"),
        _ when amount % TimeSpan.TicksPerHour == 0 => Count(amount / TimeSpan.TicksPerHour, "hour"),
        _ when amount % TimeSpan.TicksPerMinute == 0 => Count(amount / TimeSpan.TicksPerMinute, "minute"),
        _ => DurationText.Print(new(amount)),
    };

    private static string Count(long amount, string unit) =>
        amount.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + unit + (amount == 1 ? "" : "s");
}
