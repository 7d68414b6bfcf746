namespace Sequent.Definitions.Tests;

/// <summary>What the verifier should find, worked out the slow way: by the transitive closure of all moves.</summary>
internal sealed class Reference
{
    private readonly WorkflowDefinition _definition;
    private readonly HashSet<(string From, string To)> _closure;

    public Reference(WorkflowDefinition definition)
    {
        _definition = definition;
        Moves = MovesWhere(_ => true);
        _closure = Closure(Moves);
        Initial = definition.States.Single(s => s.Initial).Name;
    }

    public HashSet<(string From, string To)> Moves { get; }

    public string Initial { get; }

    public bool CanGet(string from, string to) => from == to || _closure.Contains((from, to));

    public bool IsTerminal(StateDefinition state) => state.Final || !Moves.Any(m => m.From == state.Name);

    public string[] Unreachable() => Names(s => !s.Retired && !CanGet(Initial, s.Name)
        && !_definition.States.Any(old => old.Retired && CanGet(old.Name, s.Name)));

    public string[] DeadEnds() => Names(s => !s.Retired && !s.Final && CanGet(Initial, s.Name) && IsTerminal(s));

    public string[] Trapped() => Names(s => CanGet(Initial, s.Name)
        && !_definition.States.Any(t => IsTerminal(t) && CanGet(s.Name, t.Name)));

    public string[] OnAutomaticCycles()
    {
        var restless = _definition.States.Where(s => !s.Final && CanGet(Initial, s.Name) && _definition.Transitions.Any(
            t => t.Automatic && t.Branches.Any(b => b.When is null && _definition.SourcesOf(b).Contains(s)))).Select(s => s.Name).ToHashSet();
        var moves = MovesWhere(t => t.Automatic).Where(m => restless.Contains(m.From) && restless.Contains(m.To)).ToHashSet();
        var closure = Closure(moves);
        return Names(s => closure.Contains((s.Name, s.Name)));
    }

    private string[] Names(Func<StateDefinition, bool> predicate) => [.. _definition.States.Where(predicate).Select(s => s.Name)];

    private HashSet<(string From, string To)> MovesWhere(Func<TransitionDefinition, bool> predicate) =>
        [.. _definition.Transitions.Where(predicate).SelectMany(t => t.Branches)
            .SelectMany(b => _definition.SourcesOf(b).Select(s => (s.Name, b.To)))];

    private static HashSet<(string From, string To)> Closure(HashSet<(string From, string To)> moves)
    {
        var closure = moves.ToHashSet();
        while (true)
        {
            var more = closure.SelectMany(a => moves.Where(m => m.From == a.To).Select(m => (a.From, m.To))).Except(closure).ToArray();
            if (more.Length == 0)
                return closure;
            closure.UnionWith(more);
        }
    }
}
