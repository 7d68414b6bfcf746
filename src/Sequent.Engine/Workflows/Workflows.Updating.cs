using System.Text.Json.Nodes;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

public sealed partial class Workflows
{
    private static readonly WorkflowCommand s_changeData = new WorkflowCommand.ChangeData();

    /// <summary>Changes the data of an instance of a workflow class; automatic transitions that become possible by it fire. Those of a failed one wait until it is retried.</summary>
    /// <typeparam name="T">The workflow class.</typeparam>
    /// <param name="id">Which instance.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="change">Changes the object, and does nothing else: it runs again when a race is lost.</param>
    /// <param name="options">What else there is to say; null for nothing. An idempotency key stands for any change of this instance's data by this actor.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <returns>What came of it: <see cref="CommandResult.IsUnchanged"/> when the data is as it was.</returns>
    /// <exception cref="TransitionDeniedException">The instance is paused, has failed or has ended: the reason is in it.</exception>
    /// <exception cref="InvalidInputException">The data would not be what the definition declares.</exception>
    /// <exception cref="InvalidOperationException">The change has fired a transition of the object.</exception>
    /// <inheritdoc cref="ApplyAsync{T}" path="/exception[not(contains(@cref, 'Denied'))]" />
    public Task<CommandResult> UpdateAsync<T>(InstanceId<T> id, Actor actor, Action<T> change, CommandOptions? options = null, CancellationToken cancellation = default)
        where T : class, IWorkflowObject<T>
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(change);
        var registered = _engine.RegisteredFor<T>();
        var planned = new PlannedCommand("update", actor, s_changeData) { Class = registered, Subject = (decider, snapshot) => Changed(registered, decider, snapshot, change) };
        return RunAsync(id, planned, options, Denials.Throw, cancellation);
    }

    /// <summary>Changes fields of the data of an instance; automatic transitions that become possible by it fire. Those of a failed one wait until it is retried.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="changes">The fields that change, by wire name, each with its whole new value. The others stay.</param>
    /// <param name="options">What else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <returns>What came of it: <see cref="CommandResult.IsUnchanged"/> when the data is as it was.</returns>
    /// <exception cref="TransitionDeniedException">The instance is paused, has failed or has ended: the reason is in it.</exception>
    /// <exception cref="InvalidInputException">The data would not be what the definition declares.</exception>
    /// <inheritdoc cref="ApplyAsync{T}" path="/exception[not(contains(@cref, 'Denied'))]" />
    public Task<CommandResult> UpdateDataAsync(InstanceId id, Actor actor, JsonObject changes, CommandOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(changes);
        var text = JsonTexts.Of("data", changes);
        // One from a text may have a field twice, of which nobody knows which is meant.
        JsonText.Read(text, "data");
        var planned = new PlannedCommand("update", actor, s_changeData) { Changes = text, Subject = (decider, snapshot) => _engine.Catalog.SubjectOf(decider, JsonTexts.Merge(snapshot.Data, text), snapshot) };
        return RunAsync(id, planned, options, Denials.Throw, cancellation);
    }

    private static DecidedSubject Changed<T>(RegisteredWorkflow<T> registered, Decider decider, InstanceSnapshot snapshot, Action<T> change)
        where T : class, IWorkflowObject<T>
    {
        var subject = registered.SubjectOf(decider, snapshot.Data, Subjects.PlaceOf(snapshot), command: null);
        var before = subject.Object.ToSnapshot();
        change(subject.Object);
        if (subject.Object.ToSnapshot() != before)
            throw new InvalidOperationException($"The change of instance '{snapshot.Id}' fired a transition of the object: change its data here, and fire transitions with {nameof(ApplyAsync)}.");
        return subject;
    }
}
