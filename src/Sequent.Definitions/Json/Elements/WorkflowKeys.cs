using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The workflow as a whole.</summary>
internal static class WorkflowKeys
{
    private static readonly KeyTable<WorkflowDefinition> s_policies = new(
        new JsonKey<WorkflowDefinition, RoutingPolicy>("routing", new ChoiceShape<RoutingPolicy>(("unique", RoutingPolicy.Unique), ("first", RoutingPolicy.First)) { OrFirst = true }, workflow => workflow.Routing, (workflow, routing) => workflow with { Routing = routing }) { About = "Whether several branches of a transition may be enabled at once." },
        Keys.Flag<WorkflowDefinition>("fourEyes", workflow => workflow.FourEyes, (workflow, fourEyes) => workflow with { FourEyes = fourEyes }, "Whether nobody may approve what they submitted."),
        DutyKeys.Of("separateDuties", DutyKind.Separate, "Lists of transitions that no person fires two of."),
        DutyKeys.Of("sameActor", DutyKind.Same, "Lists of transitions that are fired by the person who fired the first."));

    public static readonly KeyTable<WorkflowDefinition> Table = new(
        new JsonKey<WorkflowDefinition, string>("id", TextShape.Instance, workflow => workflow.Id, (workflow, id) => workflow with { Id = id }) { Required = true, About = "The identity, such as 'purchase-order'; never renamed." },
        Keys.Text<WorkflowDefinition>("version", workflow => workflow.Version == WorkflowDefinition.DefaultVersion ? null : workflow.Version, (workflow, version) => workflow with { Version = version }, "The semantic version, major.minor.patch."),
        Keys.Text<WorkflowDefinition>("label", workflow => workflow.Label, (workflow, label) => workflow with { Label = label }, "What people call it."),
        Keys.Text<WorkflowDefinition>("description", workflow => workflow.Description, (workflow, description) => workflow with { Description = description }, "What it is for."),
        Keys.Text<WorkflowDefinition>("owner", workflow => workflow.Owner, (workflow, owner) => workflow with { Owner = owner }, "Who answers for it."),
        Keys.Text<WorkflowDefinition>("calendar", workflow => workflow.Calendar, (workflow, calendar) => workflow with { Calendar = calendar }, "The name of the calendar by which business days are counted."),
        new JsonKey<WorkflowDefinition, IReadOnlyList<string>>("roles", new ListShape<string>(TextShape.Instance) { PathOf = ElementPath.Role, OnOneLine = true }, workflow => [.. workflow.Roles.Select(role => role.Name)], (workflow, roles) => workflow with { Roles = roles.Select(role => new RoleDefinition(role)).ToEquatableArray() }) { About = "The roles that there are; once one is declared, a misspelt one is an error." },
        new PartKey<WorkflowDefinition>("policies", s_policies) { ReadLast = true },
        new JsonKey<WorkflowDefinition, EquatableArray<FacetDefinition>>("facets", FacetKeys.Map, workflow => workflow.Facets, (workflow, facets) => workflow with { Facets = facets }) { About = "The dimensions of the state, such as status and stage, each with its values." },
        new JsonKey<WorkflowDefinition, EquatableArray<DataField>?>("dataSchema", FieldsShape.Instance, workflow => workflow.Data.IsOpen ? null : workflow.Data.Fields, (workflow, fields) => workflow with { Data = new(false, fields ?? default) }) { Field = "data", About = "The fields of the data; without it any field may be there." },
        Keys.List<WorkflowDefinition, TriggerDefinition>("triggers", TriggerShape.Instance, workflow => workflow.Triggers, (workflow, triggers) => workflow with { Triggers = triggers }, "What starts an instance by itself."),
        new JsonKey<WorkflowDefinition, SlaDefinition>("sla", SlaKeys.Shape, workflow => workflow.Sla, (workflow, sla) => workflow with { Sla = sla }) { About = "The time that an instance may take." },
        new JsonKey<WorkflowDefinition, EquatableArray<InvariantDefinition>>("invariants", InvariantKeys.Map, workflow => workflow.Invariants, (workflow, invariants) => workflow with { Invariants = invariants }) { About = "Conditions with a name." },
        new JsonKey<WorkflowDefinition, string>("initialState", StateNameShape.Declared, workflow => workflow.States.FirstOrDefault(state => state.Initial)?.Name, WithInitial) { Required = true, ReadLast = true, About = "The state in which an instance starts." },
        new JsonKey<WorkflowDefinition, EquatableArray<StateDefinition>>("states", StateKeys.Map, workflow => workflow.States, (workflow, states) => workflow with { States = states }) { Required = true, Always = true, About = "The states, by name." },
        new JsonKey<WorkflowDefinition, EquatableArray<TransitionDefinition>>("transitions", TransitionKeys.Map, workflow => workflow.Transitions, (workflow, transitions) => workflow with { Transitions = transitions }) { Required = true, Always = true, About = "The transitions, by name." },
        new JsonKey<WorkflowDefinition, EquatableArray<MigrationDefinition>>("migrations", MigrationKeys.Map, workflow => workflow.Migrations, (workflow, migrations) => workflow with { Migrations = migrations }) { About = "How running instances of earlier versions come to this one." });

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

    private static WorkflowDefinition WithInitial(WorkflowDefinition workflow, string name)
    {
        return workflow with { States = workflow.States.Select(Marked).ToEquatableArray() };

        StateDefinition Marked(StateDefinition state) => state.Name == name ? state with { Initial = true } : state;
    }
}
