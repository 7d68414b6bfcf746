using System.ComponentModel;

namespace Sequent.Engine;

/// <summary>
/// That an actor fires one transition with its inputs, as a value: what <c>o => o.Submit(buyer)</c> gives. It is nothing
/// until the engine applies it, and it can be applied again when a race was lost.
/// </summary>
/// <typeparam name="T">The workflow class.</typeparam>
public abstract class Command<T>
    where T : class
{
    /// <summary>Makes a command. For generated code.</summary>
    /// <param name="transition">The transition's position in the compiled definition.</param>
    /// <param name="actor">Who fires it.</param>
    /// <exception cref="ArgumentNullException">The actor is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Command(int transition, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Transition = transition;
        Actor = actor;
    }

    /// <summary>The transition's position in the compiled definition.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Transition { get; }

    /// <summary>Who fires it.</summary>
    public Actor Actor { get; }

    /// <summary>What the guard of a branch says, by its position: 1 true, 0 false, -1 an error. For the engine.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual int Ask(T subject, int branch) => 1;

    /// <summary>Runs the hook before the transition. For the engine.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void Before(T subject) { }

    /// <summary>Runs the hook after the transition. For the engine.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void After(T subject) { }

    /// <summary>Writes the inputs by their wire names. For the engine.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void WriteInputs(InputWriter writer) { }
}

/// <summary>The transitions of a workflow class as methods that return commands: the generator adds them as extensions, one for each transition that an actor fires.</summary>
/// <typeparam name="T">The workflow class.</typeparam>
public readonly struct Commands<T>
    where T : class;
