namespace Sequent.Definitions.Expressions;

/// <content>How values are made.</content>
public readonly partial struct Value
{
    /// <summary>Nothing.</summary>
    public static Value Null => default;

    /// <summary>True.</summary>
    public static Value True => new(ValueKind.Boolean, 1);

    /// <summary>False.</summary>
    public static Value False => new(ValueKind.Boolean, 0);

    /// <summary>True or false.</summary>
    public static Value Boolean(bool value) => value ? True : False;

    /// <summary>A whole number.</summary>
    public static Value Integer(long value) => new(ValueKind.Integer, value);

    /// <summary>A decimal number.</summary>
    public static Value Number(decimal value) => new(ValueKind.Number, 0, value);

    /// <summary>A floating-point number.</summary>
    public static Value Double(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Text.</summary>
    public static Value String(string value) => new(ValueKind.String, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>The day of a date and time; its time and kind are left out.</summary>
    public static Value Date(DateTime day) => new(ValueKind.Date, day.Date.Ticks);

    /// <summary>A day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static Value Date(int year, int month, int day) => Date(new DateTime(year, month, day));

    /// <summary>A point in time. One of unspecified kind is taken to be UTC; a local one is converted.</summary>
    public static Value DateTime(DateTime time) =>
        new(ValueKind.DateTime, (time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time).Ticks);

    /// <summary>A point in time.</summary>
    public static Value DateTime(DateTimeOffset time) => new(ValueKind.DateTime, time.UtcTicks);

    /// <summary>A span of time.</summary>
    public static Value Duration(TimeSpan duration) => new(ValueKind.Duration, duration.Ticks);

    /// <summary>Values in order. The list must not change afterwards.</summary>
    public static Value List(IReadOnlyList<Value> values) => new(ValueKind.List, 0, values ?? throw new ArgumentNullException(nameof(values)));

    /// <summary>Values in order.</summary>
    public static Value List(params Value[] values) => List((IReadOnlyList<Value>)values);

    /// <summary>Values by name. They must not change while an expression is evaluated.</summary>
    public static Value Object(IValues values) => new(ValueKind.Object, 0, values ?? throw new ArgumentNullException(nameof(values)));

    /// <summary>No value, and why: one sentence without a final stop.</summary>
    public static Value Error(string message) => new(ValueKind.Error, 0, message ?? throw new ArgumentNullException(nameof(message)));
}
