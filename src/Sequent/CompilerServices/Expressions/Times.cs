using System.ComponentModel;
using System.Runtime.CompilerServices;
using Sequent.Definitions.Expressions;

namespace Sequent.CompilerServices;

/// <summary>Days, points in time and durations as expressions see them: as ticks. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Times
{
    /// <summary>The ticks in UTC. A time of unspecified kind is taken to be UTC; a local one is converted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Ticks(DateTime time) => (time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time).Ticks;

    /// <inheritdoc cref="Ticks(DateTime)" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long? Ticks(DateTime? time) => time.HasValue ? Ticks(time.GetValueOrDefault()) : null;

    /// <summary>The point in time that much later; false when there is none.</summary>
    public static bool TryShift(long time, long by, out long shifted) =>
        Numbers.TryAdd(time, by, out shifted) && shifted >= DateTime.MinValue.Ticks && shifted <= DateTime.MaxValue.Ticks;

    /// <summary>The day that much later; false when there is none, or it would not be a whole day.</summary>
    public static bool TryShiftDay(long day, long by, out long shifted)
    {
        shifted = 0;
        return by % TimeSpan.TicksPerDay == 0 && TryShift(day, by, out shifted);
    }

    /// <summary>What <c>date</c>, <c>timestamp</c> or <c>duration</c> reads from a text, in ticks; false when the text is none.</summary>
    public static bool TryRead(string function, string text, out long ticks)
    {
        var value = Function.Construct(function, text);
        ticks = value is { IsError: false } read ? read.Ticks : 0;
        return value is { IsError: false };
    }
}
