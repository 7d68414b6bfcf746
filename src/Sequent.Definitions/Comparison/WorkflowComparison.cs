namespace Sequent.Definitions;

/// <summary>Compares two definitions, element by element.</summary>
internal sealed class WorkflowComparison
{
    private readonly WorkflowDefinition _older;
    private readonly WorkflowDefinition _newer;
    private readonly Matching<StateDefinition> _states;
    private readonly Matching<TransitionDefinition> _transitions;

    public WorkflowComparison(WorkflowDefinition older, WorkflowDefinition newer)
    {
        (_older, _newer) = (older, newer);
        _states = MatchStates(older, newer);
        _transitions = Matching<TransitionDefinition>.Of(older.Transitions, newer.Transitions, t => t.WireName, t => t.Name);
    }

    // Instances keep the name in storage; compiled code calls the other one.
    public static Matching<StateDefinition> MatchStates(WorkflowDefinition older, WorkflowDefinition newer) =>
        Matching<StateDefinition>.Of(older.States, newer.States, s => s.WireName, s => s.Name);

    public EquatableArray<Difference> Differences()
    {
        var differences = new DifferenceList();
        var effects = new EffectComparison(differences);
        var times = new TimeComparison(differences, effects);
        var names = Names();
        var conditions = new ConditionComparison(_older, _newer);

        new SettingsComparison(differences, times, conditions).Compare(_older, _newer);
        new DutyComparison(differences, _transitions).Compare(_older, _newer);
        new DataComparison(differences).Compare(_older.Data, _newer.Data);
        new StateComparison(differences, effects, times).Compare(_states, new(_older, _newer, _states));
        CompareInitial(differences, names);
        var branches = new BranchComparison(differences, times, conditions, _older, _newer, names);
        new TransitionComparison(differences, effects, branches).Compare(_transitions, _older, _newer, _states);
        new MigrationComparison(differences, effects).Compare(_older.Migrations, _newer.Migrations);
        return differences.Differences;
    }

    // What a state of the older definition is called in the newer one.
    private Dictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (before, after, _) in _states.Pairs)
            names[before.Name] = after.Name;
        return names;
    }

    private void CompareInitial(DifferenceList differences, Dictionary<string, string> names)
    {
        var before = Initial(_older).Select(s => names.TryGetValue(s, out var name) ? name : s);
        differences.CompareSets(new(ElementPath.Workflow, "Workflow"), "initialState", "initial state", before, Initial(_newer), Weights.Breaking);
    }

    private static IEnumerable<string> Initial(WorkflowDefinition definition) => definition.States.Where(s => s.Initial).Select(s => s.Name);
}
