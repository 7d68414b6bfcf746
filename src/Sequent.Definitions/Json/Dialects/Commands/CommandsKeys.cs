namespace Sequent.Definitions;

/// <summary>The workflow as a whole, in the commands dialect.</summary>
internal static class CommandsKeys
{
    private static readonly ListShape<TextAt> s_values = new(TextAtShape.Instance);

    public static readonly KeyTable<CommandsDraft> Metadata = new(
        Key<string>("name", TextShape.Instance, (workflow, id) => workflow with { Id = id }, "The identity, such as 'ticket'; never renamed.", field: "id", required: true),
        Key<string>("description", TextShape.Instance, (workflow, description) => workflow with { Description = description }, "What it is for."),
        Key<string>("owner", TextShape.Instance, (workflow, owner) => workflow with { Owner = owner }, "Who answers for it."),
        Key<IReadOnlyList<string>>("roles", new ListShape<string>(TextShape.Instance) { PathOf = ElementPath.Role }, WithRoles, "The roles that there are; a misspelt one is an error."));

    /// <summary>What a pair may say when it has a name.</summary>
    private static readonly KeyTable<AliasDraft> s_alias = new(
        NameKey.Of<AliasDraft>(_ => null),
        new JsonKey<AliasDraft, bool>("final", FlagShape.Instance, (alias, final) => alias with { Final = final }) { About = "It ends the workflow: nothing leaves it." });

    private static readonly MapShape<AliasDraft> s_aliases = new("state", new ReadElement<AliasDraft>(ReadAlias, alias => alias.Entry.WireName, StateTuple.Table, s_alias)) { CodeName = Naming.FromWireName };

    // What is named comes before what names it.
    public static readonly KeyTable<CommandsDraft> Table = new(
        Key<string>("version", TextShape.Instance, (workflow, version) => workflow with { Version = version }, "The semantic version, major.minor.patch."),
        new PartKey<CommandsDraft>("metadata", Metadata) { Required = true, Field = "", About = "What is said of the workflow as a whole." },
        new JsonKey<CommandsDraft, IReadOnlyList<TextAt>>(Dimension.Status, s_values, (draft, values) => draft with { Statuses = values }) { Required = true, Field = "facets." + Dimension.Status, About = "What a status may be." },
        new JsonKey<CommandsDraft, IReadOnlyList<TextAt>>(Dimension.Stage, s_values, (draft, values) => draft with { Stages = values }) { Required = true, Field = "facets." + Dimension.Stage, About = "What a stage may be." },
        new JsonKey<CommandsDraft, EquatableArray<AliasDraft>>("states", s_aliases, (draft, aliases) => draft with { Aliases = aliases }) { Required = true, About = "Pairs of status and stage that have a name; the first is where an instance starts." },
        Key<IReadOnlyList<InvariantDefinition>>("invariants", CommandInvariantKeys.List, (workflow, invariants) => workflow with { Invariants = invariants.ToEquatableArray() }, "Conditions with a name."),
        new JsonKey<CommandsDraft, EquatableArray<CommandDraft>>("commands", CommandKeys.Map, (draft, commands) => draft with { Commands = commands }) { Required = true, Field = "transitions", About = "The commands, by name." });

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
        var element = entry.Open(StateTuple.Table, s_alias);
        return s_alias.Read(element, new(entry, StateTuple.Table.Read(element, new())));
    }

    private static WorkflowDefinition WithRoles(WorkflowDefinition workflow, IReadOnlyList<string> roles) =>
        workflow with { Roles = roles.Select(role => new RoleDefinition(role)).ToEquatableArray() };

    private static JsonKey<CommandsDraft> Key<T>(
        string name, JsonShape<T> shape, Func<WorkflowDefinition, T, WorkflowDefinition> set, string about, string? field = null, bool required = false) =>
        new JsonKey<CommandsDraft, T>(name, shape, (draft, value) => draft with { Workflow = set(draft.Workflow, value) }) { Field = field ?? name, Required = required, About = about };
}
