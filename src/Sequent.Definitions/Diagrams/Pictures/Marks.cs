namespace Sequent.Definitions;

/// <summary>The states and branches that a finding is about.</summary>
internal sealed class Marks
{
    private readonly Finding? _finding;
    private readonly FindingWords? _words;
    private readonly HashSet<string> _states = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _moves = [];
    private readonly IReadOnlyList<WitnessStep> _steps = [];
    private readonly ElementPath[] _paths = [];

    public Marks(WorkflowDefinition definition, Finding? finding)
    {
        _finding = finding;
        if (finding is null)
            return;
        _words = new(definition, finding);
        _paths = [finding.Path, .. finding.Related];
        // The witness of every other rule is values.
        if (finding.Rule == Rules.Livelock || finding.Rule == Rules.AutomaticCycle)
            Cycle(finding.Witness);
        else if (WitnessReplay.Play(_words.Definition, finding) is { Failed: null } run)
            _steps = run.Steps;
        if (_steps.LastOrDefault() is { } last)
            _states.UnionWith(EndOf(last));
    }

    public bool Has(StateDefinition state) =>
        _words?.OfState(state.Name) is { } name && (_states.Contains(name) || Points(ElementPath.State(name)));

    /// <param name="transition">The transition.</param>
    /// <param name="index">The position of its branch.</param>
    /// <param name="from">The state that the branch leaves here.</param>
    public bool Has(TransitionDefinition transition, int index, string from)
    {
        if (_finding is null || _words is null)
            return false;
        var branch = transition.Branches[index];
        var path = ElementPath.Transition(_words.Of(transition));
        return Points(path.Branch(index)) || _paths.Contains(path) || StepsOf(transition, index, [from]).Any()
            || (branch.To.Any(to => _moves.Contains((_words.OfState(from), _words.OfState(to)))) && (transition.Automatic || _finding.Rule != Rules.AutomaticCycle))
            || (branch.Role is { } role && Points(ElementPath.Role(role)))
            || branch.Pre.Concat(branch.Post).Any(i => Points(ElementPath.Invariant(i)));
    }

    /// <summary>When a branch is taken from one of these states, in the run that the finding shows: from 1.</summary>
    public IEnumerable<int> StepsOf(TransitionDefinition transition, int index, IReadOnlyCollection<string> from)
    {
        for (var i = 0; i < _steps.Count; i++)
            if (_steps[i].Branch == index && _steps[i].Transition == _words!.Of(transition)
                && from.Select(_words.OfState).Any(s => _steps[i].Origin.States.Contains(s) && _steps[i].Before.Contains(s)))
                yield return i + 1;
    }

    private void Cycle(EquatableArray<string> states)
    {
        for (var i = 0; i < states.Count; i++)
        {
            _states.Add(states[i]);
            if (i > 0)
                _moves.Add((states[i - 1], states[i]));
        }
    }

    // A second token in a state is no marking: the state is one of those that the last move enters.
    private IEnumerable<string> EndOf(WitnessStep last) =>
        last.After ?? last.Before.Except(last.Origin.States).Concat(_words!.Definition.FindTransition(last.Transition)!.Branches[last.Branch].To);

    // At the element itself, or at a part of it; a name may hold a dot, but a longer name does not begin with "x." by accident.
    private bool Points(ElementPath element) => _paths.Any(p => p.Value.StartsWith(element.Value, StringComparison.Ordinal)
        && (p.Value.Length == element.Value.Length || p.Value[element.Value.Length] is '.' or '['));
}
