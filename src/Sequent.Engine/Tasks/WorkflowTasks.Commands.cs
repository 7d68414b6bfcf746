using System.Text.Json.Nodes;
using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <content>What can be done with a task.</content>
public sealed partial class WorkflowTasks
{
    /// <summary>The longest id of a user and the longest name of a role to whom a task is given, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>The most tasks that <see cref="CompleteAllAsync"/> takes at once.</summary>
    public const int MostAtOnce = 1000;

    // Those that commit together share a sync; more of them would only wait for each other.
    private const int CompletedTogether = 8;

    /// <summary>Takes a task from the pool: from then on it is the actor's alone.</summary>
    /// <param name="id">Which task.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="options">What else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <exception cref="TransitionDeniedException">It is not permitted: every reason is in it.</exception>
    /// <exception cref="TaskNotFoundException">The tenant has no such task, and never had.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another command.</exception>
    /// <exception cref="ConcurrencyException">Others changed the instance each time that it was decided.</exception>
    public Task<CommandResult> ClaimAsync(TaskId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, "claim", actor, new WorkflowCommand.Claim(id.Number), options, Denials.Throw, cancellation);

    /// <summary>Takes a task from the pool, or says why not.</summary>
    /// <returns>What came of it; with every reason, when it was denied.</returns>
    /// <inheritdoc cref="ClaimAsync" path="/param|/exception[not(contains(@cref, 'Denied'))]" />
    public Task<CommandResult> TryClaimAsync(TaskId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, "claim", actor, new WorkflowCommand.Claim(id.Number), options, Denials.Return, cancellation);

    /// <summary>Gives a task that was claimed back to the pool.</summary>
    /// <inheritdoc cref="ClaimAsync" path="/param|/exception" />
    public Task<CommandResult> ReleaseAsync(TaskId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, "release", actor, new WorkflowCommand.Release(id.Number), options, Denials.Throw, cancellation);

    /// <summary>Gives a task that was claimed back to the pool, or says why not.</summary>
    /// <inheritdoc cref="TryClaimAsync" path="/returns|/param|/exception" />
    public Task<CommandResult> TryReleaseAsync(TaskId id, Actor actor, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, "release", actor, new WorkflowCommand.Release(id.Number), options, Denials.Return, cancellation);

    /// <summary>
    /// Gives a task to somebody else. Nobody gives more than they have: whom they give it to needs the roles that they needed. A program that acts as <see cref="ActorKind.System"/> gives it with all that can be
    /// done with it, whatever role that asks for.
    /// </summary>
    /// <param name="id">Which task.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="to">To whom: <see cref="Assignee.User"/>, or <see cref="Assignee.Role"/> for whoever of them takes it.</param>
    /// <param name="options">What else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <exception cref="ArgumentException">It goes neither to a user nor to a role; or the name is empty, or longer than <see cref="LongestName"/>.</exception>
    /// <inheritdoc cref="ClaimAsync" path="/exception" />
    public Task<CommandResult> ReassignAsync(TaskId id, Actor actor, Assignee to, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, "reassign", actor, new WorkflowCommand.Reassign(id.Number, Checked(to)), options, Denials.Throw, cancellation);

    /// <summary>Gives a task to somebody else, or says why not.</summary>
    /// <returns>What came of it; with every reason, when it was denied.</returns>
    /// <inheritdoc cref="ReassignAsync" path="/param|/exception[not(contains(@cref, 'Denied'))]" />
    public Task<CommandResult> TryReassignAsync(TaskId id, Actor actor, Assignee to, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, "reassign", actor, new WorkflowCommand.Reassign(id.Number, Checked(to)), options, Denials.Return, cancellation);

    /// <summary>Says something about a task, which history keeps.</summary>
    /// <param name="id">Which task.</param>
    /// <param name="actor">Who says it.</param>
    /// <param name="text">What: 1 to <see cref="CommandOptions.LongestReasoning"/> characters.</param>
    /// <param name="options">What else there is to say, without a reasoning; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <inheritdoc cref="ClaimAsync" path="/exception" />
    public Task<CommandResult> CommentAsync(TaskId id, Actor actor, string text, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, "comment", actor, Workflows.Comment(id.Number, text, options), options, Denials.Throw, cancellation);

    /// <summary>Changes how urgent a task is, or when it is due.</summary>
    /// <param name="id">Which task.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="priority">How urgent; null to leave it.</param>
    /// <param name="due">When it is due; null to leave it.</param>
    /// <param name="options">What else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <returns>What came of it: <see cref="CommandResult.IsUnchanged"/> when it is so already.</returns>
    /// <inheritdoc cref="ClaimAsync" path="/exception" />
    public Task<CommandResult> ChangeAsync(TaskId id, Actor actor, TaskPriority? priority = null, DueTime? due = null, CommandOptions? options = null, CancellationToken cancellation = default)
    {
        if (priority is { } value && !Enum.IsDefined(value))
            throw new ArgumentOutOfRangeException(nameof(priority), priority, "There is no such priority: give one of those that TaskPriority names.");
        var exactly = due?.At is { } at ? new DueTime(HistoryTime.Of(at)) : due;
        return RunAsync(id, "change", actor, new WorkflowCommand.ChangeTask(id.Number, priority, exactly), options, Denials.Throw, cancellation);
    }

