namespace Sequent.Definitions.Expressions;

/// <content>The types there are.</content>
public sealed partial class DataType
{
    /// <summary>Any value.</summary>
    public static DataType Dynamic { get; } = new(DataKind.Dynamic);

    /// <summary>Null only: the type of the literal <c>null</c>.</summary>
    public static DataType Null { get; } = new(DataKind.Null);

    /// <summary>True or false.</summary>
    public static DataType Boolean { get; } = new(DataKind.Boolean);

    /// <summary>Whole numbers of 64 bits: C#'s <c>long</c>.</summary>
    public static DataType Integer { get; } = new(DataKind.Integer);

    /// <summary>Decimal numbers, exact: C#'s <c>decimal</c>.</summary>
    public static DataType Number { get; } = new(DataKind.Number);

    /// <summary>Binary floating-point numbers: C#'s <c>double</c>.</summary>
    public static DataType Double { get; } = new(DataKind.Double);

    /// <summary>Text.</summary>
    public static DataType String { get; } = new(DataKind.String);

    /// <summary>Days without time.</summary>
    public static DataType Date { get; } = new(DataKind.Date);

    /// <summary>Points in time.</summary>
    public static DataType DateTime { get; } = new(DataKind.DateTime);

    /// <summary>Spans of time.</summary>
    public static DataType Duration { get; } = new(DataKind.Duration);

    /// <summary>An object of which nothing is known.</summary>
    public static DataType AnyObject { get; } = Object(DataSchema.Open);

    internal static DataType UntypedWhole { get; } = new(DataKind.Integer) { IsUntyped = true };

    internal static DataType UntypedFraction { get; } = new(DataKind.Double) { IsUntyped = true };

    /// <summary>One of a few texts.</summary>
    /// <param name="members">The members by wire name.</param>
    public static DataType Enum(params string[] members) => new(DataKind.Enum) { Members = EquatableArray.Create(members) };

    /// <summary>Values in order, all of one type.</summary>
    public static DataType Array(DataType element) => new(DataKind.Array) { Element = element };

    /// <summary>Values by name.</summary>
    public static DataType Object(DataSchema fields) => new(DataKind.Object) { Fields = fields };

    /// <summary>
    /// The type of that name in a data schema: <c>integer</c>, <c>number</c>, <c>double</c>, <c>string</c>,
    /// <c>boolean</c>, <c>date</c>, <c>datetime</c>, <c>duration</c>, <c>array</c>, <c>object</c>. Null for another
    /// name, and for <c>enum</c>, which needs its members.
    /// </summary>
    public static DataType? FromName(string name) => name switch
    {
        "integer" => Integer,
        "number" => Number,
        "double" => Double,
        "string" => String,
        "boolean" => Boolean,
        "date" => Date,
        "datetime" => DateTime,
        "duration" => Duration,
        "array" => Array(Dynamic),
        "object" => AnyObject,
        _ => null,
    };
}
