namespace Sequent.Definitions;

/// <summary>The workflow as a whole, in the commands dialect.</summary>
internal static class CommandsKeys
{
    private static readonly ListShape<TextAt> s_values = new(TextAtShape.Instance);

    public static readonly KeyTable<CommandsDraft> Metadata = new(
        Key<string>("name", TextShape.Instance, (workflow, id) => workflow with { Id = id }, field: "id", required: true),
        Key<string>("description", TextShape.Instance, (workflow, description) => workflow with { Description = description }),
        Key<string>("owner", TextShape.Instance, (workflow, owner) => workflow with { Owner = owner }),
        Key<IReadOnlyList<string>>("roles", new ListShape<string>(TextShape.Instance) { PathOf = ElementPath.Role }, WithRoles));

    private static readonly KeyTable<StateTuple> s_aliasName = new(NameKey.Of<StateTuple>());

    private static readonly MapShape<AliasDraft> s_aliases = new("state", ReadAlias) { CodeName = Naming.FromWireName };

    // What is named comes before what names it.
    public static readonly KeyTable<CommandsDraft> Table = new(
        Key<string>("version", TextShape.Instance, (workflow, version) => workflow with { Version = version }),
        new GroupKey<CommandsDraft>("metadata", Metadata) { Required = true, Field = "" },
        new JsonKey<CommandsDraft, IReadOnlyList<TextAt>>(Dimension.Status, s_values, (draft, values) => draft with { Statuses = values }) { Required = true, Field = "facets." + Dimension.Status },
        new JsonKey<CommandsDraft, IReadOnlyList<TextAt>>(Dimension.Stage, s_values, (draft, values) => draft with { Stages = values }) { Required = true, Field = "facets." + Dimension.Stage },
        new JsonKey<CommandsDraft, EquatableArray<AliasDraft>>("states", s_aliases, (draft, aliases) => draft with { Aliases = aliases }) { Required = true },
        Key<IReadOnlyList<InvariantDefinition>>("invariants", CommandInvariantKeys.List, (workflow, invariants) => workflow with { Invariants = invariants.ToEquatableArray() }),
        new JsonKey<CommandsDraft, EquatableArray<CommandDraft>>("commands", CommandKeys.Map, (draft, commands) => draft with { Commands = commands }) { Required = true, Field = "transitions" });

    /// <summary>Reads a definition from an object.</summary>
    public static WorkflowDefinition Read(JsonObject node, Reading reading)
    {
        var place = JsonSlot.PlaceOf(node);
        var metadata = node.Find("metadata")?.Value as JsonObject;
        reading.Places.Add(ElementPath.Workflow, metadata?.Find("name") is { Value: JsonString id } ? id.Range : place);
        var element = new ElementReader(reading, node, ElementPath.Workflow, "the workflow", place);
        element.Check(Table);
        return CommandsBuilder.Build(Table.Read(element, new()), reading);
    }

    private static AliasDraft ReadAlias(MapEntry entry)
    {
        entry.Reading.States.Add(entry.WireName, entry.Name);
        return new(entry, StateTuple.Table.Read(entry.Open(StateTuple.Table, s_aliasName), new()));
    }

    private static WorkflowDefinition WithRoles(WorkflowDefinition workflow, IReadOnlyList<string> roles) =>
        workflow with { Roles = roles.Select(role => new RoleDefinition(role)).ToEquatableArray() };

    private static JsonKey<CommandsDraft> Key<T>(
        string name, JsonShape<T> shape, Func<WorkflowDefinition, T, WorkflowDefinition> set, string? field = null, bool required = false) =>
        new JsonKey<CommandsDraft, T>(name, shape, (draft, value) => draft with { Workflow = set(draft.Workflow, value) }) { Field = field ?? name, Required = required };
}
