using System.Globalization;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>
/// A time as definitions write it: <c>48 hours</c>, <c>3 days</c>, <c>P3D</c>, <c>1h30m</c>; or business time, which only
/// a calendar can count: <c>2 business days</c>, <c>4 business hours</c>.
/// </summary>
public abstract record WorkflowDuration
{
    private const string BusinessWord = "business";
    private const int LongestCount = 5;

    private WorkflowDuration() { }

    /// <summary>True when a calendar is needed to count it.</summary>
    public bool NeedsCalendar => this is not Time;

    /// <summary>Below zero: -1; no time at all: 0; otherwise 1.</summary>
    public abstract int Sign { get; }

    /// <summary>The duration; or, when the text is none, why: the end of a sentence that begins with the text.</summary>
    /// <param name="text">The text, such as <c>2 business days</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static (WorkflowDuration? Value, string? Error) Parse(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (text.IndexOf(BusinessWord, StringComparison.OrdinalIgnoreCase) >= 0)
            return Business(text.Split(' ')) is { } business
                ? (business, null)
                : (null, "is not a count of business time: write one such as '2 business days' or '4 business hours'");
        var (length, error) = DurationText.Parse(text);
        return length is { } time ? (new Time(time), null) : (null, error);
    }

    private static WorkflowDuration? Business(string[] words)
    {
        if (words.Length != 3 || words[1] != BusinessWord || words[0].Length > LongestCount
            || !int.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return null;
        return words[2] switch
        {
            "day" or "days" => new BusinessDays(count),
            "hour" or "hours" => new BusinessHours(count),
            _ => null,
        };
    }

    /// <summary>Time as a clock counts it.</summary>
    /// <param name="Length">How long.</param>
    public sealed record Time(TimeSpan Length) : WorkflowDuration
    {
        /// <inheritdoc />
        public override int Sign => Math.Sign(Length.Ticks);
    }

    /// <summary>Days that the calendar has as business days.</summary>
    /// <param name="Count">How many.</param>
    public sealed record BusinessDays(int Count) : WorkflowDuration
    {
        /// <inheritdoc />
        public override int Sign => Math.Sign(Count);
    }

    /// <summary>Hours that the calendar has as business hours.</summary>
    /// <param name="Count">How many.</param>
    public sealed record BusinessHours(int Count) : WorkflowDuration
    {
        /// <inheritdoc />
        public override int Sign => Math.Sign(Count);
    }
}
