using System.Text.Json.Nodes;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

public sealed partial class Workflows
{
    /// <summary>Fires a transition of a workflow class: <c>o => o.Submit(buyer)</c>. When a race is lost, it is decided again from what the winner left.</summary>
    /// <typeparam name="T">The workflow class.</typeparam>
    /// <param name="id">Which instance.</param>
    /// <param name="command">Picks the transition and gives its inputs.</param>
    /// <param name="options">What else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <exception cref="TransitionDeniedException">It is not permitted: every reason is in it.</exception>
    /// <exception cref="InstanceNotFoundException">The tenant has no such instance.</exception>
    /// <exception cref="ArgumentException">The instance is one of another workflow.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another command.</exception>
    /// <exception cref="ConcurrencyException">Others changed the instance each time that it was decided.</exception>
    public Task<CommandResult> ApplyAsync<T>(InstanceId<T> id, Func<Commands<T>, Command<T>> command, CommandOptions? options = null, CancellationToken cancellation = default)
        where T : class, IWorkflowObject<T> => RunAsync(id, Plan(command), options, Denials.Throw, cancellation);

    /// <summary>Fires a transition of a workflow class, or says why not.</summary>
    /// <returns>What came of it; with every reason, when it was denied.</returns>
    /// <inheritdoc cref="ApplyAsync{T}" path="/param|/typeparam|/exception[not(contains(@cref, 'Denied'))]" />
    public Task<CommandResult> TryApplyAsync<T>(InstanceId<T> id, Func<Commands<T>, Command<T>> command, CommandOptions? options = null, CancellationToken cancellation = default)
        where T : class, IWorkflowObject<T> => RunAsync(id, Plan(command), options, Denials.Return, cancellation);

    /// <summary>Fires a transition by its wire name: for workflows that exist only as data.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="transition">The transition's wire name, such as <c>submit</c>.</param>
    /// <param name="actor">Who fires it.</param>
    /// <param name="inputs">What they give along, by wire name; null for nothing.</param>
    /// <param name="options">What else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <inheritdoc cref="ApplyAsync{T}" path="/exception" />
    public Task<CommandResult> FireAsync(InstanceId id, string transition, Actor actor, JsonObject? inputs = null, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, Plan(transition, actor, inputs), options, Denials.Throw, cancellation);

    /// <summary>Fires a transition by its wire name, or says why not.</summary>
    /// <returns>What came of it; with every reason, when it was denied.</returns>
    /// <inheritdoc cref="FireAsync" path="/param|/typeparam|/exception[not(contains(@cref, 'Denied'))]" />
    public Task<CommandResult> TryFireAsync(InstanceId id, string transition, Actor actor, JsonObject? inputs = null, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, Plan(transition, actor, inputs), options, Denials.Return, cancellation);

    private PlannedCommand Plan<T>(Func<Commands<T>, Command<T>> command)
        where T : class, IWorkflowObject<T>
    {
        ArgumentNullException.ThrowIfNull(command);
        var registered = _engine.RegisteredFor<T>();
        var typed = command(default) ?? throw new ArgumentException("The function gave no command: let it call one of the transitions, such as o => o.Submit(actor).", nameof(command));
        var transition = registered.Definition.Transitions[typed.Transition].WireName;
        var inputs = registered.InputsOf(typed);
        if (inputs is not null)
            JsonTexts.Checked(transition, inputs);
        var attempts = 0;
        return new("fire", typed.Actor, new WorkflowCommand.Fire(transition, inputs))
        {
            Class = registered,
            Subject = (decider, snapshot) => registered.SubjectOf(decider, snapshot.Data, Subjects.PlaceOf(snapshot), IsAsGiven() ? typed : null),
        };

        // A hook of an attempt that came to nothing may have changed an input, such as a list: then they are read again from what was given.
        bool IsAsGiven() => attempts++ == 0 || inputs is null || registered.InputsOf(typed) == inputs;
    }

    private static PlannedCommand Plan(string transition, Actor actor, JsonObject? inputs)
    {
        ArgumentNullException.ThrowIfNull(transition);
        ArgumentNullException.ThrowIfNull(actor);
        return new("fire", actor, new WorkflowCommand.Fire(transition, inputs is null ? null : JsonTexts.Of(transition, inputs)));
    }

    internal async Task<CommandResult> RunAsync(InstanceId id, PlannedCommand planned, CommandOptions? options, Denials denials, CancellationToken cancellation)
    {
        var tenant = Tenant;
        OptionsCheck.Check(options);
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        return await _engine.Runner.RunAsync(tenant, id, planned, options ?? s_noOptions, denials, cancellation).ConfigureAwait(false);
    }

    private static readonly CommandOptions s_noOptions = new();
}
