namespace Sequent.Definitions.Expressions;

/// <summary>The type of a field or of an expression. Equal when it allows the same values.</summary>
public sealed partial class DataType : IEquatable<DataType>
{
    private DataType(DataKind kind) => Kind = kind;

    /// <summary>What values.</summary>
    public DataKind Kind { get; }

    /// <summary>True when null is among the values.</summary>
    public bool IsNullable { get; private init; }

    /// <summary>The members of an enum, by wire name.</summary>
    public EquatableArray<string> Members { get; private init; }

    /// <summary>The type of an array's elements; null for other types.</summary>
    public DataType? Element { get; private init; }

    /// <summary>The fields of an object; null for other types.</summary>
    public DataSchema? Fields { get; private init; }

    /// <summary>True for the number literals, which take the type of what they meet.</summary>
    internal bool IsUntyped { get; private init; }

    /// <summary>True for integer, number and double.</summary>
    public bool IsNumeric => Kind is DataKind.Integer or DataKind.Number or DataKind.Double;

    /// <summary>True for string and enum, whose values are text.</summary>
    public bool IsText => Kind is DataKind.String or DataKind.Enum;

    /// <summary>The type with null among its values.</summary>
    public DataType OrNull() => IsNullable || Kind is DataKind.Dynamic or DataKind.Null ? this : With(isNullable: true);

    /// <summary>The type without null.</summary>
    public DataType NotNull() => IsNullable ? With(isNullable: false) : this;

    /// <inheritdoc />
    public bool Equals(DataType? other) =>
        other is not null && Kind == other.Kind && IsNullable == other.IsNullable && IsUntyped == other.IsUntyped
        && Members == other.Members && Equals(Element, other.Element) && Equals(Fields, other.Fields);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as DataType);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked(((int)Kind * 2 + (IsNullable ? 1 : 0)) * 31 + (Element?.GetHashCode() ?? 0));

    /// <summary>The type in words: <c>a number</c>, <c>an array of strings or null</c>.</summary>
    public override string ToString() => Kind switch
    {
        DataKind.Dynamic => "any value",
        DataKind.Null => "null",
        DataKind.Enum => "one of " + string.Join(", ", Members.Take(5).Select(Wording.Quote)) + (Members.Count > 5 ? ", …" : ""),
        DataKind.Array when Element!.Kind != DataKind.Dynamic => "an array, each element " + Element,
        DataKind.Array or DataKind.Integer or DataKind.Object => "an " + Kind.ToString().ToLowerInvariant(),
        _ => "a " + Kind.ToString().ToLowerInvariant(),
    } + (IsNullable ? " or null" : "");

    private DataType With(bool isNullable) =>
        new(Kind) { IsNullable = isNullable, Members = Members, Element = Element, Fields = Fields, IsUntyped = IsUntyped };
}
