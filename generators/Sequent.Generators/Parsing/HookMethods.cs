using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>The methods of a class that are hooks, or look like it.</summary>
/// <param name="Implemented">The names of the hooks that the class implements.</param>
/// <param name="Wrong">Declarations, as code, for bodies that look like hooks and are none.</param>
internal sealed record HookMethods(EquatableArray<string> Implemented, EquatableArray<string> Wrong)
{
    private static readonly ElementPath s_hooks = ElementPath.Workflow.Field("hooks");

    /// <summary>True for the place of a method with the name of a hook.</summary>
    public static bool IsHook(ElementPath path) => path.Parent.Parent == s_hooks;

    public static HookMethods Read(ParseContext context, IEnumerable<string> names, IEnumerable<GeneratedMember> generated, ILookup<string, ISymbol> own)
    {
        var known = names.Distinct().ToArray();
        var hooks = generated.Where(m => m.IsHook).ToLookup(m => m.Name);
        var implemented = new List<string>();
        var wrong = new List<string>();
        foreach (var name in known.Concat(own.Select(g => g.Key).Where(HookNames.LooksLikeOne)).Distinct())
        {
            var methods = own[name].OfType<IMethodSymbol>().Select(UserPart).ToArray();
            for (var i = 0; i < methods.Length; i++)
            {
                var (method, path) = (methods[i], s_hooks.Item(name, i));
                context.Locate(path, () => method.Locations.FirstOrDefault());
                var declaration = DeclarationOf(context, method);
                var fits = hooks[name].Any(h => h.Fits(method));
                if (known.Contains(name) && Misuse(context, method, declaration, fits) is { } misuse)
                    context.Report(Rules.MemberClash, path, misuse);
                // Declared by somebody else, it is theirs.
                else if (method.IsPartialDefinition || declaration is null || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) || context.IsTransition(method))
                    continue;
                else if (fits && HookSignature.ProblemOf(method, declaration) is null)
                    implemented.Add(Checked(context, method, path));
                else if (StrayHook.Check(context, method, declaration, path, known, hooks))
                    wrong.Add(HookSignature.Declaration(method, declaration));
            }
        }
        return new(implemented.Distinct().ToEquatableArray(), wrong.Distinct().ToEquatableArray());
    }

    private static string Checked(ParseContext context, IMethodSymbol hook, ElementPath path)
    {
        if (hook.IsAsync)
            context.Report(Rules.AsyncVoidHook, path, $"Hook '{hook.Name}' is async void, so the transition does not wait for it and its exceptions end the process: do no I/O in a hook, and start the work after the transition has returned");
        return hook.Name;
    }

    // The analyzer sees the declaration that is generated and the body that the user wrote as one method.
    private static IMethodSymbol UserPart(IMethodSymbol method) =>
        method.PartialImplementationPart is { } body && !method.DeclaringSyntaxReferences.Any(r => ParseContext.IsUserCode(r.SyntaxTree)) ? body : method;

    private static MethodDeclarationSyntax? DeclarationOf(ParseContext context, IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.Cancellation)).OfType<MethodDeclarationSyntax>().FirstOrDefault();

    private static string? Misuse(ParseContext context, IMethodSymbol method, MethodDeclarationSyntax? declaration, bool fits)
    {
        var name = method.Name;
        if (context.IsTransition(method))
            return $"Transition '{name}' has the name of a hook of the workflow: rename the transition";
        if (declaration is null || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return $"Method '{name}' has the name of a hook of the workflow and is not partial: write 'partial void {name}(…)' to implement the hook, or rename the method";
        return method.IsPartialDefinition && (fits || method.PartialImplementationPart is null)
            ? $"Hook '{name}' is declared without a body, and the workflow declares it already: give it a body, or remove the declaration"
            : null;
    }
}
