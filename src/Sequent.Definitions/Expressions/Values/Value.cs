using System.Globalization;

namespace Sequent.Definitions.Expressions;

/// <summary>A value that an expression meets or gives. Small, and immutable as far as its lists and objects are.</summary>
public readonly partial struct Value : IEquatable<Value>
{
    private readonly long _bits;
    private readonly object? _reference;

    private Value(ValueKind kind, long bits, object? reference = null)
    {
        Kind = kind;
        _bits = bits;
        _reference = reference;
    }

    /// <summary>What the value is.</summary>
    public ValueKind Kind { get; }

    /// <summary>True for null.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>True for an error.</summary>
    public bool IsError => Kind == ValueKind.Error;

    /// <summary>The boolean.</summary>
    /// <exception cref="InvalidOperationException">The value is something else; so for every property like this one.</exception>
    public bool AsBoolean => Expect(ValueKind.Boolean)._bits != 0;

    /// <summary>The whole number.</summary>
    public long AsInteger => Expect(ValueKind.Integer)._bits;

    /// <summary>The decimal number.</summary>
    public decimal AsNumber => (decimal)Expect(ValueKind.Number)._reference!;

    /// <summary>The floating-point number.</summary>
    public double AsDouble => BitConverter.Int64BitsToDouble(Expect(ValueKind.Double)._bits);

    /// <summary>The text.</summary>
    public string AsString => (string)Expect(ValueKind.String)._reference!;

    /// <summary>The day, at midnight, of no particular time zone.</summary>
    public DateTime AsDate => new(Expect(ValueKind.Date)._bits, System.DateTimeKind.Unspecified);

    /// <summary>The point in time, in UTC.</summary>
    public DateTime AsDateTime => new(Expect(ValueKind.DateTime)._bits, System.DateTimeKind.Utc);

    /// <summary>The span of time.</summary>
    public TimeSpan AsDuration => new(Expect(ValueKind.Duration)._bits);

    /// <summary>The values in order.</summary>
    public IReadOnlyList<Value> AsList => (IReadOnlyList<Value>)Expect(ValueKind.List)._reference!;

    /// <summary>The values by name.</summary>
    public IValues AsObject => (IValues)Expect(ValueKind.Object)._reference!;

    /// <summary>Why there is no value: one sentence without a final stop, such as <c>data.amount is null</c>.</summary>
    public string ErrorMessage => (string)Expect(ValueKind.Error)._reference!;

    /// <summary>Ticks of a date, a point in time or a duration.</summary>
    internal long Ticks => _bits;

    /// <summary>
    /// The same value of the same kind. This is for tests and tables; what <c>==</c> means in an expression differs
    /// (there <c>1 == 1.0</c>, and not a number equals nothing).
    /// </summary>
    public bool Equals(Value other) => Kind == other.Kind && Kind switch
    {
        ValueKind.Double => AsDouble.Equals(other.AsDouble),
        ValueKind.List => AsList.SequenceEqual(other.AsList),
        _ => _bits == other._bits && Equals(_reference, other._reference),
    };

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Kind switch
    {
        ValueKind.Double => AsDouble.GetHashCode(),
        ValueKind.List => AsList.Count,
        _ => unchecked((int)Kind * 397 ^ _bits.GetHashCode() ^ (_reference?.GetHashCode() ?? 0)),
    };

    /// <summary>The value as it would stand in an expression.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => AsBoolean ? "true" : "false",
        ValueKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Number => AsNumber.ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => AsDouble.ToString("R", CultureInfo.InvariantCulture),
        ValueKind.String => ExpressionPrinter.Quote(AsString),
        ValueKind.Date => $"date(\"{ToText()}\")",
        ValueKind.DateTime => $"timestamp(\"{ToText()}\")",
        ValueKind.Duration => $"duration(\"{ToText()}\")",
        ValueKind.List => "[" + string.Join(", ", AsList) + "]",
        ValueKind.Object => "{…}",
        _ => "error: " + ErrorMessage,
    };

    /// <summary>A time as text, as its constructor reads it.</summary>
    internal string ToText() => Kind switch
    {
        ValueKind.Date => AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ValueKind.DateTime => AsDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => DurationText.Print(AsDuration),
    };

    /// <summary>Equal by <see cref="Equals(Value)"/>.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>Unequal by <see cref="Equals(Value)"/>.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    private Value Expect(ValueKind kind) => Kind == kind
        ? this
        : throw new InvalidOperationException($"The value is {KindNames.Of(Kind)}, not {KindNames.Of(kind)}: look at Kind first.");
}
