using System.Text.Json.Nodes;

namespace Sequent.Engine;

public sealed partial class Workflows
{
    /// <summary>Starts an instance of a workflow class, and fires what is automatic in its initial state.</summary>
    /// <param name="subject">The object whose data the instance begins with, in its initial state. It stays the caller's.</param>
    /// <param name="actor">Who starts it.</param>
    /// <param name="options">What it is about, and what else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <returns>The instance's id; that of the first time, where the idempotency key was used before.</returns>
    /// <exception cref="UnknownWorkflowException">The class is not registered, or nobody has a workflow of that id.</exception>
    /// <exception cref="LiveInstanceExistsException">The subject has a live instance of this workflow.</exception>
    /// <exception cref="DefinitionRefusedException">There are stored definitions of the workflow, and none of them is active.</exception>
    /// <exception cref="InvalidInputException">The data is not what the definition declares.</exception>
    /// <exception cref="ArgumentException">The object has moved already.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another command.</exception>
    public async Task<InstanceId<T>> StartAsync<T>(T subject, Actor actor, StartOptions? options = null, CancellationToken cancellation = default)
        where T : class, IWorkflowObject<T>
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(actor);
        var registered = _engine.RegisteredFor<T>();
        registered.CheckInitial(subject);
        var started = await StartAsync(registered.Key.Id, JsonTexts.Checked(registered.Key.Id, registered.ToJson(subject)), subject.SubjectId, actor, options, cancellation).ConfigureAwait(false);
        return started.Of<T>();
    }

    /// <summary>Starts an instance of a workflow, and fires what is automatic in its initial state.</summary>
    /// <param name="workflow">The workflow's id, such as <c>purchase-order</c>.</param>
    /// <param name="data">The data the instance begins with, by wire name.</param>
    /// <param name="actor">Who starts it.</param>
    /// <param name="options">What it is about, and what else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <returns>The instance's id; that of the first time, where the idempotency key was used before.</returns>
    /// <inheritdoc cref="StartAsync{T}" path="/exception[not(contains(@cref, 'T:System.ArgumentException'))]" />
    public Task<InstanceId> StartAsync(string workflow, JsonObject data, Actor actor, StartOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(actor);
        return StartAsync(workflow, JsonTexts.Of(workflow, data), null, actor, options, cancellation);
    }

    private async Task<InstanceId> StartAsync(string workflow, string data, string? subjectId, Actor actor, StartOptions? options, CancellationToken cancellation)
    {
        var tenant = Tenant;
        OptionsCheck.Check(options);
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        return await _engine.Starter.RunAsync(tenant, new(workflow, data, subjectId, actor, options ?? s_noStartOptions), cancellation).ConfigureAwait(false);
    }

    private static readonly StartOptions s_noStartOptions = new();
}
