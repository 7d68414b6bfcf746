using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>The methods of transitions for which the class declares none.</summary>
internal static class EmittedMethods
{
    private const string Actor = "global::Sequent.Actor";

    /// <summary>The method of a transition: public, its inputs typed, what is not required optional where C# lets it.</summary>
    public static MethodSpec Create(ParseContext context, TransitionDefinition transition, GeneratedTypes types, HashSet<string> taken)
    {
        var path = ElementPath.Transition(transition.Name);
        if (transition.Name == context.Type.Name || taken.Contains(transition.Name))
        {
            var other = transition.Name == context.Type.Name ? "the class" : "another member that the workflow generates";
            context.ReportDefinition(Rules.MemberClash, path, $"Transition {Wording.Quote(transition.WireName)} would be method '{transition.Name}', which is the name of {other}: rename it, or give it another 'name'");
            return new() { Name = transition.Name, IsCallable = false };
        }
        var inputs = new List<ParameterSpec>();
        for (var i = 0; i < transition.Inputs.Count; i++)
        {
            var input = transition.Inputs[i];
            var type = types.Of(input.Type, transition.Name + Naming.FromWireName(input.WireName), path.Item("inputs", i));
            var isOptional = transition.Inputs.Skip(i).All(later => !later.Required);
            inputs.Add(new(input.Required ? type.Code : type.Nullable, ParseContext.Escape(input.Name), isOptional ? "null" : null, IsParams: false)
            {
                Data = type.Data is null ? null : type.Data with { IsNullable = !input.Required },
                WireName = input.WireName,
            });
        }
        var actor = "actor";
        while (transition.Inputs.Any(i => i.Name == actor))
            actor = "_" + actor;
        var method = new MethodSpec { Name = transition.Name, Accessibility = "public ", Actor = actor, Inputs = inputs.ToEquatableArray() };
        var parameters = inputs.Select(p => p.DeclarationWithDefault).Prepend($"{Actor} {actor}");
        return method with { Declaration = $"public void {ParseContext.Escape(transition.Name)}({string.Join(", ", parameters)})" };
    }

    /// <summary>The parameters, as the user of a hook writes them.</summary>
    public static string Parameters(MethodSpec method) =>
        string.Join(", ", method.Inputs.Select(i => Written(i.Type) + " " + i.Name).Prepend("Actor " + method.Actor));

    /// <summary>True when a type is the one that such code names. What is only being generated has no symbol yet, but its name.</summary>
    public static bool IsType(ITypeSymbol type, string code)
    {
        var expected = code.TrimEnd('?');
        var isNullableValue = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isNullableValue && ((INamedTypeSymbol)type).TypeArguments[0] is { TypeKind: TypeKind.Error } unknown)
            type = unknown;
        if (type.TypeKind == TypeKind.Error)
            return expected == type.Name || expected.EndsWith("." + type.Name, StringComparison.Ordinal) || expected.EndsWith(":" + type.Name, StringComparison.Ordinal);
        if (type.IsValueType && isNullableValue != code.EndsWith("?", StringComparison.Ordinal))
            return false;
        return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).TrimEnd('?') == expected.Replace("object?", "object").Replace("string?", "string");
    }

    private static string Written(string type) => type.Replace("global::", "");
}
