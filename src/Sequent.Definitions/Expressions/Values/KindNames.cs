namespace Sequent.Definitions.Expressions;

/// <summary>The kinds of values in words.</summary>
internal static class KindNames
{
    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => "a boolean",
        ValueKind.Integer => "an integer",
        ValueKind.Number => "a number",
        ValueKind.Double => "a double",
        ValueKind.String => "a string",
        ValueKind.Date => "a date",
        ValueKind.DateTime => "a datetime",
        ValueKind.Duration => "a duration",
        ValueKind.List => "an array",
        ValueKind.Object => "an object",
        _ => "an error",
    };

    public static bool IsNumeric(ValueKind kind) => kind is ValueKind.Integer or ValueKind.Number or ValueKind.Double;
}
