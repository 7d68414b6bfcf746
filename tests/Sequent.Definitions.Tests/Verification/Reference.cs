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
        var restless = _definition.States.Where(s => s is { Final: false, Waits: false } && CanGet(Initial, s.Name) && _definition.Transitions.Any(
            t => t.Automatic && t.Branches.Any(b => b.When is null && _definition.SourcesOf(b).Contains(s)))).Select(s => s.Name).ToHashSet();
        var moves = MovesWhere(t => t.Automatic).Where(m => restless.Contains(m.From) && restless.Contains(m.To)).ToHashSet();
        var closure = Closure(moves);
        return Names(s => closure.Contains((s.Name, s.Name)));
    }

    /// <summary>Branches that fire from no state, whatever the guards say. Each transition has one branch.</summary>
    public string[] NeverFiring() => [.. _definition.Transitions
        .Where(t => From(t).ToArray() is { Length: > 0 } sources && !sources.Any(s => CanFire(t, s)))
        .Select(t => ElementPath.Transition(t.Name).Branch(0).Value)];

    private IEnumerable<StateDefinition> From(TransitionDefinition transition) => _definition.SourcesOf(transition.Branches[0])
        .Where(s => !s.Final && (CanGet(Initial, s.Name) || _definition.States.Any(old => old.Retired && CanGet(old.Name, s.Name))));

    private bool CanFire(TransitionDefinition transition, StateDefinition state)
    {
        var automatic = _definition.Transitions.Where(t => t.FiredBy == FiredBy.Itself && _definition.SourcesOf(t.Branches[0]).Contains(state)).ToArray();
        for (var guards = 0; guards < 1 << automatic.Length; guards++)
        {
            var first = automatic.Where((t, i) => t.Branches[0].When is null || (guards >> i & 1) != 0).FirstOrDefault();
            // Nothing fires by itself where an instance starts, or before what is waited for has come.
            if (transition.FiredBy == FiredBy.Itself ? first == transition : first is null || state.Waits || state.Initial)
                return true;
        }
        return false;
    }

    private string[] Names(Func<StateDefinition, bool> predicate) => [.. _definition.States.Where(predicate).Select(s => s.Name)];

    private HashSet<(string From, string To)> MovesWhere(Func<TransitionDefinition, bool> predicate) =>
        [.. _definition.Transitions.Where(predicate).SelectMany(t => t.Branches)
            .SelectMany(b => _definition.SourcesOf(b).SelectMany(s => b.To.Select(to => (s.Name, to))))];

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
