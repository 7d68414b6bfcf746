using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Says what is wrong with the body of a partial method that nothing declares and that looks like a hook.</summary>
internal static class StrayHook
{
    /// <summary>True when the workflow is to declare the method as it is, so that C# has no error of its own beside the one that is reported.</summary>
    public static bool Check(ParseContext context, IMethodSymbol method, MethodDeclarationSyntax declaration, ElementPath path, string[] known, ILookup<string, GeneratedMember> hooks)
    {
        // C# says that a type is unknown, and the declaration would say it again.
        if (method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Error) || method.ReturnType.TypeKind == TypeKind.Error)
            return false;

        var isKnown = known.Contains(method.Name);
        var meant = isKnown ? method.Name : Spelling.Closest(method.Name, known);
        var isCertain = meant is not null && !CouldBeOfOthers(method);
        // What another generator declares, only the analyzer sees.
        if (!isCertain && (!context.SeesGeneratedCode || IsDeclared(method)))
            return false;
        // The transition itself is wrong or there are two of the name, and that is said; what cannot be read, nothing can be said of.
        if (isKnown ? hooks[method.Name].Count() == 1 : context.IsComplete)
            context.Report(Rules.UnknownHook, path, isKnown ? Wrong(method, declaration, hooks[method.Name].Single()) : Unknown(method, meant));
        else if (!isKnown)
            return false;
        return isCertain;
    }

    // OnExitCodeChanged(int) of a property ExitCode, say.
    private static bool CouldBeOfOthers(IMethodSymbol method) =>
        method.Name.StartsWith("On", StringComparison.Ordinal) && method.Parameters.Length > 0 && !MethodParser.IsActor(method.Parameters[0].Type);

    private static bool IsDeclared(IMethodSymbol method) => method.PartialDefinitionPart is not null;

    private static string Wrong(IMethodSymbol method, MethodDeclarationSyntax declaration, GeneratedMember hook) =>
        $"Hook '{method.Name}' {HookSignature.ProblemOf(method, declaration) ?? "has the wrong parameters"}: write 'partial void {method.Name}({hook.HookParameters})'";

    private static string Unknown(IMethodSymbol method, string? meant) =>
        $"Hook '{method.Name}' belongs to no transition or state{(meant is null ? ": rename it, or remove it" : Spelling.DidYouMean(meant))}";
}