    /// <summary>Completes a task by firing a transition out of its state; where that takes more votes than one, it votes.</summary>
    /// <param name="id">Which task.</param>
    /// <param name="transition">The transition's wire name, such as <c>approve</c>.</param>
    /// <param name="actor">Who fires it.</param>
    /// <param name="inputs">What they give along, by wire name; null for nothing.</param>
    /// <param name="options">What else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <inheritdoc cref="ClaimAsync" path="/exception" />
    public Task<CommandResult> CompleteAsync(TaskId id, string transition, Actor actor, JsonObject? inputs = null, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, "fire", actor, Fire(id, transition, TextOf(transition, inputs)), options, Denials.Throw, cancellation);

    /// <summary>Completes a task by firing a transition out of its state, or says why not.</summary>
    /// <returns>What came of it; with every reason, when it was denied.</returns>
    /// <inheritdoc cref="CompleteAsync" path="/param|/exception[not(contains(@cref, 'Denied'))]" />
    public Task<CommandResult> TryCompleteAsync(TaskId id, string transition, Actor actor, JsonObject? inputs = null, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, "fire", actor, Fire(id, transition, TextOf(transition, inputs)), options, Denials.Return, cancellation);

    /// <summary>Completes several tasks in the same way, each in a transaction of its own: one that is denied, or cannot be tried, keeps no other from being done.</summary>
    /// <param name="ids">Which tasks: <see cref="MostAtOnce"/> at most. One that is named twice is tried once.</param>
    /// <param name="transition">The transition's wire name, such as <c>approve</c>.</param>
    /// <param name="actor">Who fires it.</param>
    /// <param name="inputs">What they give along each time, by wire name; null for nothing.</param>
    /// <param name="reasoning">Why, in their words; null for no reason.</param>
    /// <param name="cancellation">Ends it early: what is done by then stays done.</param>
    /// <returns>What came of each, in the order in which they were named.</returns>
    /// <exception cref="ArgumentException">They are too many, or something is too long.</exception>
    /// <exception cref="StoreException">The database failed: what was done by then stays done, and trying all of them again does nothing twice.</exception>
    public async Task<IReadOnlyList<BulkCompletion>> CompleteAllAsync(IEnumerable<TaskId> ids, string transition, Actor actor, JsonObject? inputs = null, string? reasoning = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(actor);
        TaskId[] tasks = [.. ids.Distinct().Take(MostAtOnce + 1)];
        if (tasks.Length > MostAtOnce)
            throw new ArgumentException($"More than {MostAtOnce} tasks are to be completed at once: complete them in several calls.", nameof(ids));
        var text = TextOf(transition, inputs);
        var options = new CommandOptions { Reasoning = reasoning };
        OptionsCheck.Check(options);

        // The tenant is who asks, and not who is served when it is their task's turn.
        var workflows = _workflows.ForTenant(_workflows.Tenant);
        var results = new BulkCompletion[tasks.Length];
        await Parallel.ForAsync(0, tasks.Length, new ParallelOptions { MaxDegreeOfParallelism = CompletedTogether, CancellationToken = cancellation }, async (i, token) =>
            results[i] = await workflows.Tasks.CompleteOneAsync(tasks[i], Fire(tasks[i], transition, text), actor, options, token).ConfigureAwait(false)).ConfigureAwait(false);
        return results;
    }

    private async Task<BulkCompletion> CompleteOneAsync(TaskId id, WorkflowCommand command, Actor actor, CommandOptions options, CancellationToken cancellation)
    {
        try
        {
            return new(id, await RunAsync(id, "fire", actor, command, options, Denials.Return, cancellation).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not (StoreException or OperationCanceledException))
        {
            return new(id, null, exception);
        }
    }

    private Task<CommandResult> RunAsync(TaskId id, string kind, Actor actor, WorkflowCommand command, CommandOptions? options, Denials denials, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _workflows.RunAsync(id.Instance, new(kind, actor, command) { Task = id }, options, denials, cancellation);
    }

    private static WorkflowCommand.Fire Fire(TaskId id, string transition, string? inputs) => new(transition, inputs) { Task = id.Number };

    private static string? TextOf(string transition, JsonObject? inputs)
    {
        ArgumentNullException.ThrowIfNull(transition);
        return inputs is null ? null : JsonTexts.Of(transition, inputs);
    }

    private static Assignee Checked(Assignee to)
    {
        ArgumentNullException.ThrowIfNull(to);
        switch (to)
        {
            case Assignee.User user:
                OptionsCheck.Required("The id of the user to whom the task is given", user.Id, LongestName);
                return to;
            case Assignee.Role role:
                OptionsCheck.Required("The name of the role to which the task is given", role.Name, LongestName);
                return to;
            default:
                throw new ArgumentException("A task is given to a user or to a role, and an expression is neither: give Assignee.User or Assignee.Role.", nameof(to));
        }
    }
}
