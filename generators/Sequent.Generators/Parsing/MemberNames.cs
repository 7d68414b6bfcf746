using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Holds what will be generated against what the class has already: clashes, and hooks it implements.</summary>
internal sealed record MemberNames(EquatableArray<string> Hooks, EquatableArray<string> Clashes)
{
    /// <summary>The members that are generated whatever the definition holds.</summary>
    public static readonly string[] Fixed = ["Definition", "PermittedTransitions", "ToSnapshot", "Restore", "Advance"];

    private static readonly ElementPath s_hooks = ElementPath.Workflow.Field("hooks");

    /// <summary>True for the place of a method with the name of a hook.</summary>
    public static bool IsHook(ElementPath path) => path.Parent.Parent == s_hooks;

    public static MemberNames Read(ParseContext context, WorkflowDefinition definition, StateSpec state, IReadOnlyList<MethodSpec> methods)
    {
        var own = context.Type.GetMembers().Where(m => ParseContext.IsUserCode(m) && !m.IsImplicitlyDeclared).ToLookup(m => m.Name);
        return new(
            FindHooks(context, definition, own).ToEquatableArray(),
            FindClashes(context, definition, state, methods, own).ToEquatableArray());
    }

    private static IEnumerable<string> FindHooks(ParseContext context, WorkflowDefinition definition, ILookup<string, ISymbol> own)
    {
        foreach (var name in HookNames.All(definition).Distinct())
        {
            var methods = own[name].OfType<IMethodSymbol>().Select(UserPart).ToArray();
            var implemented = false;
            for (var i = 0; i < methods.Length; i++)
            {
                var method = methods[i];
                var path = s_hooks.Item(name, i);
                context.Locate(path, () => method.Locations.FirstOrDefault());
                if (Misuse(context, method) is { } misuse)
                {
                    context.Report(Rules.MemberClash, path, misuse);
                    continue;
                }
                if (method.IsAsync)
                    context.Report(Rules.AsyncVoidHook, path, $"Hook '{name}' is async void, so the transition does not wait for it and its exceptions end the process: do no I/O in a hook, and start the work after the transition has returned");
                implemented = true;
            }
            if (implemented)
                yield return name;
        }
    }

    // The analyzer sees the declaration that is generated and the body that the user wrote as one method.
    private static IMethodSymbol UserPart(IMethodSymbol method) =>
        method.PartialImplementationPart is { } body && !method.DeclaringSyntaxReferences.Any(r => ParseContext.IsUserCode(r.SyntaxTree)) ? body : method;

    private static string? Misuse(ParseContext context, IMethodSymbol method)
    {
        var name = method.Name;
        if (context.Attributes(method, "TransitionAttribute").Any())
            return $"Transition '{name}' has the name of a hook of the workflow: rename the transition";
        var declaration = method.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.Cancellation)).OfType<MethodDeclarationSyntax>().FirstOrDefault();
        if (declaration is null || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return $"Method '{name}' has the name of a hook of the workflow and is not partial: write 'partial void {name}(…)' to implement the hook, or rename the method";
        return declaration.Body is null && declaration.ExpressionBody is null
            ? $"Hook '{name}' is declared without a body, and the workflow declares it already: give it a body, or remove the declaration"
            : null;
    }

    private static IEnumerable<string> FindClashes(ParseContext context, WorkflowDefinition definition, StateSpec state, IReadOnlyList<MethodSpec> methods, ILookup<string, ISymbol> own)
    {
        var workflow = ElementPath.Workflow;
        string? Clash(string name, string remedy, Func<ISymbol, bool>? differs = null)
        {
            var path = workflow.Field("members").Field(name);
            if (context.Type.Name == name)
            {
                context.Report(Rules.MemberClash, path, $"Class '{name}' has the name of a member that the workflow generates: {remedy}");
                return name;
            }
            if (own[name].FirstOrDefault(m => differs is null || !differs(m)) is not { } member)
                return null;
            context.Locate(path, () => member.Locations.FirstOrDefault());
            context.Report(Rules.MemberClash, path, $"Member '{name}' of '{context.Type.Name}' has the name of a member that the workflow generates: {remedy}");
            return name;
        }

        var names = new List<string?>();
        if (state.Adopted is null)
        {
            var property = state.PropertyName.TrimStart('@');
            names.Add(Clash(property, $"rename it, or write StateName = \"{(property == "State" ? "Status" : "…")}\""));
            if (EnumClash(context, state.EnumName) is { } enumName)
                names.Add(enumName);
            var derived = methods.Where(m => !m.IsAutomatic).SelectMany(m => (string[])["Try" + m.Name, "Can" + m.Name]).Concat(HookNames.All(definition));
            if (derived.Contains(property))
            {
                context.Report(Rules.MemberClash, workflow.Field("stateName"), $"StateName '{property}' is the name of another member that the workflow generates: choose another, such as 'Status'");
                names.Add(property);
            }
        }
        foreach (var name in Fixed)
            if (name != "Advance" || methods.Any(m => m.IsAutomatic))
                names.Add(Clash(name, "rename it"));
        foreach (var method in methods.Where(m => !m.IsAutomatic && m.IsWellFormed))
        {
            bool Differs(ISymbol member) => member is IMethodSymbol { Parameters: var parameters } && parameters.Length != method.Inputs.Count + 1;
            names.Add(Clash("Try" + method.Name, "rename it", Differs));
            names.Add(Clash("Can" + method.Name, "rename it", Differs));
        }
        return names.Where(n => n is not null).Select(n => n!).Distinct();
    }

    private static string? EnumClash(ParseContext context, string enumName)
    {
        var scope = context.Type.ContainingType ?? (INamespaceOrTypeSymbol)context.Type.ContainingNamespace;
        if (scope.GetTypeMembers(context.Type.Name).FirstOrDefault(t => t.Arity < context.Type.Arity && GeneratesEnum(context, t, enumName)) is { } other)
        {
            context.Report(Rules.MemberClash, ElementPath.Workflow,
                $"Workflow classes '{other.ToDisplayString()}' and '{context.Type.ToDisplayString()}' both generate the state enum '{enumName}': write StateName on one of them");
            return enumName;
        }
        bool Clashes(ISymbol member) => member is not (INamespaceSymbol or INamedTypeSymbol { Arity: > 0 })
            && ParseContext.IsUserCode(member) && SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, context.Compilation.Assembly);
        if (scope.GetMembers(enumName.TrimStart('@')).FirstOrDefault(Clashes) is not { } taken)
            return null;
        var path = ElementPath.Workflow.Field("members").Field(enumName);
        context.Locate(path, () => taken.Locations.FirstOrDefault());
        var adopt = taken is INamedTypeSymbol { TypeKind: TypeKind.Enum } ? $", or adopt it: [Workflow(StateProperty = …)] with a partial property of type '{enumName}'" : "";
        context.Report(Rules.MemberClash, path, $"{(taken is INamedTypeSymbol ? "Type" : "Member")} '{enumName}' has the name of the state enum that workflow class '{context.Type.Name}' generates: rename it{adopt}");
        return enumName;
    }

    private static bool GeneratesEnum(ParseContext context, INamedTypeSymbol type, string enumName) =>
        context.Attributes(type, "WorkflowAttribute").FirstOrDefault() is { } workflow
        && workflow.String("StateProperty") is null
        && type.Name + (workflow.String("StateName") is { Length: > 0 } name ? name : "State") == enumName.TrimStart('@');
}
