using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>
/// The data of an instance while it is decided about, and what the code of its class adds: conditions that were compiled, and hooks. All that is not
/// overridden is interpreted from the definition.
/// </summary>
public abstract class DecidedSubject
{
    /// <summary>The data, as conditions read it.</summary>
    public abstract IValues Data { get; }

    /// <summary>True for a field that the data may have beside those that the definition declares: a class has more.</summary>
    /// <param name="name">The wire name.</param>
    public virtual bool HasField(string name) => false;

    /// <summary>True for an input that a transition may have beside those that the definition declares: the class takes it, and the definition is of an earlier version.</summary>
    /// <param name="transition">The transition, as the definition that is decided by has it.</param>
    /// <param name="name">The wire name.</param>
    public virtual bool HasInput(TransitionDefinition transition, string name) => false;

    /// <summary>The data as the text of a JSON object, after whatever hooks have changed in it.</summary>
    public abstract string ToJson();

    /// <summary>What the code says of a branch's guard: 1 true, 0 false, -1 an error; null when the definition is interpreted.</summary>
    /// <param name="firing">The transition and who fires it.</param>
    /// <param name="branch">The position of the branch in the definition.</param>
    public virtual int? Ask(Firing firing, int branch) => null;

    /// <summary>What the code says of an invariant, by its position; null when the definition is interpreted.</summary>
    public virtual bool? Holds(int invariant) => null;

    /// <summary>Begins a transition: until it ends, hooks of the object cannot fire another.</summary>
    /// <param name="firing">The transition and who fires it.</param>
    /// <exception cref="InvalidInputException">The code cannot take the inputs; the transition has not begun.</exception>
    public virtual void Begin(Firing firing) { }

    /// <summary>The inputs of a transition that has begun, with what the code takes for those that were left out: the text of a JSON object; null for nothing.</summary>
    public virtual string? InputsOf(Firing firing)
    {
        ArgumentNullException.ThrowIfNull(firing);
        return firing.Inputs;
    }

    /// <summary>Ends it.</summary>
    public virtual void End() { }

    /// <summary>Runs the hook of a state that is left.</summary>
    public virtual void OnExit(StateDefinition state) { }

    /// <summary>Runs the hook before a transition.</summary>
    public virtual void Before(Firing firing) { }

    /// <summary>The one write of the state.</summary>
    /// <param name="marking">The wire names of the states that it is in now, with commas between them.</param>
    /// <param name="acts">What is remembered now.</param>
    public virtual void Move(string marking, IReadOnlyList<RememberedAct> acts) { }

    /// <summary>Runs the hook of a state that was entered.</summary>
    public virtual void OnEnter(StateDefinition state) { }

    /// <summary>Runs the hook after a transition.</summary>
    public virtual void After(Firing firing) { }
}

/// <summary>A transition that is fired.</summary>
/// <param name="Transition">The transition, as the definition that is decided by has it.</param>
/// <param name="Actor">Who fires it.</param>
/// <param name="Inputs">What they gave along: the text of a JSON object; null for nothing.</param>
public sealed record Firing(TransitionDefinition Transition, Actor Actor, string? Inputs);
