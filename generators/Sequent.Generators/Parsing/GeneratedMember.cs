using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>A member that will be generated, as far as C# tells members apart.</summary>
/// <param name="name">Its name.</param>
/// <param name="parameters">What the type of each parameter is; null when it is no method.</param>
internal sealed class GeneratedMember(string name, Predicate<ITypeSymbol>[]? parameters)
{
    /// <summary>The property that holds what is remembered of persons.</summary>
    public const string Memory = "RememberedActs";

    public string Name => name;

    /// <summary>The parameters of a hook, as its user writes them; null for what is no hook.</summary>
    public string? HookParameters { get; private init; }

    public bool IsHook => HookParameters is not null;

    public static GeneratedMember Property(string name) => new(name, null);

    /// <summary>Every member that users see but the state property.</summary>
    public static IEnumerable<GeneratedMember> Others(ParseContext context, WorkflowDefinition definition, IReadOnlyList<MethodSpec> methods)
    {
        yield return Property("Definition");
        yield return new("PermittedTransitions", [MethodParser.IsActor]);
        yield return new("ToSnapshot", []);
        yield return new("Restore", [IsSnapshot]);
        if (new DutyRules(definition).RemembersAnything)
            yield return Property(Memory);
        if (methods.Any(m => m.IsAutomatic))
            yield return new("Advance", []);
        foreach (var method in methods.Where(m => m.IsCallable))
        {
            var symbol = !method.HasActor ? null : MethodOf(context, method.Name);
            var symbols = symbol is null ? [] : symbol.Parameters.ToArray();
            var isEmitted = symbol is null && method.HasActor && context.File is not null;
            Predicate<ITypeSymbol>[] parameters = isEmitted
                ? [MethodParser.IsActor, .. method.Inputs.Select(i => (Predicate<ITypeSymbol>)(type => EmittedMethods.IsType(type, i.Type)))]
                : [.. symbols.Select(p => (Predicate<ITypeSymbol>)(type => IsSame(context, type, p.Type)))];
            var hook = isEmitted ? EmittedMethods.Parameters(method) : string.Join(", ", symbols.Select(HookSignature.Write));
            if (isEmitted)
                yield return new(method.Name, parameters);
            foreach (var prefix in !method.HasActor ? [] : (string[])["Try", "Can"])
                yield return new(prefix + method.Name, parameters);
            yield return Hook(HookNames.Before(method.Name), parameters, hook);
            yield return Hook(HookNames.After(method.Name), parameters, hook);
        }
        foreach (var state in definition.States)
        {
            yield return Hook(HookNames.OnExit(state.Name), [], "");
            yield return Hook(HookNames.OnEnter(state.Name), [], "");
        }
    }

    /// <summary>True when both cannot stand in one class, and when a member of a base class would be hidden.</summary>
    public bool Meets(ISymbol member) => parameters is null || member is not IMethodSymbol method || Fits(method);

    /// <summary>True when a method takes the same parameters.</summary>
    public bool Fits(IMethodSymbol method) =>
        parameters is not null && method.Arity == 0 && method.Parameters.Length == parameters.Length
        && method.Parameters.Zip(parameters, (p, fits) => p.RefKind == RefKind.None && fits(p.Type)).All(same => same);

    private static IMethodSymbol? MethodOf(ParseContext context, string transition) =>
        context.Type.GetMembers(transition).OfType<IMethodSymbol>().FirstOrDefault(context.IsTransition);

    private static GeneratedMember Hook(string name, Predicate<ITypeSymbol>[] parameters, string written) => new(name, parameters) { HookParameters = written };

    // Not the same symbol: (int a, int b) and (int, int), or object and dynamic, are one type to overloads.
    private static bool IsSame(ParseContext context, ITypeSymbol type, ITypeSymbol other) => context.Compilation.ClassifyConversion(type, other).IsIdentity;

    private static bool IsSnapshot(ITypeSymbol type) => ParseContext.IsSequent(type, "WorkflowSnapshot");
}
