namespace Sequent.Definitions;

/// <summary>
/// How the tokens of an instance move, whoever moves them and whatever conditions say: the semantics that generated code,
/// interpreters and proofs are held to.
/// </summary>
/// <remarks>
/// The firing rule of elementary net systems (Rozenberg and Engelfriet, 1998) with reset arcs: a state holds one token at
/// most, and a branch that would put a second one there waits. A sound workflow never gets there: SEQ303.
/// </remarks>
public sealed class TokenGame
{
    private readonly WorkflowDefinition _definition;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<StateDefinition> _states = [];
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);

    /// <summary>The game of a definition, which may be wrong: names that no state has are left out.</summary>
    public TokenGame(WorkflowDefinition definition)
    {
        _definition = definition ?? throw new ArgumentNullException(nameof(definition));
        foreach (var state in definition.States)
            if (!_positions.ContainsKey(state.Name))
            {
                _positions.Add(state.Name, _states.Count);
                _states.Add(state);
            }
        foreach (var branch in definition.Transitions.SelectMany(t => t.Branches))
            _left.UnionWith(branch.LeavesAny ? definition.SourcesOf(branch).Select(s => s.Name) : branch.From.Concat(branch.Join));
    }

    /// <summary>Where an instance starts.</summary>
    public Marking Initial => new(_definition.States.Where(s => s.Initial).Select(s => s.Name));

    /// <summary>The marking with a token in each of these states.</summary>
    public Marking Mark(IEnumerable<string> states)
    {
        var marked = new SortedSet<int>();
        foreach (var state in states)
            if (_positions.TryGetValue(state, out var position))
                marked.Add(position);
        return new(marked.Select(position => _states[position].Name));
    }

    /// <summary>What a branch can leave: each of its sources by itself, or all that it joins.</summary>
    public IEnumerable<Origin> OriginsOf(BranchDefinition branch) => branch.Joins
        ? [new(_definition.SourcesOf(branch).Select(state => state.Name).ToEquatableArray(), branch.AtLeast ?? branch.Join.Count)]
        : branch.From.Count == 1 && _positions.ContainsKey(branch.From[0])
            ? [new(branch.From[0])]
            : _definition.SourcesOf(branch).Select(state => new Origin(state.Name));

    /// <summary>What a transition can leave, in the order in which it is tried, each with the positions of the branches that leave exactly that.</summary>
    public IEnumerable<IGrouping<Origin, int>> OriginsOf(TransitionDefinition transition) => transition.Branches
        .SelectMany((branch, position) => OriginsOf(branch).Select(origin => (Origin: origin, Branch: position)))
        .GroupBy(leaving => leaving.Origin, leaving => leaving.Branch);

    /// <summary>The states that lose their token when a branch moves from an origin: those it leaves, and those it cancels.</summary>
    public IEnumerable<string> Leaves(Marking marking, BranchDefinition branch, Origin origin) => marking.Where(state =>
        origin.States.Contains(state) || (branch.CancelsAll ? !IsFinal(state) : branch.Cancels.Contains(state)));

    /// <summary>True when the origin is ready and no target would hold two tokens.</summary>
    public bool CanMove(Marking marking, BranchDefinition branch, Origin origin) =>
        origin.IsReady(marking) && !branch.To.Any(marking.Except(Leaves(marking, branch, origin)).Contains);

    /// <summary>The marking after a branch has moved from an origin; null when it cannot.</summary>
    public Marking? Move(Marking marking, BranchDefinition branch, Origin origin) =>
        CanMove(marking, branch, origin) ? Mark(marking.Except(Leaves(marking, branch, origin)).Concat(branch.To)) : null;

    /// <summary>True for a state in which a token is done: it is final, or nothing leaves it.</summary>
    public bool IsTerminal(string state) => IsFinal(state) || !_left.Contains(state);

    /// <summary>True when every token is done.</summary>
    public bool IsComplete(Marking marking) => marking.All(IsTerminal);

    private bool IsFinal(string state) => _positions.TryGetValue(state, out var position) && _states[position].Final;
}
