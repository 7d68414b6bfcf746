using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>An expression outside of transitions and invariants.</summary>
/// <param name="Path">The expression.</param>
/// <param name="Owner">Whose it is, for messages: <c>State 'Draft'</c>.</param>
/// <param name="Role">What it is to the owner, for messages: <c>the assignee</c>.</param>
/// <param name="Text">The expression.</param>
/// <param name="Types">What it may look at.</param>
internal sealed record PlacedExpression(ElementPath Path, string Owner, string Role, string Text, ExpressionTypes Types)
{
    /// <summary>What it should give; empty for anything.</summary>
    public EquatableArray<DataType> Expected { get; init; }

    /// <summary>Every such expression of a definition, in order.</summary>
    public static IEnumerable<PlacedExpression> AllOf(WorkflowDefinition definition)
    {
        var (host, response) = (TextTypes.OfHost(definition.Data).Closed, TextTypes.OfResponse(definition.Data).Closed);
        return definition.Triggers.SelectMany((trigger, i) => OfTrigger(trigger, ElementPath.Workflow.Item("triggers", i)))
            .Concat(definition.States.SelectMany(state => OfState(state, host, response)));
    }

    private static IEnumerable<PlacedExpression> OfTrigger(TriggerDefinition trigger, ElementPath path) => trigger.When is not { } when ? [] :
        [new(path.Field("when"), "Trigger " + Quote(trigger.Source), "its condition", when, TextTypes.OfTrigger) { Expected = EquatableArray.Create(DataType.Boolean) }];

    private static IEnumerable<PlacedExpression> OfState(StateDefinition state, ExpressionTypes host, ExpressionTypes response)
    {
        var (path, owner) = (ElementPath.State(state.Name), "State " + Quote(state.Name));
        foreach (var placed in PlacedAssignee.OfState(state))
            if (placed.Assignee is Assignee.Expression { Source: var source })
                yield return new(placed.Path.Field("expression"), owner, "the assignee", source, host) { Expected = EquatableArray.Create(DataType.String, DataType.Enum()) };
        if (state.Work is StateWork.Wait { Until: { } until })
            yield return new(path.Field("wait").Field("until"), owner, "the time that it waits for", until, host) { Expected = EquatableArray.Create(DataType.DateTime, DataType.Date) };
        if (state.Work is not StateWork.External external)
            yield break;
        var call = path.Field("external");
        if (external.SuccessCondition is { } condition)
            yield return new(call.Field("successCondition"), owner, "the success condition", condition, response) { Expected = EquatableArray.Create(DataType.Boolean) };
        foreach (var field in external.Extract)
            yield return new(call.Field("extract").Field(field.Name), owner, "what is extracted into " + Quote(field.Name), field.Source, response);
    }
}
