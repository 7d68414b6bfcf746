namespace Sequent.Definitions;

/// <summary>The states and branches that a finding is about.</summary>
internal sealed class Marks
{
    private readonly Finding? _finding;
    private readonly HashSet<string> _states = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _steps = [];
    private readonly ElementPath[] _paths = [];

    public Marks(Finding? finding)
    {
        _finding = finding;
        if (finding is null)
            return;
        _paths = [finding.Path, .. finding.Related];
        // The witness of every other rule is values.
        if (finding.Rule == Rules.Livelock || finding.Rule == Rules.AutomaticCycle)
            for (var i = 0; i < finding.Witness.Count; i++)
            {
                _states.Add(finding.Witness[i]);
                if (i > 0)
                    _steps.Add((finding.Witness[i - 1], finding.Witness[i]));
            }
    }

    public bool Has(StateDefinition state) => _states.Contains(state.Name) || Points(ElementPath.State(state.Name));

    /// <param name="transition">The transition.</param>
    /// <param name="index">The position of its branch.</param>
    /// <param name="from">The state that the branch leaves here.</param>
    public bool Has(TransitionDefinition transition, int index, string from)
    {
        if (_finding is null)
            return false;
        var branch = transition.Branches[index];
        var path = ElementPath.Transition(transition.Name);
        return Points(path.Branch(index)) || _paths.Contains(path)
            || (branch.To.Any(to => _steps.Contains((from, to))) && (transition.Automatic || _finding.Rule != Rules.AutomaticCycle))
            || (branch.Role is { } role && Points(ElementPath.Role(role)))
            || branch.Pre.Concat(branch.Post).Any(i => Points(ElementPath.Invariant(i)));
    }

    // At the element itself, or at a part of it; a name may hold a dot, but a longer name does not begin with "x." by accident.
    private bool Points(ElementPath element) => _paths.Any(p => p.Value.StartsWith(element.Value, StringComparison.Ordinal)
        && (p.Value.Length == element.Value.Length || p.Value[element.Value.Length] is '.' or '['));
}
