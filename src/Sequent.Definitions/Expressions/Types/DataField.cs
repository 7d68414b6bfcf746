namespace Sequent.Definitions.Expressions;

/// <summary>A field of the data: what it may hold.</summary>
/// <param name="Name">The wire name, such as <c>due_date</c>.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Required">False when it may be null or left out; left out, it reads as null.</param>
/// <param name="Min">The least value, or null.</param>
/// <param name="Max">The greatest value, or null.</param>
/// <param name="OneOf">The only values there are; empty when it is not limited to some.</param>
public sealed record DataField(
    string Name, DataType Type, bool Required = true, Value? Min = null, Value? Max = null, EquatableArray<Value> OneOf = default)
{
    /// <summary>
    /// True when the class computes it: not every value that its type has need occur together with every value of the
    /// other fields, so what the proofs find is possible rather than certain.
    /// </summary>
    public bool Computed { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The type of what is read from the field: with null when the field is not required.</summary>
    public DataType ReadType => Required ? Type : Type.OrNull();

    /// <summary>True when a value of the field's type is one of <see cref="OneOf"/>, where that limits it, and neither under <see cref="Min"/> nor over <see cref="Max"/>.</summary>
    public bool Allows(Value value) =>
        (OneOf.IsEmpty || OneOf.Contains(value)) && (Min is not { } min || Order(value, min) is not < 0) && (Max is not { } max || Order(value, max) is not > 0);

    // What has no order has no limits either.
    private static int? Order(Value left, Value right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Integer, ValueKind.Integer) => left.AsInteger.CompareTo(right.AsInteger),
        (ValueKind.Number, ValueKind.Number) => left.AsNumber.CompareTo(right.AsNumber),
        (ValueKind.Double, ValueKind.Double) => left.AsDouble.CompareTo(right.AsDouble),
        (ValueKind.Date, ValueKind.Date) => left.AsDate.CompareTo(right.AsDate),
        (ValueKind.DateTime, ValueKind.DateTime) => left.AsDateTime.CompareTo(right.AsDateTime),
        (ValueKind.Duration, ValueKind.Duration) => left.AsDuration.CompareTo(right.AsDuration),
        _ => null,
    };
}
