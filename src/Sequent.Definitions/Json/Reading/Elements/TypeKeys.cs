using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>A type as far as it is read.</summary>
internal sealed record TypeDraft
{
    /// <summary>Its name; null when it could not be read.</summary>
    public string? Name { get; init; }

    public EquatableArray<string> Members { get; init; }

    public DataType Element { get; init; } = DataType.Dynamic;

    public DataSchema Fields { get; init; } = DataSchema.Open;
}

/// <summary>The keys that say what a type is.</summary>
internal static class TypeKeys
{
    private const string Any = "any";
    private const string Enum = "enum";

    private static readonly string[] s_names =
        ["integer", "number", "double", "string", "boolean", "date", "datetime", "duration", Enum, "array", "object", Any];

    public static readonly KeyTable<TypeDraft> Table = new(
        new JsonKey<TypeDraft, string>("type", new ChoiceShape<string>([.. s_names.Select(name => (name, name))]), (type, name) => type with { Name = name }) { Required = true, Field = "" },
        new JsonKey<TypeDraft, IReadOnlyList<string>>("values", new ListShape<string>(TextShape.Instance), (type, members) => type with { Members = members.ToEquatableArray() }) { Field = "" },
        new JsonKey<TypeDraft, DataType>("items", () => ItemShape.Instance, (type, element) => type with { Element = element }),
        new JsonKey<TypeDraft, EquatableArray<DataField>>("properties", () => FieldKeys.Map, (type, fields) => type with { Fields = new(false, fields) }) { Field = "" });

    /// <summary>The type that an element has; any, when that could not be read.</summary>
    public static DataType Read(ElementReader element)
    {
        var draft = Table.Read(element, new());
        Belongs(element, draft, "values", Enum);
        Belongs(element, draft, "items", "array");
        Belongs(element, draft, "properties", "object");
        switch (draft.Name)
        {
            case Enum:
                if (element.Find("values") is null)
                    element.ReportMissing("values", "its type is 'enum', so add its values");
                return DataType.Enum([.. draft.Members]);
            case "array":
                return DataType.Array(draft.Element);
            case "object":
                return DataType.Object(draft.Fields);
            default:
                return (draft.Name is null ? null : DataType.FromName(draft.Name)) ?? DataType.Dynamic;
        }
    }

    private static void Belongs(ElementReader element, TypeDraft draft, string key, string type)
    {
        if (draft.Name is { } name && name != type)
            element.Report(key, $"belongs to the type {Quote(type)}, and this is {Quote(name)}: remove it, or correct the type");
    }
}
