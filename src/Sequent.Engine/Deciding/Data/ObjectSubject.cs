using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>The object of an instance whose workflow a class declares: its hooks run, and its compiled conditions are asked when it is decided by the definition that was compiled.</summary>
/// <typeparam name="T">The workflow class.</typeparam>
/// <param name="workflow">The class.</param>
/// <param name="decidedBy">The definition that is decided by.</param>
/// <param name="subject">The object.</param>
/// <param name="stored">What is stored of it; null for nothing.</param>
/// <param name="command">What is to be fired; null when that comes as JSON.</param>
internal sealed class ObjectSubject<T>(RegisteredWorkflow<T> workflow, Decider decidedBy, T subject, string? stored, Command<T>? command) : DecidedSubject
    where T : class, IWorkflowObject<T>
{
    private readonly bool _isCompiled = decidedBy.Key.Hash == workflow.Key.Hash;
    private IValues? _values;
    private string? _json;
    private (Firing Firing, Command<T>? Command) _newest;

    /// <summary>The object.</summary>
    public T Object => subject;

    /// <inheritdoc />
    public override IValues Data => _values ??= new JsonValues(JsonText.Read(ToJson(), decidedBy.Key.Id), decidedBy.Definition.Data);

    /// <inheritdoc />
    public override bool HasField(string name) => workflow.HasField(name);

    /// <inheritdoc />
    public override bool HasInput(TransitionDefinition transition, string name)
    {
        ArgumentNullException.ThrowIfNull(transition);
        return workflow.TransitionAt(transition.WireName) is >= 0 and var position && workflow.Definition.Transitions[position].Inputs.Any(i => i.WireName == name);
    }

    /// <inheritdoc />
    public override string ToJson() => _json ??= workflow.ToJson(subject, stored);

    /// <inheritdoc />
    public override int? Ask(Firing firing, int branch)
    {
        var position = _isCompiled ? branch : Compiled(firing.Transition, branch);
        return position < 0 ? null : CommandOf(firing)?.Ask(subject, position);
    }

    /// <inheritdoc />
    public override bool? Holds(int invariant) => _isCompiled ? subject.Holds(invariant) : null;

    /// <inheritdoc />
    public override void Begin(Firing firing)
    {
        CommandOf(firing);
        subject.BeginFiring(firing.Transition.Name);
    }

    /// <inheritdoc />
    public override string? InputsOf(Firing firing) => CommandOf(firing) is { } fired && fired != command ? workflow.InputsOf(fired) : firing.Inputs;

    /// <inheritdoc />
    public override void End() => subject.EndFiring();

    /// <inheritdoc />
    public override void OnExit(StateDefinition state)
    {
        if (workflow.StateAt(state.WireName) is >= 0 and var position)
            subject.OnExit(position);
        Changed();
    }

    /// <inheritdoc />
    public override void Before(Firing firing)
    {
        CommandOf(firing)?.Before(subject);
        Changed();
    }

    /// <inheritdoc />
    public override void Move(string marking, IReadOnlyList<RememberedAct> acts)
    {
        subject.Restore(workflow.AsKnown(new(workflow.Key.Id, workflow.Key.Version, marking) { Acts = acts }, decidedBy));
        Changed();
    }

    /// <inheritdoc />
    public override void OnEnter(StateDefinition state)
    {
        if (workflow.StateAt(state.WireName) is >= 0 and var position)
            subject.OnEnter(position);
        Changed();
    }

    /// <inheritdoc />
    public override void After(Firing firing)
    {
        CommandOf(firing)?.After(subject);
        Changed();
    }

    // Hooks change it, and what the class computes may follow the state.
    private void Changed() => (_values, _json) = (null, null);

    // Null when the class has no such transition: then there is nothing of it to run.
    private Command<T>? CommandOf(Firing firing)
    {
        if (ReferenceEquals(_newest.Firing, firing))
            return _newest.Command;
        var position = workflow.TransitionAt(firing.Transition.WireName);
        _newest = (firing, position < 0 ? null : position == command?.Transition && firing.Actor == command.Actor ? command : workflow.CommandOf(firing, position));
        return _newest.Command;
    }

    // Of a condition that is code nothing is known but its name: the branch of the same transition that names it, too; -1 when none does.
    private int Compiled(TransitionDefinition transition, int branch)
    {
        if (transition.Branches[branch].When is not Guard.Member { Condition: null } guard || workflow.TransitionAt(transition.WireName) is not (>= 0 and var position))
            return -1;
        var branches = workflow.Definition.Transitions[position].Branches;
        for (var i = 0; i < branches.Count; i++)
            if (branches[i].When is Guard.Member compiled && compiled.Name == guard.Name)
                return i;
        return -1;
    }
}
