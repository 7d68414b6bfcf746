using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>Decides what comes of commands by one definition. Pure: the same instance, command and facts always give the same verdict; it reads no clock and writes nothing. Safe to use from many threads.</summary>
/// <remarks>The order in which a transition fires is that of the generated methods: see <c>docs/workflow-classes.md</c>.</remarks>
public sealed partial class Decider
{
    private readonly PreparedDefinition _prepared;

    /// <summary>Prepares a definition, which must verify without errors.</summary>
    /// <param name="definition">The definition. Denials call states and transitions by their names in it: see <see cref="WorkflowDefinition.WithWireNames"/>.</param>
    /// <param name="key">Which it is.</param>
    /// <param name="calendar">Counts its business time; null where the program has no such calendar: what needs one is then an <see cref="InvalidOperationException"/>.</param>
    public Decider(WorkflowDefinition definition, DefinitionKey key, IWorkflowCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
        Calendar = calendar;
        _prepared = new(definition);
    }

    /// <summary>The definition.</summary>
    public WorkflowDefinition Definition => _prepared.Definition;

    /// <summary>Which it is.</summary>
    public DefinitionKey Key { get; }

    /// <summary>The definition, made ready.</summary>
    internal PreparedDefinition Prepared => _prepared;

    /// <summary>What business time is counted by; null for nothing.</summary>
    public IWorkflowCalendar? Calendar { get; }

    /// <summary>Decides a command.</summary>
    /// <param name="snapshot">The instance.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="facts">What else there is to know.</param>
    /// <exception cref="InvalidInputException">The data of a change is not what the definition declares.</exception>
    /// <exception cref="ArgumentException">The instance runs another definition.</exception>
    public Verdict Decide(InstanceSnapshot snapshot, WorkflowCommand command, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(snapshot);
        var course = CourseOf(snapshot, facts);
        if (command is WorkflowCommand.FireTimers && course.Status != InstanceStatus.Running)
            return Verdict.Nothing.Instance;
        if (NotAllowed(course, command) is { } reason)
            return Denied(course, NameOf(command), facts.Actor, reason);
        return command switch
        {
            WorkflowCommand.Fire fire => Fire(course, fire, facts),
            WorkflowCommand.Advance => Advance(course, command, facts),
            WorkflowCommand.ChangeData => ChangeData(course, snapshot.Data, command, facts),
            WorkflowCommand.FireTimers => FireTimers(course),
            WorkflowCommand.ReceiveEvent received => Receive(course, received, facts),
            WorkflowCommand.Comment comment => Comment(course, comment, facts),
            WorkflowCommand.Claim or WorkflowCommand.Release or WorkflowCommand.Reassign or WorkflowCommand.FollowDelegation or WorkflowCommand.ChangeTask => OnTask(course, command, facts),
            _ => ChangeStatus(course, command, facts),
        };
    }

    private Course CourseOf(InstanceSnapshot snapshot, Facts facts)
    {
        if (snapshot.Definition.Hash != Key.Hash)
            throw new ArgumentException($"Instance '{snapshot.Id}' runs {snapshot.Definition}, and is not decided about by {Key} with the hash {Key.Hash}.", nameof(snapshot));
        return new(_prepared, Key, snapshot, facts, Calendar);
    }
}
