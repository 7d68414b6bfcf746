namespace Sequent.Definitions;

/// <summary>Transitions: an object, or an array of objects, its branches. What belongs to a transition as a whole stands on its first branch.</summary>
internal sealed class TransitionKeys : IMapElement<TransitionDefinition>
{
    private static readonly KeyTable<TransitionDefinition> s_head = new(
        NameKey.Of<TransitionDefinition>(transition => NameKey.Unless(transition.Name, Naming.FromWireName(transition.WireName))),
        Keys.Text<TransitionDefinition>("label", transition => transition.Label, (transition, label) => transition with { Label = label }, "What people call it."),
        Keys.Text<TransitionDefinition>("description", transition => transition.Description, (transition, text) => transition with { Description = text }, "What it is for."),
        Keys.Text<TransitionDefinition>("prompt", transition => transition.Prompt, (transition, prompt) => transition with { Prompt = prompt }, "The name of a text that tells an agent how to do it."));

    private static readonly KeyTable<TransitionDefinition> s_tail = new(
        new JsonKey<TransitionDefinition, EquatableArray<InputDefinition>>("inputs", InputKeys.Map, transition => transition.Inputs, (transition, inputs) => transition with { Inputs = inputs }) { About = "The values that whoever fires it gives along." },
        Keys.Values<TransitionDefinition>("effects", transition => transition.Effects, (transition, effects) => transition with { Effects = effects }, "What it changes, in the terms of whoever reads it."));

    public static readonly MapShape<TransitionDefinition> Map = new("transition", new TransitionKeys()) { CodeName = Naming.FromWireName };

    public TransitionDefinition Read(MapEntry entry)
    {
        var transition = new TransitionDefinition(entry.Name) { WireName = entry.WireName };
        if (entry.Property.Value is JsonArray array)
            return WithBranches(transition, entry, array.Items);
        if (entry.Property.Value is JsonObject)
            return WithBranches(transition, entry, [entry.Property.Value]);
        entry.Refuse("an object, or an array of objects");
        return transition;
    }

    public string KeyOf(TransitionDefinition transition) => transition.WireName;

    public void Write(JsonWriter writer, TransitionDefinition transition)
    {
        if (transition.Branches.Count == 1)
        {
            Write(writer, transition, 0);
            return;
        }

        writer.Text.Begin('[');
        for (var i = 0; i < transition.Branches.Count; i++)
        {
            writer.Text.Item();
            Write(writer, transition, i);
        }
        writer.Text.End(']');
    }

    public JsonData Describe(SchemaWriter schema) => schema.Define("transition", () =>
    {
        var first = schema.Define("branch", () => schema.Object(s_head, BranchKeys.Table, s_tail));
        var list = Schema.Of(("type", Schema.Text("array")), ("items", first));
        return Schema.Of(("anyOf", Schema.List([first, list])));
    });

    private static void Write(JsonWriter writer, TransitionDefinition transition, int index)
    {
        writer.Text.Begin('{');
        if (index == 0)
            s_head.Write(writer, transition);
        BranchKeys.Table.Write(writer, new() { Definition = transition.Branches[index], Automatic = transition.Automatic });
        if (index == 0)
            s_tail.Write(writer, transition);
        writer.Text.End('}');
    }

    private static TransitionDefinition WithBranches(TransitionDefinition transition, MapEntry entry, IReadOnlyList<JsonNode> nodes)
    {
        var branches = new List<BranchDraft>();
        for (var i = 0; i < nodes.Count; i++)
        {
            var element = Open(entry, nodes, i);
            if (i == 0)
                transition = s_tail.Read(element.As(entry.Path), s_head.Read(element.As(entry.Path), transition));
            branches.Add(BranchKeys.Table.Read(element, new()));
            if (branches[i].Automatic != branches[0].Automatic && !IsAutoLost(0) && !IsAutoLost(i))
                Disagrees(element);
        }
        return transition with
        {
            Automatic = branches.Any(branch => branch.Automatic),
            Branches = branches.Select(branch => branch.Definition).ToEquatableArray(),
        };

        bool IsAutoLost(int index) => entry.Reading.IsLost(entry.Path.Branch(index).Field("auto"));
    }

    private static void Disagrees(ElementReader branch)
    {
        const string remedy = "write it on every branch of a transition that fires by itself, and else on none";
        if (branch.Find("auto") is null)
            branch.ReportMissing("auto", remedy);
        else
            branch.Report("auto", "says otherwise than the first branch: " + remedy);
    }

    private static ElementReader Open(MapEntry entry, IReadOnlyList<JsonNode> nodes, int index)
    {
        var (node, path) = (nodes[index], entry.Path.Branch(index));
        var isAlone = node == entry.Property.Value;
        var words = isAlone ? entry.Words : $"branch {Wording.Number(index + 1)} of {entry.Words}";
        var place = isAlone ? entry.Property.NameRange : JsonSlot.PlaceOf(node);
        entry.Reading.Places.Add(path, place);

        var element = new ElementReader(entry.Reading, node as JsonObject, path, words, place);
        if (node is JsonUnreadable)
            entry.Reading.Lose(path);
        else if (node is not JsonObject)
            entry.Reading.Report(path, place, $"{ElementReader.Capital(words)} is {JsonSlot.KindOf(node)}: write an object");
        if (index == 0)
        {
            element.Check(s_head, BranchKeys.Table, s_tail);
            return element;
        }
        foreach (var key in s_head.Keys.Concat(s_tail.Keys))
            element.Report(key.Name, "belongs to the transition as a whole: write it on its first branch");
        element.Check(BranchKeys.Table);
        return element;
    }
}
