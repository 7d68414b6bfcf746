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
}
