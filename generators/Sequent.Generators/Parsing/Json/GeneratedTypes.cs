using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>A C# type for a type that a file declares.</summary>
/// <param name="Code">The C# type, as code, without <c>?</c>.</param>
/// <param name="Data">How conditions read it; null when they cannot.</param>
/// <param name="Initial">What a variable of it holds at first where it must not be null, as code; null where the default does.</param>
internal sealed record GeneratedType(string Code, CodeType? Data, string? Initial)
{
    /// <summary>The type of what may be null, as code.</summary>
    public string Nullable => Code + "?";
}

/// <summary>Makes the C# types of fields and inputs for which the class has none: enums and classes beside it among them.</summary>
/// <param name="context">The class.</param>
/// <param name="scope">What stands before the name of a type that is declared beside the class, as code.</param>
internal sealed class GeneratedTypes(ParseContext context, string scope)
{
    private const string Collections = "global::System.Collections.Generic.";

    private readonly List<TypeSpec> _types = new();

    private bool KnowsDateOnly => context.Compilation.GetTypeByMetadataName("System.DateOnly") is not null;

    public IEnumerable<TypeSpec> All => _types;

    /// <summary>The C# type.</summary>
    /// <param name="type">The declared type.</param>
    /// <param name="name">The name of a type that has to be made for it, without the class's before it.</param>
    /// <param name="path">Where it is declared.</param>
    public GeneratedType Of(DataType type, string name, ElementPath path)
    {
        switch (type.Kind)
        {
            case DataKind.Boolean:
                return Simple("bool", CodeForm.Boolean);
            case DataKind.Integer:
                return Simple("long", CodeForm.Integer);
            case DataKind.Number:
                return Simple("decimal", CodeForm.Decimal);
            case DataKind.Double:
                return Simple("double", CodeForm.Double);
            case DataKind.String:
                return new("string", new(type.NotNull(), CodeForm.String, "string", IsValueType: false), "\"\"");
            case DataKind.Date when KnowsDateOnly:
                return Simple("global::System.DateOnly", CodeForm.DateOnly);
            case DataKind.Date:
                return new("global::System.DateTime", null, null);
            case DataKind.DateTime:
                return Simple("global::System.DateTime", CodeForm.DateTime);
            case DataKind.Duration:
                return Simple("global::System.TimeSpan", CodeForm.TimeSpan);
            case DataKind.Enum:
                return Enum(type, name, path);
            case DataKind.Array:
                return Array(type.Element!, name, path);
            case DataKind.Object when !type.Fields!.IsOpen && !type.Fields.Fields.IsEmpty:
                return Object(type, name, path);
            case DataKind.Object:
                return new($"{Collections}IReadOnlyDictionary<string, object?>", null, $"new {Collections}Dictionary<string, object?>()");
            default:
                return new("object", null, "new object()");
        }

        GeneratedType Simple(string code, CodeForm form) => new(code, new(type.NotNull(), form, code, IsValueType: true), null);
    }

    /// <summary>The name of a property for a name in the file; reported when it would be none.</summary>
    public string? PropertyName(string wireName, string subject, ElementPath path)
    {
        var name = Naming.FromWireName(wireName);
        if (SyntaxFacts.IsValidIdentifier(name))
            return name;
        context.ReportDefinition(Rules.InvalidName, path, $"{subject} {Wording.Quote(wireName)} would be {Wording.Quote(name)} in code, which is not an identifier: rename it, using letters, digits and '_'");
        return null;
    }

    private GeneratedType Enum(DataType type, string name, ElementPath path)
    {
        var members = type.Members.Select(m => new CodeMember(m, Naming.FromWireName(m), null)).ToArray();
        // Text where C# could not tell the values apart by name.
        if (members.Length == 0 || members.Any(m => !SyntaxFacts.IsValidIdentifier(m.Name)) || members.Select(m => m.Name).Distinct().Count() < members.Length)
            return new("string", null, "\"\"");
        members = members.Select(m => m with { Name = ParseContext.Escape(m.Name) }).ToArray();
        var code = Declare(new(Accessibility, Escaped(name), IsEnum: true, members.Select(m => new PropertySpec(m.Name, "", m.WireName, null)).ToEquatableArray()), path);
        return new(code, new(type.NotNull(), CodeForm.Enum, code, IsValueType: true) { Members = members.ToEquatableArray() }, null);
    }

    private GeneratedType Array(DataType element, string name, ElementPath path)
    {
        var item = Of(element, name + "Item", path);
        var itemCode = element.IsNullable || element.Kind == DataKind.Dynamic ? item.Nullable : item.Code;
        var code = $"{Collections}IReadOnlyList<{itemCode}>";
        var data = item.Data is null ? null : new CodeType(DataType.Array(element), CodeForm.List, code, IsValueType: false) { Element = item.Data with { IsNullable = element.IsNullable } };
        return new(code, data, $"global::System.Array.Empty<{itemCode}>()");
    }

    private GeneratedType Object(DataType type, string name, ElementPath path)
    {
        var properties = new List<PropertySpec>();
        var members = new List<CodeMember>();
        foreach (var field in type.Fields!.Fields)
        {
            if (PropertyName(field.Name, "Field", path.Field(field.Name)) is not { } property)
                continue;
            var other = property == context.Type.Name + name ? "its type" : properties.Any(p => p.Name == ParseContext.Escape(property)) ? "another field's property" : null;
            if (other is not null)
            {
                context.ReportDefinition(Rules.MemberClash, path.Field(field.Name), $"Field {Wording.Quote(field.Name)} would be property '{property}', which is the name of {other}: rename one of them");
                continue;
            }
            var generated = Of(field.Type, name + property, path.Field(field.Name));
            properties.Add(PropertySpec.Of(field, ParseContext.Escape(property), generated));
            if (generated.Data is { } data)
                members.Add(new(field.Name, ParseContext.Escape(property), data with { IsNullable = !field.Required }));
        }
        var code = Declare(new(Accessibility, Escaped(name), IsEnum: false, properties.ToEquatableArray()), path);
        var isReadable = members.Count == type.Fields.Fields.Count;
        return new(code, isReadable ? new(type.NotNull(), CodeForm.Object, code, IsValueType: false) { Members = members.ToEquatableArray() } : null, $"new {code}()");
    }

    private string Accessibility => SyntaxFacts.GetText(context.Type.DeclaredAccessibility);

    private string Escaped(string name) => ParseContext.Escape(context.Type.Name + name);

    private string Declare(TypeSpec type, ElementPath path)
    {
        var container = context.Type.ContainingType ?? (INamespaceOrTypeSymbol)context.Type.ContainingNamespace;
        var taken = container.GetTypeMembers(type.Name.TrimStart('@')).Any(t => t.Arity == 0 && ParseContext.IsUserCode(t) && SymbolEqualityComparer.Default.Equals(t.ContainingAssembly, context.Compilation.Assembly));
        if (taken || _types.Any(t => t.Name == type.Name))
            context.ReportDefinition(Rules.MemberClash, path, $"Type '{type.Name}', which would be generated here, has the name of another type: give '{context.Type.Name}' a property or a method with a type of your own, or rename one of them");
        else
            _types.Add(type);
        return scope + type.Name;
    }
}
