namespace Sequent.Definitions;

/// <summary>States: <c>"draft": { "label": "Draft" }</c>.</summary>
internal sealed class StateKeys : IMapElement<StateDefinition>
{
    private static readonly MapShape<FacetValue> s_facets = new("facet",
        new ValueElement<FacetValue, string>(TextShape.Instance, (facet, value) => new(facet, value), facet => facet.Facet, facet => facet.Value, "")) { AnyName = true };

    private static readonly KeyTable<StateDefinition> s_automation = new(
        new JsonKey<StateDefinition, SlaDefinition>("sla", SlaKeys.Shape, state => state.Sla, (state, sla) => state with { Sla = sla }) { About = "The time that an instance may be in it." },
        Keys.List<StateDefinition, EscalationDefinition>("escalation", EscalationShape.Instance, state => state.Escalations, (state, steps) => state with { Escalations = steps }, "What is done when an instance stays in it."));

    private static readonly KeyTable<StateDefinition> s_head = new(
        NameKey.Of<StateDefinition>(state => NameKey.Unless(state.Name, Naming.FromWireName(state.WireName))),
        Keys.Text<StateDefinition>("label", state => state.Label, (state, label) => state with { Label = label }, "What people call it."),
        Keys.Text<StateDefinition>("description", state => state.Description, (state, text) => state with { Description = text }, "What it means."),
        Keys.Flag<StateDefinition>("final", state => state.Final, (state, final) => state with { Final = final }, "It ends the workflow: nothing leaves it."),
        Keys.Flag<StateDefinition>("retired", state => state.Retired, (state, retired) => state with { Retired = retired }, "It is kept only for instances that are still in it: nothing enters it."),
        new JsonKey<StateDefinition, EquatableArray<FacetValue>>("facets", s_facets, state => state.Facets, (state, facets) => state with { Facets = facets }) { About = "Its value in each dimension." });

    private static readonly KeyTable<StateDefinition> s_tail = new(
        Keys.List<StateDefinition, EffectDefinition>("onEntry", EffectKeys.Shape, state => state.OnEntry, (state, effects) => state with { OnEntry = effects }, "What is done when it is entered."),
        Keys.List<StateDefinition, EffectDefinition>("onExit", EffectKeys.Shape, state => state.OnExit, (state, effects) => state with { OnExit = effects }, "What is done when it is left."),
        new PartKey<StateDefinition>("automation", s_automation) { About = "What is done when time passes." });

    public static readonly StateKeys Instance = new();

    public static readonly MapShape<StateDefinition> Map = new("state", Instance) { CodeName = Naming.FromWireName };

    public StateDefinition Read(MapEntry entry)
    {
        entry.Reading.States.Add(entry.WireName, entry.Name);
        var element = entry.Open(s_head, WorkKeys.Table, s_tail);
        var state = s_head.Read(element, new(entry.Name) { WireName = entry.WireName });
        return s_tail.Read(element, state with { Work = WorkKeys.Read(element) });
    }

    public string KeyOf(StateDefinition state) => state.WireName;

    public void Write(JsonWriter writer, StateDefinition state)
    {
        writer.Text.Begin('{');
        s_head.Write(writer, state);
        WorkKeys.Table.Write(writer, WorkKeys.Of(state.Work));
        s_tail.Write(writer, state);
        writer.Text.End('}');
    }

    public JsonData Describe(SchemaWriter schema) => schema.Define("state", () => schema.Object(s_head, WorkKeys.Table, s_tail));
}
