using System.Globalization;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>Types and values of the expression language as code that makes them.</summary>
internal static class DataCode
{
    private const string Model = "global::Sequent.Definitions.Expressions.";
    private const string ArrayOf = "global::Sequent.Definitions.EquatableArray.Create";

    public static string Schema(DataSchema schema) => schema.IsOpen
        ? $"{Model}DataSchema.Open"
        : $"{Model}DataSchema.Closed({string.Join(", ", schema.Fields.Select(Field))})";

    public static string Type(DataType type) => type.Kind switch
    {
        DataKind.Enum => $"{Model}DataType.Enum({string.Join(", ", type.Members.Select(m => Code.Literal(m)))})",
        DataKind.Array => $"{Model}DataType.Array({Type(type.Element!)})",
        DataKind.Object => type.Fields!.IsOpen ? $"{Model}DataType.AnyObject" : $"{Model}DataType.Object({Schema(type.Fields)})",
        _ => $"{Model}DataType.{type.Kind}",
    } + (type.IsNullable ? ".OrNull()" : "");

    public static string Value(Value value) => value.Kind switch
    {
        ValueKind.Boolean => $"{Model}Value.Boolean({Code.Literal(value.AsBoolean)})",
        ValueKind.Integer => $"{Model}Value.Integer({Long(value.AsInteger)})",
        ValueKind.Number => $"{Model}Value.Number({value.AsNumber.ToString(CultureInfo.InvariantCulture)}m)",
        ValueKind.Double => $"{Model}Value.Double({value.AsDouble.ToString("R", CultureInfo.InvariantCulture)}d)",
        ValueKind.String => $"{Model}Value.String({Code.Literal(value.AsString)})",
        ValueKind.Date => $"{Model}Value.Date(new global::System.DateTime({Long(value.Ticks)}))",
        ValueKind.DateTime => $"{Model}Value.DateTime(new global::System.DateTime({Long(value.Ticks)}, global::System.DateTimeKind.Utc))",
        ValueKind.Duration => $"{Model}Value.Duration(new global::System.TimeSpan({Long(value.Ticks)}))",
        _ => throw new InvalidOperationException($"A value of kind {value.Kind} is no limit of a field."),
    };

    public static string Long(long number) => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L";

    private static string Field(DataField field)
    {
        var arguments = new List<string> { Code.Literal(field.Name), Type(field.Type), Code.Literal(field.Required) };
        if (field.Min is { } min)
            arguments.Add("Min: " + Value(min));
        if (field.Max is { } max)
            arguments.Add("Max: " + Value(max));
        if (!field.OneOf.IsEmpty)
            arguments.Add($"OneOf: {ArrayOf}<{Model}Value>({string.Join(", ", field.OneOf.Select(Value))})");
        return $"new {Model}DataField({string.Join(", ", arguments)})" + ModelCode.With(
            (nameof(field.Computed), ModelCode.Flag(field.Computed)),
            (nameof(field.Description), ModelCode.Text(field.Description)));
    }
}
