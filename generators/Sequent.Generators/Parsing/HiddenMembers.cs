using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Finds members of base classes that generated ones would hide: in generated code, C# does not warn of it.</summary>
internal static class HiddenMembers
{
    public static void Check(ParseContext context, StateSpec state, IEnumerable<GeneratedMember> others)
    {
        var bases = BasesOf(context.Type).ToArray();
        // Of a workflow that derives from another, SEQ002 has said what is wrong.
        if (bases.Any(b => context.Attributes(b, AttributeReader.Workflow).Any()))
            return;

        if (state.Adopted is null)
        {
            var property = state.PropertyName.TrimStart('@');
            Report(context, bases, GeneratedMember.Property(property), property is "State" or MarkingParser.PropertyName ? "write StateName = \"Status\"" : "choose another StateName");
        }
        foreach (var member in others)
            Report(context, bases, member, member.IsHook ? "rename it, or the transition or state" : "rename it, or derive from another class");
    }

    private static void Report(ParseContext context, INamedTypeSymbol[] bases, GeneratedMember generated, string remedy)
    {
        // What the class has itself is reported there.
        if (!generated.IsHook && context.Type.GetMembers(generated.Name).Any(m => ParseContext.IsUserCode(m) && generated.Meets(m)))
            return;
        if (bases.SelectMany(b => b.GetMembers(generated.Name)).FirstOrDefault(m => generated.Meets(m) && context.Compilation.IsSymbolAccessibleWithin(m, context.Type)) is { } member)
        {
            context.Report(Rules.MemberClash, ElementPath.Workflow.Field("hidden").Field(generated.Name),
                $"Member '{generated.Name}' of base class '{member.ContainingType.Name}' would be hidden by the one that the workflow generates for '{context.Type.Name}': {remedy}");
        }
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            yield return ancestor;
    }
}
