using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>What the conditions of a definition may look at.</summary>
internal static class ConditionTypes
{
    /// <summary>For invariants and for transitions that no actor fires: the data.</summary>
    public static ExpressionTypes OfData(WorkflowDefinition definition) => Closed(definition).Without(Roots.Input, Roots.Actor);

    /// <summary>For the branches of a transition: the data, and when an actor fires it the actor and the inputs.</summary>
    public static ExpressionTypes Of(WorkflowDefinition definition, TransitionDefinition transition) =>
        transition.FiredBy != FiredBy.Actor ? OfData(definition) : Of(definition, transition.Inputs);

    public static ExpressionTypes Of(WorkflowDefinition definition, EquatableArray<InputDefinition> inputs) =>
        Closed(definition).WithInput(DataSchema.Closed([.. inputs.Select(i => new DataField(i.WireName, i.Type, i.Required))]));

    private static ExpressionTypes Closed(WorkflowDefinition definition) => ExpressionTypes.Open
        .Without(Roots.Response, Roots.Secrets)
        .WithData(definition.Data);
}
