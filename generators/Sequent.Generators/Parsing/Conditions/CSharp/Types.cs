using Microsoft.CodeAnalysis;

namespace Sequent.Generators.Parsing;

/// <summary>Recognizes types of the framework.</summary>
internal static class Types
{
    public static bool IsOfSystem(ITypeSymbol? type, params string[] names) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && names.Contains(type.Name);

    public static bool IsLinq(ITypeSymbol type) =>
        type is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>True for a type of the framework, whose members do what their names say.</summary>
    public static bool IsFramework(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            space = outer;
        return space is { Name: "System" } || type is IArrayTypeSymbol;
    }

    public static bool IsNullable(ITypeSymbol? type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>The type without <c>?</c>, for a value type.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) => IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
}
