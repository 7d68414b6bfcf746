using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Finds out whether the project refers to the engine, and what it needs of a class then.</summary>
internal static class EngineReader
{
    private const string Contract = "Sequent.Engine.IWorkflowObject`1";

    private static readonly SymbolDisplayFormat s_constrained = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_plain = s_constrained.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>What the engine needs of the class; null where the project does not refer to the engine, or the class cannot be what it asks for.</summary>
    public static EngineSpec? Read(ParseContext context, IReadOnlyList<MethodSpec> methods)
    {
        var subject = SubjectIdReader.Read(context);
        if (context.Type is not { TypeKind: TypeKind.Class, IsStatic: false } || context.Compilation.GetTypeByMetadataName(Contract) is null)
            return null;
        if (context.Compilation.LanguageVersion < LanguageVersion.CSharp11)
        {
            // Older still, SEQ015 has said what is too old for any workflow.
            if (context.Compilation.LanguageVersion >= LanguageVersion.CSharp9)
                context.Report(Rules.LanguageVersion, ElementPath.Workflow,
                    $"Workflow class '{context.Type.Name}' is compiled as C# {context.Compilation.LanguageVersion.ToDisplayString()}, and what the engine asks of it needs C# 11: set <LangVersion>11</LangVersion> or later in the project");
            return null;
        }
        return new() { Commands = CommandsOf(context, methods), SubjectId = subject };
    }

    private static CommandsSpec? CommandsOf(ParseContext context, IReadOnlyList<MethodSpec> methods)
    {
        var types = new List<INamedTypeSymbol>();
        for (var type = context.Type; type is not null; type = type.ContainingType)
            types.Insert(0, type);
        var parameters = types.SelectMany(t => t.TypeParameters).Select(p => ParseContext.Escape(p.Name)).ToArray();
        // Seen by nobody outside, or with type parameters that hide others, it is a class that no method beside it can name.
        if (!types.All(t => t.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal) || parameters.Distinct().Count() != parameters.Length)
            return null;

        var name = string.Join("_", types.Select(t => t.Name)) + "Commands";
        var spec = new CommandsSpec(
            name,
            types.All(t => t.DeclaredAccessibility == Accessibility.Public),
            parameters.Length == 0 ? "" : $"<{string.Join(", ", parameters)}>",
            string.Concat(types.Select(t => t.ToDisplayString(s_constrained).Substring(t.ToDisplayString(s_plain).Length))));
        if (!methods.Any(m => spec.AccessibilityOf(m) is not null) || Clashes(context, name, methods))
            return null;
        return spec;
    }

    private static bool Clashes(ParseContext context, string name, IReadOnlyList<MethodSpec> methods)
    {
        if (methods.FirstOrDefault(m => m.HasActor && m.Name == name) is not { } method)
            return MemberNames.TypeClash(context, context.Type.ContainingNamespace, name, "class of commands");
        context.Report(Rules.MemberClash, ElementPath.Transition(method.Name), $"Transition '{name}' has the name of the class of commands that workflow class '{context.Type.Name}' generates: rename it");
        return true;
    }
}
