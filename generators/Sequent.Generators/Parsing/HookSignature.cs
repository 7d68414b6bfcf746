using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sequent.Generators.Parsing;

/// <summary>How a hook is written: <c>partial void BeforeSubmit(Actor actor, string reason)</c>.</summary>
internal static class HookSignature
{
    private static readonly SymbolDisplayFormat s_parameter = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_declaration = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithParameterOptions(s_parameter.ParameterOptions);

    public static string Write(IParameterSymbol parameter) => parameter.ToDisplayString(s_parameter);

    /// <summary>What a hook must not have, whatever its parameters; null when there is nothing.</summary>
    public static string? ProblemOf(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var modifiers = declaration.Modifiers.Where(m => m.Kind() is not (SyntaxKind.PartialKeyword or SyntaxKind.AsyncKeyword)).Select(m => m.Text).ToArray();
        if (modifiers.Length > 0)
            return $"is written with '{string.Join(" ", modifiers)}', and a hook has no modifier but 'partial'";
        if (!method.ReturnsVoid)
            return $"returns '{method.ReturnType.ToDisplayString()}', and a hook returns nothing";
        return method.IsGenericMethod ? "is generic, and a hook is not" : null;
    }

    /// <summary>The declaration that belongs to the body, as code.</summary>
    public static string Declaration(IMethodSymbol method, MethodDeclarationSyntax body) =>
        string.Join(" ", body.Modifiers.Where(m => !m.IsKind(SyntaxKind.AsyncKeyword)).Select(m => m.Text).Append(method.ToDisplayString(s_declaration)));
}
