using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The workflow as a whole.</summary>
internal static class WorkflowKeys
{
    private static readonly KeyTable<RoutingPolicy> s_policies = new(
        new JsonKey<RoutingPolicy, RoutingPolicy>("routing", new ChoiceShape<RoutingPolicy>(("unique", RoutingPolicy.Unique), ("first", RoutingPolicy.First)), (_, routing) => routing));

    // States come before what names them.
    public static readonly KeyTable<WorkflowDefinition> Table = new(
        new JsonKey<WorkflowDefinition, string>("id", TextShape.Instance, (workflow, id) => workflow with { Id = id }) { Required = true },
        new JsonKey<WorkflowDefinition, string>("version", TextShape.Instance, (workflow, version) => workflow with { Version = version }),
        new JsonKey<WorkflowDefinition, string>("label", TextShape.Instance, (workflow, label) => workflow with { Label = label }),
        new JsonKey<WorkflowDefinition, string>("description", TextShape.Instance, (workflow, description) => workflow with { Description = description }),
        new JsonKey<WorkflowDefinition, string>("owner", TextShape.Instance, (workflow, owner) => workflow with { Owner = owner }),
        new JsonKey<WorkflowDefinition, IReadOnlyList<string>>("roles", new ListShape<string>(TextShape.Instance) { PathOf = ElementPath.Role }, WithRoles),
        new JsonKey<WorkflowDefinition, RoutingPolicy>("policies", new ObjectShape<RoutingPolicy>(s_policies, RoutingPolicy.Unique), (workflow, routing) => workflow with { Routing = routing }),
        new JsonKey<WorkflowDefinition, EquatableArray<DataField>>("dataSchema", FieldKeys.Map, (workflow, fields) => workflow with { Data = new(false, fields) }) { Field = "data" },
        new JsonKey<WorkflowDefinition, EquatableArray<InvariantDefinition>>("invariants", InvariantKeys.Map, (workflow, invariants) => workflow with { Invariants = invariants }),
        new JsonKey<WorkflowDefinition, EquatableArray<StateDefinition>>("states", StateKeys.Map, (workflow, states) => workflow with { States = states }) { Required = true },
        new JsonKey<WorkflowDefinition, string>("initialState", StateNameShape.Declared, WithInitial),
        new JsonKey<WorkflowDefinition, EquatableArray<TransitionDefinition>>("transitions", TransitionKeys.Map, (workflow, transitions) => workflow with { Transitions = transitions }) { Required = true });

    /// <summary>Reads a definition; null when the text is no object.</summary>
    public static WorkflowDefinition? Read(JsonNode? root, Reading reading)
    {
        if (root is not JsonObject node)
        {
            if (root is not (null or JsonUnreadable))
                reading.Report(ElementPath.Workflow, JsonSlot.PlaceOf(root), $"The workflow is {JsonSlot.KindOf(root)}: write an object with 'id', 'states' and 'transitions'");
            return null;
        }

        var place = JsonSlot.PlaceOf(node);
        reading.Places.Add(ElementPath.Workflow, node.Find("id") is { Value: JsonString id } ? id.Range : place);
        var element = new ElementReader(reading, node, ElementPath.Workflow, "the workflow", place);
        element.Check(Table);
        return Table.Read(element, new(""));
    }

    private static WorkflowDefinition WithRoles(WorkflowDefinition workflow, IReadOnlyList<string> roles) =>
        workflow with { Roles = roles.Select(role => new RoleDefinition(role)).ToEquatableArray() };

    private static WorkflowDefinition WithInitial(WorkflowDefinition workflow, string name)
    {
        return workflow with { States = workflow.States.Select(Marked).ToEquatableArray() };

        StateDefinition Marked(StateDefinition state) => state.Name == name ? state with { Initial = true } : state;
    }
}
