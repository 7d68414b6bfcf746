namespace Sequent.Definitions;

/// <summary>Draws up the picture of a definition. What leaves or enters no state that exists is left out.</summary>
internal sealed class PictureBuilder
{
    // From fewer states, each has its own arrow.
    private const int FewSources = 3;

    private readonly WorkflowDefinition _definition;
    private readonly Marks _marks;
    private readonly NodeIds _ids;
    private readonly List<PictureNode> _nodes = [];
    private readonly List<PictureEdge> _edges = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _anyStates = [];
    private int _bars;

    private PictureBuilder(WorkflowDefinition definition, DiagramOptions? options)
    {
        _definition = definition;
        _marks = new(definition, options?.Witness);
        _ids = new(definition);
    }

    /// <param name="definition">The workflow.</param>
    /// <param name="options">What is shown beside it.</param>
    /// <param name="foldsAnyState">True to draw a branch from <c>"*"</c> once, from a node that stands for any state; else from each of many.</param>
    public static Picture Draw(WorkflowDefinition definition, DiagramOptions? options, bool foldsAnyState)
    {
        var builder = new PictureBuilder(definition, options);
        builder.States();
        foreach (var transition in definition.Transitions)
            for (var i = 0; i < transition.Branches.Count; i++)
                builder.Branch(transition, i, foldsAnyState);
        return new(DisplayText.FirstShown(definition.Label, Naming.ToWords(definition.Id.Replace('-', '_')), definition.Id), builder._nodes, builder._edges)
        {
            Description = definition.Description,
            Caption = options?.Witness?.ToString(),
            Lines = [.. StateLines.Of(definition)],
        };
    }

    private void States()
    {
        for (var i = 0; i < _definition.States.Count; i++)
        {
            var state = _definition.States[i];
            if (_positions.ContainsKey(state.Name))
                continue;
            _positions.Add(state.Name, _nodes.Count);
            _nodes.Add(new(state.Name, _ids.Of(state.Name, i), DisplayText.FirstShown(state.Label, Naming.ToWords(state.Name), state.Name))
            {
                Kind = StateLines.KindOf(state),
                Initial = state.Initial,
                Final = state.Final,
                Retired = state.Retired,
                Marked = _marks.Has(state),
                Description = state.Description,
                Lines = [.. StateLines.Of(state)],
            });
        }
    }

    private void Branch(TransitionDefinition transition, int index, bool foldsAnyState)
    {
        var branch = transition.Branches[index];
        var targets = branch.To.Where(_positions.ContainsKey).ToArray();
        var sources = (branch.Joins ? branch.Join.Where(_positions.ContainsKey)
            : branch.LeavesAny ? _definition.SourcesOf(branch).Select(s => s.Name) : branch.From.Where(_positions.ContainsKey)).ToArray();
        if (targets.Length == 0 || sources.Length == 0)
            return;
        if (branch.Joins)
            Part(transition, index, sources, targets, sources);
        else if (foldsAnyState && branch.LeavesAny && sources.Length > FewSources)
            Part(transition, index, null, targets, sources);
        else
            foreach (var source in sources)
                Part(transition, index, [source], targets, [source]);
    }

    // What leaves one state and enters one is an arrow; anything else has a bar in between.
    private void Part(TransitionDefinition transition, int index, string[]? from, string[] to, string[] marking)
    {
        var branch = transition.Branches[index];
        var edge = new PictureEdge(0, 0, transition.Label ?? transition.Name, ElementPath.Transition(transition.Name).Branch(index))
        {
            Label = DisplayText.FirstShown(transition.Label, Naming.ToWords(transition.Name), transition.Name),
            Automatic = transition.FiredBy != FiredBy.Actor,
            Marked = marking.Any(s => _marks.Has(transition, index, s)),
            Notes = [.. BranchNotes.Of(_definition, transition, branch)],
        };
        var steps = string.Join(", ", _marks.StepsOf(transition, index, marking).Select(Wording.Number));
        edge = edge with { Steps = steps.Length == 0 ? null : steps };
        if (!branch.Joins && !branch.Forks)
        {
            _edges.Add(edge with { From = from is null ? AnyStateBefore(_positions[to[0]]) : _positions[from[0]], To = _positions[to[0]] });
            return;
        }

        edge = edge with { Way = (from is null ? "Any state" : Labels(from)) + " → " + Labels(to) };
        var bar = Bar(branch, edge);
        // Named once: before it forks, or after it has joined.
        var unnamed = edge with { IsNamed = false, Notes = [] };
        if (from is null)
            _edges.Add(edge with { From = AnyStateBefore(bar), To = bar });
        else
            foreach (var source in from)
                _edges.Add((branch.Joins ? unnamed : edge) with { From = _positions[source], To = bar, Marked = _marks.Has(transition, index, source) });
        for (var i = 0; i < to.Length; i++)
            _edges.Add((branch.Joins && i == 0 ? edge : unnamed) with { From = bar, To = _positions[to[i]] });
    }

    private int Bar(BranchDefinition branch, PictureEdge edge)
    {
        var node = _nodes.Count;
        var name = branch.Joins ? "join" : "fork";
        _nodes.Add(new("", _ids.Free(name + Wording.Number(++_bars)), edge.Label)
        {
            Kind = branch.Joins ? PictureKind.Join : PictureKind.Fork,
            Marked = edge.Marked,
            Description = edge.Way,
        });
        return node;
    }

    private string Labels(IEnumerable<string> states) => string.Join(", ", states.Select(s => _nodes[_positions[s]].Label));

    // One for each target: a single one would have arrows all over the diagram.
    private int AnyStateBefore(int to)
    {
        if (_anyStates.TryGetValue(to, out var node))
            return node;
        node = _nodes.Count;
        _anyStates.Add(to, node);
        _nodes.Add(new(BranchDefinition.AnyState, _ids.Free("any" + Wording.Number(to)), "Any state")
        {
            Kind = PictureKind.AnyState,
            Description = "Every state that is not final, but the target",
        });
        return node;
    }
}
