using System.Globalization;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>States that wait for a time that the data names.</summary>
internal static class Waits
{
    /// <summary>Sets the timer of a wait; where the expression has no time, the instance fails, and a retry asks it again.</summary>
    public static void Set(Course course, TimerKey key, PreparedValue until)
    {
        var value = until.Of(course.Before.Id, course.Subject);
        if (TimeOf(value) is { } time)
            course.Timers.Set(new(key) { DueAt = HistoryTime.Of(time), FixedAt = HistoryTime.Of(time) });
        else
            course.Problem ??= $"'{course.PlaceOf(key.Visit)?.Definition.Name}' waits until '{until.Text}', which is no time: {(value.IsError ? value.ErrorMessage : value.ToString())}";
    }

    /// <summary>Asks the waits again that are not over: what they depend on may have changed.</summary>
    public static void Refresh(Course course)
    {
        foreach (var token in course.Tokens)
            if (!token.IsReleased && course.PlaceOf(token.Visit) is { } place)
                foreach (var timer in course.Definition.Timers[place.Position])
                    if (timer.Until is { } until)
                        Set(course, new(token.Visit, timer.Kind, timer.Name), until);
    }

    // Not whatever looks like a time: the clock would have to say what is left out, such as the year.
    private static readonly string[] s_formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    // A day begins at midnight UTC. Data that nobody declares has times as texts.
    private static DateTimeOffset? TimeOf(Value value) => value.Kind switch
    {
        ValueKind.Date => new(DateTime.SpecifyKind(value.AsDate, DateTimeKind.Utc)),
        ValueKind.DateTime => new(value.AsDateTime),
        ValueKind.String when DateTimeOffset.TryParseExact(value.AsString, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => null,
    };
}
