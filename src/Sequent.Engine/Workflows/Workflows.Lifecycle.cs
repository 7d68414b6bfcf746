using Sequent.Engine.Deciding;

namespace Sequent.Engine;

public sealed partial class Workflows
{
    private static readonly WorkflowCommand s_advance = new WorkflowCommand.Advance();
    private static readonly WorkflowCommand s_pause = new WorkflowCommand.Pause();
    private static readonly WorkflowCommand s_resume = new WorkflowCommand.Resume();
    private static readonly WorkflowCommand s_fail = new WorkflowCommand.Fail();
    private static readonly WorkflowCommand s_retry = new WorkflowCommand.Retry();
    private static readonly WorkflowCommand s_cancel = new WorkflowCommand.Cancel();

    /// <summary>Fires what is ready: automatic transitions, or else the only transition that the actor may fire and that needs no inputs.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="actor">Who advances it.</param>
    /// <param name="options">What else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <returns>What came of it: <see cref="CommandResult.IsUnchanged"/> when nothing was ready.</returns>
    /// <inheritdoc cref="ApplyAsync{T}" path="/exception" />
    public Task<CommandResult> AdvanceAsync(InstanceId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, Plan("advance", actor, s_advance), options, Denials.Throw, cancellation);

    /// <summary>Denies an instance everything but resuming and cancelling. <see cref="CommandOptions.Reasoning"/> says why.</summary>
    /// <inheritdoc cref="AdvanceAsync" path="/param|/exception" />
    public Task<CommandResult> PauseAsync(InstanceId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, Plan("pause", actor, s_pause), options, Denials.Throw, cancellation);

    /// <summary>Ends a pause; automatic transitions that are ready, since the instance was migrated meanwhile say, fire.</summary>
    /// <inheritdoc cref="AdvanceAsync" path="/param|/exception" />
    public Task<CommandResult> ResumeAsync(InstanceId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, Plan("resume", actor, s_resume), options, Denials.Throw, cancellation);

    /// <summary>Says that an instance cannot go on: it can be retried or cancelled then, and its data changed before.</summary>
    /// <inheritdoc cref="AdvanceAsync" path="/param|/exception" />
    public Task<CommandResult> FailAsync(InstanceId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, Plan("fail", actor, s_fail), options, Denials.Throw, cancellation);

    /// <summary>Lets a failed instance go on where it stands; automatic transitions that are ready fire.</summary>
    /// <inheritdoc cref="AdvanceAsync" path="/param|/exception" />
    public Task<CommandResult> RetryAsync(InstanceId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, Plan("retry", actor, s_retry), options, Denials.Throw, cancellation);

    /// <summary>Ends an instance where it stands.</summary>
    /// <inheritdoc cref="AdvanceAsync" path="/param|/exception" />
    public Task<CommandResult> CancelAsync(InstanceId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, Plan("cancel", actor, s_cancel), options, Denials.Throw, cancellation);

    private static PlannedCommand Plan(string kind, Actor actor, WorkflowCommand command)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new(kind, actor, command);
    }
}
