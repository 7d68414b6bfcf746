using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>A definition made ready to be decided by: names are positions, conditions are read, and what does not depend on an instance is worked out once.</summary>
internal sealed class PreparedDefinition
{
    private readonly Dictionary<string, PreparedState> _states;
    private readonly Dictionary<string, PreparedTransition> _transitions;

    /// <summary>Prepares a definition, which must verify without errors.</summary>
    public PreparedDefinition(WorkflowDefinition definition)
    {
        Definition = definition;
        var game = new TokenGame(definition);
        States = [.. definition.States.Select((state, i) => new PreparedState(state, i, game.IsTerminal(state.Name)))];
        Initial = States.First(s => s.Definition.Initial);
        var types = ExpressionTypes.Of(definition, null);
        Invariants = [.. definition.Invariants.Select((invariant, i) => new PreparedInvariant(i, new(invariant.Condition, types)))];
        var preparation = new TransitionPreparation(definition, game, States, Invariants);
        Transitions = [.. definition.Transitions.Select(preparation.Prepare)];
        Automatic = [.. Transitions.Where(t => t.FiredBy is FiredBy.Itself or FiredBy.Timer && t.Origins.Length > 0)];
        Tasks = [.. States.Select(s => WorkPreparation.TaskOf(definition, s, Transitions))];
        Timers = [.. States.Select(s => WorkPreparation.TimersOf(definition, s, Transitions))];
        WorkflowTimers = [.. WorkPreparation.OfSla(definition.Sla)];
        Resets = [.. Transitions.SelectMany(t => t.Origins.SelectMany(o => o.Ways.Where(w => !w.Branch.ResetOn.IsEmpty).Select(w => new TaskWay(t, o, w))))];
        _states = States.ToDictionary(s => s.WireName, StringComparer.Ordinal);
        _transitions = Transitions.ToDictionary(t => t.WireName, StringComparer.Ordinal);
    }

    /// <summary>The definition in whose words denials speak.</summary>
    public WorkflowDefinition Definition { get; }

    public PreparedState[] States { get; }

    public PreparedState Initial { get; }

    public PreparedTransition[] Transitions { get; }

    /// <summary>The transitions that fire by themselves, or when a time has passed.</summary>
    public PreparedTransition[] Automatic { get; }

    /// <summary>The task of each state, by its position; null for one that has none.</summary>
    public PreparedTask?[] Tasks { get; }

    /// <summary>The timers of each state, by its position.</summary>
    public PreparedTimer[][] Timers { get; }

    /// <summary>The timers of the whole instance.</summary>
    public PreparedTimer[] WorkflowTimers { get; }

    /// <summary>The ways whose votes are cleared when a field changes.</summary>
    public TaskWay[] Resets { get; }

    public PreparedInvariant[] Invariants { get; }

    /// <summary>True when duties look at who has acted before.</summary>
    public bool HasDuties => Definition.FourEyes || !Definition.Duties.IsEmpty;

    public PreparedTransition? FindTransition(string wireName) => _transitions.GetValueOrDefault(wireName);

    /// <summary>The state of that wire name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public PreparedState StateOf(string wireName) => _states.TryGetValue(wireName, out var state)
        ? state
        : throw new ArgumentException($"An instance of workflow '{Definition.Id}' is in state '{wireName}', which version {Definition.Version} does not have: decide about it by the definition that it runs.", nameof(wireName));
}

/// <summary>A state, with its position in the definition.</summary>
/// <param name="Definition">The state.</param>
/// <param name="Position">Its position.</param>
/// <param name="IsTerminal">True when a token in it is done.</param>
internal sealed record PreparedState(StateDefinition Definition, int Position, bool IsTerminal)
{
    public string WireName { get; } = Definition.WireName;
}

/// <summary>An invariant, with its position in the definition.</summary>
internal sealed record PreparedInvariant(int Position, PreparedCondition Condition);
