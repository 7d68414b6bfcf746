namespace Sequent.Definitions;

/// <summary>The values a variable can have. Whatever is assumed of a field without reading any guard belongs here.</summary>
internal sealed record VariableType
{
    // DateOnly.MaxValue.DayNumber, which netstandard2.0 does not have.
    private const long LastDay = 3652058;

    private VariableType(VariableSort sort, Interval range)
    {
        Sort = sort;
        Range = range;
    }

    public static VariableType Integer { get; } = new(VariableSort.Integer, Interval.Closed(long.MinValue, long.MaxValue));

    public static VariableType Decimal { get; } = new(VariableSort.Decimal, Interval.Closed(-DecimalNumber.Max, DecimalNumber.Max));

    /// <summary>Every double: the infinities and NaN, too.</summary>
    public static VariableType Double { get; } = new(VariableSort.Double, Interval.Closed(-DoubleNumber.PositiveInfinity, DoubleNumber.PositiveInfinity)) { HasNaN = true };

    /// <summary>The doubles that JSON can write.</summary>
    public static VariableType FiniteDouble { get; } = new(VariableSort.Double, Interval.Closed(-DoubleNumber.Max, DoubleNumber.Max));

    public static VariableType Boolean { get; } = new(VariableSort.Boolean, Interval.Closed(0, 1));

    public static VariableType String { get; } = new(VariableSort.String, Interval.Closed(0, 0));

    public static VariableType Date { get; } = new(VariableSort.Date, Interval.Closed(0, LastDay));

    public static VariableType DateTime { get; } = new(VariableSort.DateTime, Interval.Closed(0, System.DateTime.MaxValue.Ticks));

    public static VariableType Duration { get; } = new(VariableSort.Duration, Interval.Closed(long.MinValue, long.MaxValue));

    public VariableSort Sort { get; }

    /// <summary>The least and the greatest value. Nothing for strings, which have no order.</summary>
    public Interval Range { get; private init; }

    /// <summary>True when null is among the values.</summary>
    public bool IsNullable { get; private init; }

    /// <summary>True when NaN is among the values.</summary>
    public bool HasNaN { get; private init; }

    /// <summary>The only numbers there are, in ascending order; null when the range says it all.</summary>
    public Rational[]? Allowed { get; private init; }

    /// <summary>The only texts there are; null when any text is possible.</summary>
    public string[]? AllowedTexts { get; private init; }

    /// <summary>The names of an enum's members.</summary>
    public string[] Members { get; private init; } = [];

    /// <summary>True when there is no value between one number and the next.</summary>
    public bool IsDiscrete => Sort is not (VariableSort.Decimal or VariableSort.Double);

    /// <summary>True when a variable always has a value to compare.</summary>
    public bool IsTotal => !IsNullable && !HasNaN;

    /// <summary>One of the members, in order.</summary>
    public static VariableType Enum(params string[] members) => new(VariableSort.Enum, Interval.Closed(0, members.Length - 1)) { Members = members };

    public VariableType OrNull() => this with { IsNullable = true };

    public VariableType WithoutNaN() => HasNaN ? this with { HasNaN = false } : this;

    /// <summary>Only values between the two, themselves included; null leaves an end as it is.</summary>
    public VariableType Between(Rational? min, Rational? max)
    {
        var low = min is { } least && least > Range.Low ? least : Range.Low;
        var high = max is { } greatest && greatest < Range.High ? greatest : Range.High;
        return this with { Range = Interval.Closed(IsDiscrete ? low.Ceiling() : low, IsDiscrete ? high.Floor() : high) };
    }

    /// <summary>Only these numbers, as far as the type has them.</summary>
    public VariableType OneOf(params Rational[] numbers) =>
        this with { Allowed = numbers.Where(n => !IsDiscrete || n.IsInteger).Distinct().OrderBy(n => n).ToArray() };

    /// <summary>Only these texts.</summary>
    public VariableType OneOf(params string[] texts) => this with { AllowedTexts = texts.Distinct().ToArray() };

    /// <summary>True when a variable of the type can have the value.</summary>
    public bool Admits(GuardValue value) => value.Kind switch
    {
        GuardValueKind.Null => IsNullable,
        GuardValueKind.NaN => HasNaN,
        GuardValueKind.Text => Sort == VariableSort.String && (AllowedTexts is null || AllowedTexts.Contains(value.Text)),
        _ => Sort != VariableSort.String && Range.Contains(value.Number) && (Allowed is null || Allowed.Contains(value.Number)) && IsRepresentable(value.Number),
    };

    public bool IsRepresentable(Rational number) => Sort switch
    {
        VariableSort.Decimal => DecimalNumber.IsRepresentable(number),
        VariableSort.Double => DoubleNumber.IsRepresentable(number),
        _ => number.IsInteger,
    };
}
