using System.ComponentModel;
using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>
/// What the engine asks of a workflow class: its definition, its conditions, its hooks. The generator implements it in
/// every workflow class of a project that refers to the engine; nobody else does.
/// </summary>
/// <typeparam name="TSelf">The workflow class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWorkflowObject<TSelf>
    where TSelf : class, IWorkflowObject<TSelf>
{
    /// <summary>The definition that was compiled.</summary>
    /// <exception cref="InvalidWorkflowException">It is wrong.</exception>
    static abstract WorkflowDefinition Definition { get; }

    /// <summary>The names of the properties that say where the object is, and not what it is: they are stored apart from its data.</summary>
    static abstract IReadOnlyList<string> OwnProperties { get; }

    /// <summary>A command that fires a transition.</summary>
    /// <param name="transition">The transition's position in the compiled definition; one that nobody fires, because it fires by itself or the host does, included.</param>
    /// <param name="actor">Who fires it.</param>
    /// <param name="inputs">What they give along, by wire name.</param>
    /// <exception cref="InvalidInputException">An input is missing, unknown or no value of its type.</exception>
    static abstract Command<TSelf> CreateCommand(int transition, Actor actor, InputReader inputs);

    /// <summary>The value of the property with <see cref="SubjectIdAttribute"/>, as text in the invariant culture; null where there is no such property, or where it is null.</summary>
    string? SubjectId { get; }

    /// <summary>Whether an invariant holds, by its position in the compiled definition.</summary>
    bool Holds(int invariant);

    /// <summary>Runs <c>OnExitX</c> of a state, by its position in the compiled definition.</summary>
    void OnExit(int state);

    /// <summary>Runs <c>OnEnterX</c> of a state, by its position in the compiled definition.</summary>
    void OnEnter(int state);

    /// <summary>Until <see cref="EndFiring"/>, a hook that fires a transition on this object throws.</summary>
    /// <param name="transition">The name of the transition that runs.</param>
    void BeginFiring(string transition);

    /// <summary>Ends what <see cref="BeginFiring"/> began.</summary>
    void EndFiring();

    /// <summary>Puts the object where a snapshot says; between <see cref="BeginFiring"/> and <see cref="EndFiring"/> too.</summary>
    void Restore(WorkflowSnapshot snapshot);

    /// <summary>Where the object stands.</summary>
    WorkflowSnapshot ToSnapshot();
}
