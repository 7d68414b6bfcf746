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

    /// <summary>The fields of an object; null when nothing is said of them.</summary>
    public EquatableArray<DataField>? Fields { get; init; }

    /// <summary>True when other fields than these may be there.</summary>
    public bool IsOpen { get; init; }

    public bool IsNullable { get; init; }

    public static TypeDraft Of(DataType type) => new()
    {
        Name = type.Kind == DataKind.Dynamic ? TypeKeys.Any : type.Kind.ToString().ToLowerInvariant(),
        Members = type.Members,
        Element = type.Element ?? DataType.Dynamic,
        Fields = type.Fields == DataSchema.Open ? null : type.Fields?.Fields,
        IsOpen = type.Fields is { IsOpen: true, Fields.IsEmpty: false },
        IsNullable = type.IsNullable,
    };
}

/// <summary>The keys that say what a type is.</summary>
internal static class TypeKeys
{
    public const string Any = "any";
    private const string Enum = "enum";

    private static readonly string[] s_names =
        ["integer", "number", "double", "string", "boolean", "date", "datetime", "duration", Enum, "array", "object", Any];

    public static readonly KeyTable<TypeDraft> Table = new(
        new JsonKey<TypeDraft, string>("type", new ChoiceShape<string>([.. s_names.Select(name => (name, name))]), type => type.Name, (type, name) => type with { Name = name }) { Required = true, Field = "", About = "What its values are." },
        new JsonKey<TypeDraft, IReadOnlyList<string>>("values", new ListShape<string>(TextShape.Instance) { OnOneLine = true }, type => type.Members, (type, members) => type with { Members = members.ToEquatableArray() }) { Field = "", About = "Of an enum: the values." },
        new JsonKey<TypeDraft, DataType>("items", () => ItemShape.Instance, type => type.Element, (type, element) => type with { Element = element }) { About = "Of an array: what its elements are." },
        new JsonKey<TypeDraft, EquatableArray<DataField>?>("properties", () => FieldsShape.Instance, type => type.Fields, (type, fields) => type with { Fields = fields }) { Field = "", About = "Of an object: its fields." },
        Keys.Flag<TypeDraft>("open", type => type.IsOpen, (type, open) => type with { IsOpen = open }, "Of an object with properties: others may be there too."),
        Keys.Flag<TypeDraft>("nullable", type => type.IsNullable, (type, nullable) => type with { IsNullable = nullable }, "It may be null."));

    /// <summary>The type that an element has; any, when that could not be read.</summary>
    public static DataType Read(ElementReader element)
    {
        var draft = Table.Read(element, new());
        Belongs(element, draft, "values", Enum);
        Belongs(element, draft, "items", "array");
        Belongs(element, draft, "properties", "object");
        Belongs(element, draft, "open", "object");
        if (draft.Name == Enum && element.Find("values") is null)
            element.ReportMissing("values", "its type is 'enum', so add its values");
        var type = Read(draft);
        return draft.IsNullable ? type.OrNull() : type;
    }

    private static DataType Read(TypeDraft draft) => draft.Name switch
    {
        Enum => DataType.Enum([.. draft.Members]),
        "array" => DataType.Array(draft.Element),
        "object" => DataType.Object(draft.Fields is { } fields ? new(draft.IsOpen, fields) : DataSchema.Open),
        _ => (draft.Name is null ? null : DataType.FromName(draft.Name)) ?? DataType.Dynamic,
    };

    private static void Belongs(ElementReader element, TypeDraft draft, string key, string type)
    {
        if (draft.Name is { } name && name != type)
            element.Report(key, $"belongs to the type {Quote(type)}, and this is {Quote(name)}: remove it, or correct the type");
    }
}
