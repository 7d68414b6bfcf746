using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads <c>[SubjectId]</c>: which property of a class says which thing an object is.</summary>
internal static class SubjectIdReader
{
    private const string Kind = "SubjectIdAttribute";

    /// <summary>The property; null where there is none, or where it cannot be one.</summary>
    public static SubjectIdSpec? Read(ParseContext context)
    {
        var marked = PropertiesOf(context).ToArray();
        if (marked.Length == 0)
            return null;
        var (property, attribute) = marked[Math.Min(1, marked.Length - 1)];
        var path = ElementPath.Workflow.Field("subjectId");
        context.Locate(path, () => attribute.Location ?? property.Locations.FirstOrDefault(l => l.IsInSource));

        SubjectIdSpec? Refuse(string problem)
        {
            context.Report(Rules.InvalidData, path, $"[SubjectId] on '{property.Name}' {problem}");
            return null;
        }
        if (marked.Length > 1)
            return Refuse($"is not the only one, '{marked[0].Property.Name}' has it too, and an object is about one thing: remove one of them");
        if (property.IsStatic || property.IsIndexer || property.GetMethod is not { } getter || !context.Compilation.IsSymbolAccessibleWithin(getter, context.Type))
            return Refuse($"cannot be read from an object of '{context.Type.Name}': put it on a property of the object with a getter");
        if (TypeOf(property) is not { } type)
            return Refuse($"is of type '{property.Type.ToDisplayString()}', which has no one text for each value: put it on a property of type string, an integer, Guid or an enum without flags");
        return new(ParseContext.Escape(property.Name), type);
    }

    // Of those with one name the nearest counts, which hides or overrides the others.
    private static IEnumerable<(IPropertySymbol Property, AttributeReader Attribute)> PropertiesOf(ParseContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var type = context.Type; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
                if (context.Attributes(property, Kind).FirstOrDefault() is { } attribute && seen.Add(property.Name))
                    yield return (property, attribute);
    }

    private static CodeType? TypeOf(IPropertySymbol property)
    {
        var isNullable = property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var type = isNullable ? ((INamedTypeSymbol)property.Type).TypeArguments[0] : property.Type;
        var isInteger = type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
        return DataTypes.ReadSimple(type) is { } read && (isInteger || read.Form is CodeForm.String or CodeForm.Guid or CodeForm.Enum)
            ? read with { IsNullable = isNullable }
            : null;
    }
}
