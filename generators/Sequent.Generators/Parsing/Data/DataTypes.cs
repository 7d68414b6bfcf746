using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>Which C# types the expression language can read.</summary>
/// <param name="wanted">
/// The names that conditions use: of objects in objects only those are read, so that a class of a large object graph
/// does not bring all of it along.
/// </param>
internal sealed class DataTypes(ISet<string> wanted)
{
    // A type may hold itself.
    private const int MostLevels = 6;

    private static readonly SymbolDisplayFormat s_code = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>How values of the type are read; null when they cannot be.</summary>
    /// <param name="type">The C# type.</param>
    /// <param name="annotation">Whether a reference may be null, as far as its declaration says.</param>
    /// <param name="level">How many objects and arrays are around it.</param>
    public CodeType? Read(ITypeSymbol type, NullableAnnotation annotation, int level = 0)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Read(nullable.TypeArguments[0], NullableAnnotation.NotAnnotated, level) is { } inner ? inner with { IsNullable = true } : null;

        var read = ReadSimple(type) ?? (level < MostLevels ? Compound(type, level) : null);
        return read is null || type.IsValueType ? read : read with { IsNullable = annotation != NullableAnnotation.NotAnnotated };
    }

    /// <summary>How values of a type that is neither an object nor an array are read; null for another type.</summary>
    public static CodeType? ReadSimple(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
            return Enum((INamedTypeSymbol)type);
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
                return Of(DataType.Boolean, CodeForm.Boolean);
            case >= SpecialType.System_SByte and <= SpecialType.System_Int64:
                return Of(DataType.Integer, CodeForm.Integer);
            // Of the built-in integers only ulong does not fit 64 bits with a sign; a decimal holds it.
            case SpecialType.System_UInt64 or SpecialType.System_Decimal:
                return Of(DataType.Number, CodeForm.Decimal);
            case SpecialType.System_Single or SpecialType.System_Double:
                return Of(DataType.Double, CodeForm.Double);
            case SpecialType.System_String:
                return Of(DataType.String, CodeForm.String);
            case SpecialType.System_Char:
                return Of(DataType.String, CodeForm.Char);
            case SpecialType.System_DateTime:
                return Of(DataType.DateTime, CodeForm.DateTime);
        }
        if (type is not { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return null;
        return type.Name switch
        {
            "Guid" => Of(DataType.String, CodeForm.Guid),
            "DateOnly" => Of(DataType.Date, CodeForm.DateOnly),
            "DateTimeOffset" => Of(DataType.DateTime, CodeForm.DateTimeOffset),
            "TimeSpan" => Of(DataType.Duration, CodeForm.TimeSpan),
            _ => null,
        };

        CodeType Of(DataType data, CodeForm form) => new(data, form, type.ToDisplayString(s_code), type.IsValueType);
    }

    // Of several names for one value the first is the value's; a combination of flags has no name.
    private static CodeType? Enum(INamedTypeSymbol type)
    {
        if (type.GetAttributes().Any(a => a.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace.Name: "System" }))
            return null;
        var members = new List<CodeMember>();
        var values = new HashSet<object>();
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue))
        {
            var wireName = Naming.ToWireName(member.Name);
            if (!values.Add(member.ConstantValue!))
                continue;
            if (members.Any(m => m.WireName == wireName))
                return null;
            members.Add(new(wireName, ParseContext.Escape(member.Name), null));
        }
        if (members.Count == 0)
            return null;
        var data = DataType.Enum(members.Select(m => m.WireName).ToArray());
        return new(data, CodeForm.Enum, type.ToDisplayString(s_code), IsValueType: true) { Members = members.ToEquatableArray() };
    }

    private CodeType? Compound(ITypeSymbol type, int level)
    {
        if (ElementOf(type) is { } element)
        {
            return Read(element.Type, element.Annotation, level + 1) is { } read
                ? new(DataType.Array(read.ReadType), CodeForm.List, type.ToDisplayString(s_code), type.IsValueType) { Element = read }
                : null;
        }
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named && IsUserType(named)
            ? Object(named, level)
            : null;
    }

    private CodeType? Object(INamedTypeSymbol type, int level)
    {
        var members = new List<CodeMember>();
        foreach (var property in PropertiesOf(type))
        {
            var wireName = Naming.ToWireName(property.Name);
            if ((level > 0 && !wanted.Contains(wireName) && ReadSimple(Underlying(property.Type)) is null) || members.Any(m => m.WireName == wireName))
                continue;
            if (Read(property.Type, property.NullableAnnotation, level + 1) is { } read)
                members.Add(new(wireName, ParseContext.Escape(property.Name), read));
        }
        if (members.Count == 0)
            return null;
        var fields = members.Select(m => new DataField(m.WireName, m.Type!.Data, !m.Type.IsNullable)).ToArray();
        return new(DataType.Object(DataSchema.Closed(fields)), CodeForm.Object, type.ToDisplayString(s_code), type.IsValueType) { Members = members.ToEquatableArray() };
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public } && seen.Add(property.Name))
                    yield return property;
    }

    // What can be counted is held in memory; other sequences may compute, or never end.
    private static (ITypeSymbol Type, NullableAnnotation Annotation)? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.Rank == 1 ? (array.ElementType, array.ElementNullableAnnotation) : null;
        foreach (var candidate in type.AllInterfaces.Prepend(type).OfType<INamedTypeSymbol>())
            if (candidate.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T)
                return (candidate.TypeArguments[0], candidate.TypeArgumentNullableAnnotations[0]);
        return null;
    }

    // The properties of framework types are not data: they compute, or are not meant to be kept.
    private static bool IsUserType(INamedTypeSymbol type)
    {
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            if (space is { Name: "System" or "Microsoft", ContainingNamespace.IsGlobalNamespace: true })
                return false;
        return true;
    }
}
