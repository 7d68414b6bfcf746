namespace Sequent.Definitions;

/// <summary>The states and branches that a finding is about.</summary>
internal sealed class Marks
{
    private readonly Finding? _finding;
    private readonly HashSet<string> _states = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _moves = [];
    private readonly List<FiringStep> _steps = [];
    private readonly ElementPath[] _paths = [];

    public Marks(WorkflowDefinition definition, Finding? finding)
    {
        _finding = finding;
        if (finding is null)
            return;
        _paths = [finding.Path, .. finding.Related];
        // The witness of every other rule is values.
        if (finding.Rule == Rules.Livelock || finding.Rule == Rules.AutomaticCycle)
            Cycle(finding.Witness);
        else if (IsFiring(finding.Rule) && !finding.Witness.IsEmpty)
            Play(definition, finding);
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
        return Points(path.Branch(index)) || _paths.Contains(path) || StepsOf(path.Branch(index), [from]).Any()
            || (branch.To.Any(to => _moves.Contains((from, to))) && (transition.Automatic || _finding.Rule != Rules.AutomaticCycle))
            || (branch.Role is { } role && Points(ElementPath.Role(role)))
            || branch.Pre.Concat(branch.Post).Any(i => Points(ElementPath.Invariant(i)));
    }

    /// <summary>When a branch is taken from one of these states, in the firing sequence that the finding shows: from 1.</summary>
    public IEnumerable<int> StepsOf(ElementPath branch, IReadOnlyCollection<string> from)
    {
        for (var i = 0; i < _steps.Count; i++)
            if (_steps[i].Branch == branch && _steps[i].Left.Any(from.Contains))
                yield return i + 1;
    }

    private static bool IsFiring(Rule rule) => rule == Rules.Deadlock || rule == Rules.ImproperCompletion || rule == Rules.Unsafe
        || rule == Rules.DeadInEveryRun || rule == Rules.FacetTuple || rule == Rules.ImpossibleSla;

    private void Cycle(EquatableArray<string> states)
    {
        for (var i = 0; i < states.Count; i++)
        {
            _states.Add(states[i]);
            if (i > 0)
                _moves.Add((states[i - 1], states[i]));
        }
    }

    // Of several markings in which it can end, the finding is about the one that holds its states.
    private void Play(WorkflowDefinition definition, Finding finding)
    {
        var named = definition.States.Select(s => s.Name).Where(name => Points(ElementPath.State(name))).ToArray();
        if (Firing.Of(definition, finding.Witness, marking => named.All(marking.Contains)) is not { } firing)
            return;
        _steps.AddRange(firing.Steps);
        _states.UnionWith(firing.Last);
    }

    // At the element itself, or at a part of it; a name may hold a dot, but a longer name does not begin with "x." by accident.
    private bool Points(ElementPath element) => _paths.Any(p => p.Value.StartsWith(element.Value, StringComparison.Ordinal)
        && (p.Value.Length == element.Value.Length || p.Value[element.Value.Length] is '.' or '['));
}
