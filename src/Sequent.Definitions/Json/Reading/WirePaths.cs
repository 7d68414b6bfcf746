namespace Sequent.Definitions;

/// <summary>Paths in the words of a text, of paths that name states and transitions as code does.</summary>
internal sealed class WirePaths
{
    private const string States = "states.";
    private const string Transitions = "transitions.";

    private static readonly char[] s_ends = ['.', '['];

    private readonly Dictionary<string, string> _states;
    private readonly Dictionary<string, string> _transitions;

    public WirePaths(WorkflowDefinition definition)
    {
        _states = Names(definition.States.Select(state => (state.Name, state.WireName)));
        _transitions = Names(definition.Transitions.Select(transition => (transition.Name, transition.WireName)));
    }

    /// <summary>The path in the words of the text; the path itself when it is in them already, or names what is not there.</summary>
    public ElementPath Of(ElementPath path) =>
        path.Value.StartsWith(States, StringComparison.Ordinal) ? Of(path, States, _states)
        : path.Value.StartsWith(Transitions, StringComparison.Ordinal) ? Of(path, Transitions, _transitions)
        : path;

    private static ElementPath Of(ElementPath path, string kind, Dictionary<string, string> names)
    {
        var end = path.Value.IndexOfAny(s_ends, kind.Length);
        if (end < 0)
            end = path.Value.Length;
        return names.TryGetValue(path.Value.Substring(kind.Length, end - kind.Length), out var wireName)
            ? new(kind + wireName + path.Value.Substring(end))
            : path;
    }

    private static Dictionary<string, string> Names(IEnumerable<(string Name, string WireName)> elements)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = elements.ToList();
        // A name in the text means what it says there, also where another element has it in code.
        foreach (var (_, wireName) in all)
            names[wireName] = wireName;
        foreach (var (name, wireName) in all)
            if (!names.ContainsKey(name))
                names.Add(name, wireName);
        return names;
    }
}
