using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ018: the values that a field of the data may have make sense.</summary>
internal static class InvalidDataRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition) => OfFields(definition.Data, null);

    // Deeply nested types are no one's handwriting.
    private static IEnumerable<Finding> OfFields(DataSchema schema, ElementPath? owner, int depth = 0)
    {
        foreach (var field in schema.Fields)
        {
            var path = owner is { } parent ? parent.Field(field.Name) : ElementPath.Data(field.Name);
            if (WhatIsWrong(field) is { } fact)
                yield return new(Rules.InvalidData, path, $"Data field {Quote(field.Name)} {fact}");
            if (field.Type.Fields is { } fields && depth < 50)
                foreach (var finding in OfFields(fields, path, depth + 1))
                    yield return finding;
        }
    }

    private static string? WhatIsWrong(DataField field)
    {
        var limits = new[] { ("Min", field.Min), ("Max", field.Max) };
        foreach (var (name, limit) in limits)
        {
            if (limit is not { } value)
                continue;
            if (!IsOrdered(field.Type.Kind))
                return $"is {field.Type.NotNull()}, which has no {name}: remove it, or write OneOf";
            if (!IsOf(field.Type, value))
                return $"is {field.Type.NotNull()}, and its {name} {Show(value)} is none: write a value of its type";
        }
        if (field is { Min: { } min, Max: { } max } && Order(min, max) > 0)
            return $"has the Min {Show(min)}, which is greater than its Max {Show(max)}: exchange them";

        foreach (var value in field.OneOf)
        {
            if (!IsOf(field.Type, value))
                return $"is {field.Type.NotNull()}, and {Show(value)} in its OneOf is none: write values of its type";
            if ((field.Min is { } least && Order(value, least) < 0) || (field.Max is { } most && Order(value, most) > 0))
                return $"has {Show(value)} in its OneOf, which is outside Min and Max: remove it, or correct Min and Max";
        }
        return null;
    }

    private static bool IsOrdered(DataKind kind) =>
        kind is DataKind.Integer or DataKind.Number or DataKind.Double or DataKind.Date or DataKind.DateTime or DataKind.Duration;

    private static bool IsOf(DataType type, Value value) => type.Kind switch
    {
        DataKind.Enum => value.Kind == ValueKind.String && type.Members.Contains(value.AsString),
        DataKind.Double => value.Kind == ValueKind.Double && !double.IsNaN(value.AsDouble),
        DataKind.Boolean or DataKind.String => value.Kind.ToString() == type.Kind.ToString(),
        _ => IsOrdered(type.Kind) && value.Kind.ToString() == type.Kind.ToString(),
    };

    private static int Order(Value left, Value right) => VariableTypes.NumberOf(left)!.Value.CompareTo(VariableTypes.NumberOf(right)!.Value);

    private static string Show(Value value) => Quote(value.Kind == ValueKind.String ? value.AsString : value.ToString());
}
