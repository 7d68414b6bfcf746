namespace Sequent.Definitions;

/// <summary>Plays the token game from the start with bit sets; a test holds it to <see cref="TokenGame"/>.</summary>
internal sealed class RunExploration
{
    private const int MostNodes = 20_000;
    private const int MostMoves = 200_000;

    private readonly int _states;
    private readonly List<TokenMove>[] _ofState;
    private readonly List<TokenMove> _joins = [];
    private readonly Dictionary<CompactSet, int> _nodes = [];
    private readonly List<CompactSet> _markings = [];
    private readonly CompactSet _initial;

    public RunExploration(WorkflowDefinition definition)
    {
        _states = definition.States.Count;
        _ofState = Enumerable.Range(0, _states).Select(_ => new List<TokenMove>()).ToArray();
        _initial = Set(Enumerable.Range(0, _states).Where(s => definition.States[s].Initial));
        Prepare(definition);
    }

    public List<HumanStep> Steps { get; } = [];

    public List<RunMove> Moves { get; } = [];

    public int Nodes => _nodes.Count;

    /// <summary>Explores; false when there is too much.</summary>
    public bool Run()
    {
        // A set for each of many states would fill the memory.
        if ((long)_states * Math.Min(_states, MostNodes) > MostNodes * 1_000L)
            return false;
        NodeOf(_initial);
        for (var node = 0; node < _markings.Count; node++)
        {
            var marking = _markings[node];
            foreach (var move in marking.Members().SelectMany(s => _ofState[s]).Concat(_joins))
                if (move.Next(marking) is { } next)
                    Moves.Add(new(node, NodeOf(next), move.Step));
            if (Nodes > MostNodes || Moves.Count > MostMoves)
                return false;
        }
        return true;
    }

    private int NodeOf(CompactSet marking)
    {
        if (_nodes.TryGetValue(marking, out var node))
            return node;
        _nodes.Add(marking, _markings.Count);
        _markings.Add(marking);
        return _markings.Count - 1;
    }

    private void Prepare(WorkflowDefinition definition)
    {
        var game = new TokenGame(definition);
        var duties = new DutyRules(definition);
        var positions = Enumerable.Range(0, _states).ToDictionary(s => definition.States[s].Name, StringComparer.Ordinal);
        var unfinished = Set(Enumerable.Range(0, _states).Where(s => !definition.States[s].Final));
        var steps = new Dictionary<HumanStep, int>();
        foreach (var transition in definition.Transitions)
            for (var i = 0; i < transition.Branches.Count; i++)
            {
                var branch = transition.Branches[i];
                var cancelled = branch.CancelsAll ? unfinished : Named(branch.Cancels);
                var entered = Named(branch.To);
                foreach (var origin in game.OriginsOf(branch))
                {
                    var step = transition.FiredBy == FiredBy.Actor ? Number(HumanStep.Of(definition, duties, transition, i, origin)) : -1;
                    var move = new TokenMove(Named(origin.States), origin.Needed, cancelled, entered, step);
                    (branch.Joins ? _joins : _ofState[positions[origin.States[0]]]).Add(move);
                }
            }

        CompactSet Named(IEnumerable<string> names) => Set(names.Where(positions.ContainsKey).Select(name => positions[name]));

        int Number(HumanStep step)
        {
            if (!steps.TryGetValue(step, out var number))
            {
                steps.Add(step, number = Steps.Count);
                Steps.Add(step);
            }
            return number;
        }
    }

    private CompactSet Set(IEnumerable<int> states) => CompactSet.Of(_states, states);

    private sealed class TokenMove(CompactSet origin, int needed, CompactSet cancelled, CompactSet entered, int step)
    {
        public int Step => step;

        /// <summary>The marking after it; null when it cannot be made.</summary>
        public CompactSet? Next(CompactSet marking)
        {
            if (marking.And(origin).Members().Count() < needed)
                return null;
            var kept = marking.Without(origin).Without(cancelled);
            return kept.Overlaps(entered) ? null : kept.Or(entered);
        }
    }
}
