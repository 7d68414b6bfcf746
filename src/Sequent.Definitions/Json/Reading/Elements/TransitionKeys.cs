namespace Sequent.Definitions;

/// <summary>Transitions: an object, or an array of objects, its branches. What belongs to a transition as a whole stands on its first branch.</summary>
internal static class TransitionKeys
{
    public static readonly KeyTable<TransitionDefinition> Table = new(
        NameKey.Of<TransitionDefinition>(),
        new JsonKey<TransitionDefinition, string>("label", TextShape.Instance, (transition, label) => transition with { Label = label }),
        new JsonKey<TransitionDefinition, EquatableArray<InputDefinition>>("inputs", InputKeys.Map, (transition, inputs) => transition with { Inputs = inputs }));

    public static readonly MapShape<TransitionDefinition> Map = new("transition", Read) { CodeName = Naming.FromWireName };

    private static TransitionDefinition Read(MapEntry entry)
    {
        var transition = new TransitionDefinition(entry.Name) { WireName = entry.WireName };
        if (entry.Property.Value is JsonArray array)
            return WithBranches(transition, entry, array.Items);
        if (entry.Property.Value is JsonObject)
            return WithBranches(transition, entry, [entry.Property.Value]);
        entry.Refuse("an object, or an array of objects");
        return transition;
    }

    private static TransitionDefinition WithBranches(TransitionDefinition transition, MapEntry entry, IReadOnlyList<JsonNode> nodes)
    {
        var branches = new List<BranchDraft>();
        for (var i = 0; i < nodes.Count; i++)
        {
            var element = Open(entry, nodes, i);
            if (i == 0)
                transition = Table.Read(element.As(entry.Path), transition);
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
            element.Check(Table, BranchKeys.Table);
            return element;
        }
        foreach (var key in Table.Keys)
            element.Report(key.Name, "belongs to the transition as a whole: write it on its first branch");
        element.Check(BranchKeys.Table);
        return element;
    }
}
