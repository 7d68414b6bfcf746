using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>The property that holds the states of an object that can be in several at once.</summary>
internal static class MarkingParser
{
    public const string PropertyName = "Marking";

    /// <summary>The property as it has to be for a definition, which may fork and join.</summary>
    public static StateSpec Of(ParseContext context, AttributeReader workflow, StateSpec state, WorkflowDefinition definition)
    {
        if (!definition.IsParallel)
            return state;
        if (workflow.String("StateProperty") is { } adopted)
        {
            context.Report(Rules.StateProperty, ElementPath.Workflow.Field("stateProperty"),
                $"Property '{adopted}' holds one state, and an object of workflow '{definition.Id}', which forks or joins, can be in several at once: remove StateProperty and the property; the generated one is '{PropertyName}', or what StateName says");
            return state;
        }
        var marking = state.EnumName.TrimStart('@');
        marking = workflow.Has("StateName") ? marking + PropertyName : context.Type.Name + PropertyName;
        return state with
        {
            PropertyName = workflow.Has("StateName") ? state.PropertyName : PropertyName,
            Marking = new(ParseContext.Escape(marking), state.EnumType.Substring(0, state.EnumType.Length - state.EnumName.Length) + ParseContext.Escape(marking))
            {
                HasConverter = state.JsonInclude && !IsInGeneric(context.Type),
            },
        };
    }

    /// <summary>The name that the property will have, told by the attributes: a member of that name is no data.</summary>
    public static string NameBeforeDefinition(ParseContext context, AttributeReader workflow, StateSpec state)
    {
        string[] kinds = [AttributeReader.Fork, AttributeReader.Join];
        var isMarking = state.Adopted is null && !workflow.Has("StateName")
            && context.Type.GetMembers().OfType<IMethodSymbol>().Prepend<ISymbol>(context.Type).Any(s => context.Attributes(s, kinds).Any());
        return isMarking ? PropertyName : state.PropertyName.TrimStart('@');
    }

    // An attribute cannot name a converter that is inside a generic type.
    private static bool IsInGeneric(INamedTypeSymbol type) => type.ContainingType is { IsGenericType: true };
}
