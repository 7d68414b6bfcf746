using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Names the moves of a run, and finds them again by their names.</summary>
internal sealed class WitnessGame
{
    private readonly Dictionary<string, List<Way>> _ways = new(StringComparer.Ordinal);

    public WitnessGame(WorkflowDefinition definition)
    {
        Game = new(definition);
        foreach (var transition in definition.Transitions)
            if (!_ways.ContainsKey(transition.Name))
                _ways.Add(transition.Name, [.. transition.Branches.SelectMany((branch, index) => Game.OriginsOf(branch).Select(origin => new Way(transition.Name, branch, index, origin)))]);
    }

    public TokenGame Game { get; }

    /// <summary>The transition that an item of a witness names.</summary>
    public static string NameOf(string item) => item.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? item.Substring(0, end) : item;

    /// <summary>The move of that name; null when there is none.</summary>
    public WitnessStep? Find(Marking marking, string item)
    {
        if (!_ways.TryGetValue(NameOf(item), out var ways))
            return null;
        var ready = ways.Where(w => w.Origin.IsReady(marking)).ToList();
        return ready.Find(w => TextOf(w, ready) == item) is { } way ? Step(way, marking) : null;
    }

    /// <summary>The move of a branch out of the join, or out of a state, and its name; null when it is not ready.</summary>
    public (string Text, WitnessStep Step)? Make(Marking marking, string transition, int branch, string? source)
    {
        var ready = _ways[transition].Where(w => w.Origin.IsReady(marking)).ToList();
        return ready.Find(w => w.Index == branch && (source is null || w.Origin.States[0] == source)) is { } way
            ? (TextOf(way, ready), Step(way, marking))
            : null;
    }

    private WitnessStep Step(Way way, Marking marking) => new(way.Name, way.Index, way.Origin, marking, Game.Move(marking, way.Branch, way.Origin));

    // Told apart by what it leaves and enters, and where that is the same by the number of the branch.
    private static string TextOf(Way way, List<Way> ready)
    {
        if (ready.Count == 1)
            return way.Name;
        return ready.Count(w => w.Text == way.Text) == 1 ? way.Text : way.Text + " #" + Number(way.Index + 1);
    }

    private sealed class Way(string name, BranchDefinition branch, int index, Origin origin)
    {
        public string Name { get; } = name;

        public BranchDefinition Branch { get; } = branch;

        public int Index { get; } = index;

        public Origin Origin { get; } = origin;

        public string Text => $"{Name} ({string.Join(", ", Origin.States)} → {string.Join(", ", Branch.To)})";
    }
}
