using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Tests.Attributes;

/// <summary>Fields and inputs of every kind that C# has, and how they are declared.</summary>
internal static class CodeData
{
    /// <summary>The types that the declarations name.</summary>
    public const string Types = "public enum Size { Small, Large } public class Address { public string City { get; set; } = \"\"; }";

    private static readonly (string Declaration, string Settings, DataField Field)[] s_fields =
    [
        ("decimal Amount { get; set; } = 2", "Min = 1, Max = \"99.5\"", new("amount", DataType.Number, true, Value.Number(1), Value.Number(99.5m))),
        ("bool Ready { get; set; } = true", "", new("ready", DataType.Boolean)),
        ("string? Note { get; set; }", "OneOf = new object[] { \"a\", \"b\" }", new("note", DataType.String, false, OneOf: EquatableArray.Create(Value.String("a"), Value.String("b")))),
        ("long Total => Ready ? 1 : 2", "", new("total", DataType.Integer) { Computed = true }),
        ("List<long?> Numbers { get; set; } = new()", "", new("numbers", DataType.Array(DataType.Integer.OrNull()))),
        ("Address Home { get; set; } = new()", "", new("home", DataType.Object(DataSchema.Closed(new DataField("city", DataType.String))))),
        ("Size Size { get; set; }", "", new("size", DataType.Enum("small", "large"))),
    ];

    private static readonly (string Declaration, InputDefinition Input)[] s_inputs =
    [
        ("string reason", new("reason", DataType.String, true)),
        ("decimal? dueAmount", new("dueAmount", DataType.Number, false)),
        ("List<string> tagNames", new("tagNames", DataType.Array(DataType.String), true)),
        ("object? rest = null", new("rest", DataType.AnyObject, false)),
    ];

    public static IReadOnlyList<DataField> Fields { get; } = [.. s_fields.Select(f => f.Field)];

    public static IReadOnlyList<InputDefinition> Inputs { get; } = [.. s_inputs.Select(i => i.Input)];

    /// <summary>A field, by the end of its name, as a property.</summary>
    public static string Declare(DataField field)
    {
        var (declaration, settings, known) = s_fields.Single(f => field.Name == f.Field.Name || field.Name.EndsWith("__" + f.Field.Name, StringComparison.Ordinal));
        var further = AttributeText.Arguments(("WireName", field.Name == known.Name ? null : field.Name), ("Description", field.Description));
        var arguments = string.Join(", ", new[] { settings, further }.Where(a => a.Length > 0));
        return $"[Data({arguments})] public {declaration}{(declaration.EndsWith('}') ? "" : ";")}";
    }

    /// <summary>An input as a parameter.</summary>
    public static string Declare(InputDefinition input)
    {
        var (declaration, known) = s_inputs.Single(i => i.Input.Name == input.Name);
        var arguments = AttributeText.Arguments(("WireName", input.WireName == known.WireName ? null : input.WireName), ("Description", input.Description));
        return (arguments.Length == 0 ? "" : $"[Input({arguments})] ") + declaration;
    }
}
