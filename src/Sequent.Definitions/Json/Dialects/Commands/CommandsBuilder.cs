using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Makes states of the pairs, and transitions of the commands.</summary>
internal sealed class CommandsBuilder
{
    private readonly CommandsDraft _draft;
    private readonly Reading _reading;
    private readonly List<StateDefinition> _states = [];
    private readonly Dictionary<(string Status, string Stage), StateDefinition> _owners = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private readonly DimensionValues _statuses;
    private readonly DimensionValues _stages;

    private CommandsBuilder(CommandsDraft draft, Reading reading)
    {
        (_draft, _reading) = (draft, reading);
        _statuses = new(Dimension.Status, draft.Statuses, reading);
        _stages = new(Dimension.Stage, draft.Stages, reading);
    }

    public static WorkflowDefinition Build(CommandsDraft draft, Reading reading) => new CommandsBuilder(draft, reading).Build();

    private WorkflowDefinition Build()
    {
        foreach (var alias in _draft.Aliases)
            AddAlias(alias);
        var transitions = _draft.Commands.Select(Transition).ToEquatableArray();
        return _draft.Workflow with
        {
            Facets = EquatableArray.Create(_statuses.Facet, _stages.Facet),
            States = _states.ToEquatableArray(),
            Transitions = transitions,
        };
    }

    private void AddAlias(AliasDraft alias)
    {
        var (entry, tuple) = (alias.Entry, alias.Tuple);
        // A value that is none is reported already; that two have the same pair, the rules find.
        var facets = Check(tuple) ? tuple.Facets : default;
        var state = new StateDefinition(entry.Name) { WireName = entry.WireName, Initial = _states.Count == 0, Final = alias.Final, Facets = facets };
        if (tuple.Values is { } values && !_owners.ContainsKey(values))
            _owners.Add(values, state);
        Add(state);
    }

    private TransitionDefinition Transition(CommandDraft command)
    {
        var from = command.From.Select(Resolve).OfType<string>().ToEquatableArray();
        var to = command.To is { } target ? Resolve(target) ?? "" : "";
        return command.Transition with { Branches = EquatableArray.Create(command.Branch with { From = from, To = EquatableArray.Create(to) }) };
    }

    private string? Resolve(StateReference reference)
    {
        if (reference.Tuple is not { } tuple)
            return reference.Name;
        if (Check(tuple) && tuple.Values is { } values)
            return (_owners.TryGetValue(values, out var owner) ? owner : AddUnnamed(values, tuple, reference.Slot)).Name;
        // It names a state, only which one is not known: the list is not empty.
        _reading.Lose(reference.Slot.Path);
        _reading.Lose(reference.Slot.Path.Parent);
        return null;
    }

    private StateDefinition AddUnnamed((string, string) values, StateTuple tuple, JsonSlot slot)
    {
        var wireName = tuple.WireName!;
        var state = new StateDefinition(Naming.FromWireName(wireName)) { WireName = wireName, Initial = false, Facets = tuple.Facets };
        if (!InvalidNameRule.IsName(state.Name, wireName))
            slot.Report($"would be the state {Quote(wireName)}, whose name {Quote(state.Name)} is not an identifier: give the pair a name under 'states'");
        else if (_names.Contains(state.Name))
            slot.Report($"would be the state {Quote(wireName)}, and another state is {Quote(state.Name)} in code too: give the pair another name under 'states'");
        _reading.Places.Add(ElementPath.State(wireName), JsonSlot.PlaceOf(slot.Node));
        _owners.Add(values, state);
        Add(state);
        return state;
    }

    private void Add(StateDefinition state)
    {
        if (_names.Add(state.Name))
            _states.Add(state);
    }

    private bool Check(StateTuple tuple) => _statuses.Check(tuple.Status) & _stages.Check(tuple.Stage);
}
