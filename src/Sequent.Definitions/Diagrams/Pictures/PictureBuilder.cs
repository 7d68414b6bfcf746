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

    private PictureBuilder(WorkflowDefinition definition, DiagramOptions? options)
    {
        _definition = definition;
        _marks = new(options?.Witness);
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
        var sources = (branch.LeavesAny ? _definition.SourcesOf(branch).Select(s => s.Name) : branch.From.Concat(branch.Join).Where(_positions.ContainsKey)).ToArray();
        foreach (var to in branch.To.Where(_positions.ContainsKey).Select(name => _positions[name]))
        {
            if (foldsAnyState && branch.LeavesAny && sources.Length > FewSources)
                Edge(AnyStateBefore(to), to, transition, index, sources.Any(s => _marks.Has(transition, index, s)));
            else
                foreach (var source in sources)
                    Edge(_positions[source], to, transition, index, _marks.Has(transition, index, source));
        }
    }

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

    private void Edge(int from, int to, TransitionDefinition transition, int index, bool marked) =>
        _edges.Add(new(from, to, transition.Label ?? transition.Name, ElementPath.Transition(transition.Name).Branch(index))
        {
            Label = DisplayText.FirstShown(transition.Label, Naming.ToWords(transition.Name), transition.Name),
            Automatic = transition.FiredBy != FiredBy.Actor,
            Marked = marked,
            Notes = [.. Notes(transition, transition.Branches[index])],
        });

    private static IEnumerable<PictureNote> Notes(TransitionDefinition transition, BranchDefinition branch)
    {
        if (transition.FiredBy == FiredBy.Itself)
            yield return new(NoteKind.Automatic, "");
        if (branch.Role is { } role)
            yield return new(NoteKind.Role, role);
        if (branch.After is { } after)
            yield return new(NoteKind.After, after);
        if (branch.On is { } on)
            yield return new(NoteKind.On, on);
        if (branch.When is { } when)
            yield return new(NoteKind.When, when.Text);
        if (branch.Otherwise)
            yield return new(NoteKind.Otherwise, "");
        if (!branch.Pre.IsEmpty)
            yield return new(NoteKind.Pre, string.Join(", ", branch.Pre));
        if (!branch.Post.IsEmpty)
            yield return new(NoteKind.Post, string.Join(", ", branch.Post));
        if (!transition.Inputs.IsEmpty)
            yield return new(NoteKind.Inputs, string.Join(", ", transition.Inputs.Select(i => i.WireName + (i.Required ? "" : "?"))));
        if (!transition.Effects.IsEmpty)
            yield return new(NoteKind.Effects, string.Join(", ", transition.Effects.Select(e => e.Name)));
    }
}
