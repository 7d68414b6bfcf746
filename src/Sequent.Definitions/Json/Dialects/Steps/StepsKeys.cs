namespace Sequent.Definitions;

/// <summary>The workflow as a whole, in the steps dialect.</summary>
internal static class StepsKeys
{
    public static readonly KeyTable<StepsDraft> Table = new(
        Key("name", (workflow, name) => workflow with { Id = StepNames.WireNameOf(name), Label = name }, field: "id", required: true),
        Key("id", (workflow, id) => workflow with { Id = id }),
        Key("description", (workflow, description) => workflow with { Description = description }),
        Key("version", (workflow, version) => workflow with { Version = version }),
        new JsonKey<StepsDraft, TextAt>("trigger_type", TextAtShape.Instance, (draft, type) => draft with { Trigger = draft.Trigger with { Type = type } }) { Field = "triggers" },
        new PartKey<StepsDraft>("trigger_config", TriggerKeys.Config) { Field = "triggers[0]" },
        new JsonKey<StepsDraft, IReadOnlyList<StepDraft>>("steps", StepKeys.List, (draft, steps) => draft with { Steps = steps }) { Required = true, Field = "states" });

    /// <summary>Reads a definition from an object.</summary>
    public static WorkflowDefinition Read(JsonObject node, Reading reading)
    {
        var place = JsonSlot.PlaceOf(node);
        var said = (node.Find("id") ?? node.Find("name"))?.Value as JsonString;
        reading.Places.Add(ElementPath.Workflow, said?.Range ?? place);
        if (said is not null)
            reading.Places.Add(ElementPath.Workflow.Field("id"), said);
        var element = new ElementReader(reading, node, ElementPath.Workflow, "the workflow", place);
        element.Check(Table);
        var draft = Table.Read(element, new());
        if (draft.Steps is { Count: 0 })
            element.Report("steps", "is empty: add a step");
        var trigger = draft.Trigger.Build(element);
        var workflow = draft.Workflow with { Triggers = trigger is null ? default : EquatableArray.Create(trigger) };
        return StepsBuilder.Build(workflow, draft.Steps ?? [], reading);
    }

    /// <summary>Reads a step that stands alone as a definition of one state.</summary>
    public static WorkflowDefinition ReadStep(JsonObject node, Reading reading)
    {
        var name = node.Find(NamedListShape<StepDraft>.Key)?.Value as JsonString;
        var title = name?.Value ?? (node.Find("type")?.Value as JsonString)?.Value ?? "step";
        var path = StepNames.PathOf(StepNames.WireNameOf(title));
        var place = name?.Range ?? JsonSlot.PlaceOf(node);
        reading.Places.Add(ElementPath.Workflow, place);
        reading.Places.Add(path, place);
        var element = new ElementReader(reading, node, path, name is null ? "the step" : "step " + Wording.Quote(title), place);
        element.Check(StepKeys.Fragment);
        var step = StepKeys.Fragment.Read(element, new(title));
        var state = StepsBuilder.StateOf(step) with { Initial = true, Label = name?.Value };
        return new WorkflowDefinition(step.WireName) { States = EquatableArray.Create(state) };
    }

    private static JsonKey<StepsDraft> Key(string name, Func<WorkflowDefinition, string, WorkflowDefinition> set, string? field = null, bool required = false) =>
        new JsonKey<StepsDraft, string>(name, TextShape.Instance, (draft, value) => draft with { Workflow = set(draft.Workflow, value) }) { Field = field ?? name, Required = required };
}
