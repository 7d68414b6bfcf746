namespace Sequent.Definitions;

/// <summary>A definition in the words of its text: states and transitions have the names that stand there.</summary>
internal sealed class WireView
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly StateNames _names;

    private WireView(EquatableArray<StateDefinition> states, StateNames names)
    {
        _names = names;
        foreach (var state in states)
            _words[state.Name] = Wire(state);
    }

    /// <summary>The same definition, of which the rules can say in those words what is wrong.</summary>
    /// <param name="definition">The definition, which names states and transitions as code does.</param>
    /// <param name="names">The names in the text, among them those that no state has.</param>
    public static WorkflowDefinition Of(WorkflowDefinition definition, StateNames names)
    {
        var view = new WireView(definition.States, names);
        return definition with
        {
            States = definition.States.Select(state => state with { Name = Wire(state) }).ToEquatableArray(),
            Transitions = definition.Transitions.Select(view.Transition).ToEquatableArray(),
            Migrations = definition.Migrations.Select(view.Migration).ToEquatableArray(),
            Duties = definition.Duties.Select(duty => duty with { Transitions = duty.Transitions.Select(name => definition.FindTransition(name)?.WireName ?? name).ToEquatableArray() }).ToEquatableArray(),
        };
    }

    private TransitionDefinition Transition(TransitionDefinition transition) => transition with
    {
        Name = transition.WireName,
        Branches = transition.Branches.Select(Branch).ToEquatableArray(),
    };

    private BranchDefinition Branch(BranchDefinition branch) => branch with { From = Words(branch.From), Join = Words(branch.Join), To = Words(branch.To), Cancels = Words(branch.Cancels) };

    private EquatableArray<string> Words(EquatableArray<string> names) => names.Select(Word).ToEquatableArray();

    private MigrationDefinition Migration(MigrationDefinition migration) =>
        migration with { States = migration.States.Select(state => state with { To = Word(state.To) }).ToEquatableArray() };

    private string Word(string name) => _words.TryGetValue(name, out var word) ? word : _names.UnknownWord(name) ?? name;

    // A branch from a state that is named '*' would leave every state.
    private static string Wire(StateDefinition state) => state.WireName == BranchDefinition.AnyState ? state.Name : state.WireName;
}
