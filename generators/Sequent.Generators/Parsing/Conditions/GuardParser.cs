using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads a guard: the name of a bool member, and how to call that; or else an expression.</summary>
internal static class GuardParser
{
    public static (Guard Guard, GuardCall Call) Read(ParseContext context, DataMembers data, ElementPath path, string text, IMethodSymbol? method)
    {
        return MembersNamed(context.Type, text).Length == 0 && !IsProbablyMember(text, data)
            ? (new Guard.Expression(text), GuardCall.None)
            : ReadMember(context, data, path, text, method);
    }

    /// <summary>Reads the name of a member.</summary>
    /// <param name="context">The class.</param>
    /// <param name="data">Its data.</param>
    /// <param name="path">Where the name stands.</param>
    /// <param name="text">The name.</param>
    /// <param name="method">The method of the transition; null when it has none.</param>
    /// <param name="emitted">The method that the transition will have, where there is none yet.</param>
    public static (Guard.Member Guard, GuardCall Call) ReadMember(ParseContext context, DataMembers data, ElementPath path, string text, IMethodSymbol? method, MethodSpec? emitted = null)
    {
        var members = MembersNamed(context.Type, text);
        if (members.Length == 0)
        {
            var suggestion = Spelling.Closest(text, MembersOf(context.Type).Where(m => Call(m, method, emitted) is not null).Select(m => m.Name));
            var hint = suggestion is null ? $": write a bool property '{(IsIdentifier(text) ? text : "IsReady")}'{(context.File is null ? " and When = nameof(…)" : "")}" : Spelling.DidYouMean(suggestion);
            context.ReportDefinition(Rules.GuardMember, path, $"Guard '{text}' is not the name of a member of '{context.Type.Name}'{hint}", suggestion);
            return (new Guard.Member(text), GuardCall.None);
        }

        // Of several overloads the one that takes the most is meant.
        var (member, call) = members.Select(m => (Member: m, Call: Call(m, method, emitted))).Where(c => c.Call is not null).OrderByDescending(c => c.Call!.Arguments?.Count ?? 0).FirstOrDefault();
        if (call is not null)
            return (GuardBody.Read(context, data, member, method), call);
        context.ReportDefinition(Rules.GuardMember, path, Unsuitable(members[0], method?.Name ?? emitted?.Name));
        return (new Guard.Member(text), GuardCall.None);
    }

    // A single word that is no field either was meant to be the name of a member.
    private static bool IsProbablyMember(string text, DataMembers data) =>
        IsIdentifier(text) && text is not ("true" or "false") && data.Find(text) is not { IsNameable: true };

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
            foreach (var member in current.GetMembers())
                if (ParseContext.IsUserCode(member) || !SymbolEqualityComparer.Default.Equals(current, type))
                    if (current.Equals(type, SymbolEqualityComparer.Default) || member.DeclaredAccessibility != Accessibility.Private)
                        yield return member;
    }

    // A member hides those of the same name in the base classes, whatever it is.
    private static ISymbol[] MembersNamed(INamedTypeSymbol type, string name)
    {
        var members = MembersOf(type).Where(m => m.Name == name).ToArray();
        return members.Where(m => m is IMethodSymbol || SymbolEqualityComparer.Default.Equals(m.ContainingType, members[0].ContainingType)).ToArray();
    }

    private static GuardCall? Call(ISymbol member, IMethodSymbol? transition, MethodSpec? emitted)
    {
        if (IsForbidden(member))
            return null;
        var target = (member.IsStatic ? member.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : "this") + "." + ParseContext.Escape(member.Name);
        switch (member)
        {
            case IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean, GetMethod: not null, IsIndexer: false }:
            case IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean }:
                return new(target, null);
            case IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean, MethodKind: MethodKind.Ordinary, IsGenericMethod: false } method:
                var arguments = method.Parameters.Select(p => Argument(p, transition, emitted)).ToArray();
                return arguments.Any(a => a is null) ? null : new(target, arguments.Select(a => a!).ToEquatableArray());
            default:
                return null;
        }
    }

    // The actor by its type, an input by its name and type.
    private static string? Argument(IParameterSymbol parameter, IMethodSymbol? transition, MethodSpec? emitted)
    {
        if (parameter.RefKind != RefKind.None || (transition is null && emitted is null))
            return null;
        if (MethodParser.IsActor(parameter.Type))
            return GuardCall.Actor;
        if (transition is null)
            return emitted!.Inputs.Where(i => i.Name.TrimStart('@') == parameter.Name && EmittedMethods.IsType(parameter.Type, i.Type)).Select(i => i.Name).FirstOrDefault();
        var input = transition.Parameters.Skip(1).FirstOrDefault(p => p.Name == parameter.Name && SymbolEqualityComparer.Default.Equals(p.Type, parameter.Type) && TakesNull(parameter, p));
        return input is null ? null : ParseContext.Escape(input.Name);
    }

    private static bool TakesNull(IParameterSymbol parameter, IParameterSymbol input) =>
        input.NullableAnnotation != NullableAnnotation.Annotated || parameter.NullableAnnotation != NullableAnnotation.NotAnnotated;

    private static bool IsForbidden(ISymbol member) => member.GetAttributes().Any(a => a.AttributeClass is { Name: "ObsoleteAttribute" } && a.ConstructorArguments.Any(c => c.Value is true));

    private static string Unsuitable(ISymbol member, string? transition) => member switch
    {
        _ when IsForbidden(member) =>
            $"Guard '{member.Name}' is obsolete, and calling it is an error: name another member",
        IMethodSymbol { IsGenericMethod: true } =>
            $"Guard '{member.Name}' is generic, and nothing says for which type to call it: write a method without type parameters",
        IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean } when transition is null =>
            $"Guard '{member.Name}' takes parameters, and a transition on the class has neither an actor nor inputs: use a bool property, or a method without parameters",
        IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean } method =>
            $"Guard '{member.Name}' takes {string.Join(", ", method.Parameters.Select(p => $"'{p.Type.ToDisplayString()} {p.Name}'"))}, which is more than transition '{transition}' has: it may take an Actor and the inputs of the transition, with the same names and types",
        _ => $"Guard '{member.Name}' is not a bool property, field or method of '{member.ContainingType.Name}': make it one",
    };

    private static bool IsIdentifier(string text) => Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(text);
}
