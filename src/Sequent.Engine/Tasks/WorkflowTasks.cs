using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>
/// The tasks of a tenant: what people have to do, and what they do about it. A task is completed by firing a transition out of its state, and there is no other outcome.
/// Safe to use from many threads.
/// </summary>
public sealed partial class WorkflowTasks
{
    private static readonly TaskQuery s_all = new();

    private readonly Workflows _workflows;
    private readonly WorkflowEngine _engine;

    internal WorkflowTasks(Workflows workflows, WorkflowEngine engine) => (_workflows, _engine) = (workflows, engine);

    /// <summary>A page of the open tasks that an actor may do: those that are theirs alone, and those of a pool that has them or one of their roles. Exactly these the engine lets them complete.</summary>
    /// <param name="actor">Who asks: the id and the roles count.</param>
    /// <param name="query">Which, in what order, and how many; null for the first of all.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">The query's limit, its text, its paths or its <see cref="TaskQuery.After"/> are not usable.</exception>
    public async Task<TaskPage> InboxAsync(Actor actor, TaskQuery? query = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var checkedQuery = Checked(query);
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        return await _engine.Store.FindInboxAsync(tenant, actor.Id, actor.Roles, checkedQuery, cancellation).ConfigureAwait(false);
    }

    /// <summary>How many tasks <see cref="InboxAsync"/> finds by workflow and state, in their order. The query's order, limit and position do not matter.</summary>
    /// <inheritdoc cref="InboxAsync" path="/param|/exception" />
    public async Task<IReadOnlyList<TaskCount>> CountAsync(Actor actor, TaskQuery? query = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var checkedQuery = Checked(query);
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        return await _engine.Store.CountInboxAsync(tenant, actor.Id, actor.Roles, checkedQuery, _engine.Time.GetUtcNow(), cancellation).ConfigureAwait(false);
    }

    /// <summary>A page of the open tasks that nobody is left to do, as far as the directory of users knows: whoever looks after the workflows reassigns them.</summary>
    /// <inheritdoc cref="InboxAsync" path="/param[not(@name='actor')]|/exception" />
    public async Task<TaskPage> UnassignedAsync(TaskQuery? query = null, CancellationToken cancellation = default)
    {
        var checkedQuery = Checked(query);
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        return await _engine.Store.FindUnassignedAsync(tenant, checkedQuery, cancellation).ConfigureAwait(false);
    }

    /// <summary>A task, be it closed, with what is to be known of its instance; null when the tenant has none of that id.</summary>
    /// <param name="id">Which task.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<TaskItem?> FindAsync(TaskId id, CancellationToken cancellation = default)
    {
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        return await _engine.Store.FindTaskAsync(tenant, id, null, cancellation).ConfigureAwait(false);
    }

    /// <summary>A task, be it closed, with what is to be known of its instance.</summary>
    /// <param name="id">Which task.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="TaskNotFoundException">The tenant has no such task.</exception>
    public async Task<TaskItem> GetAsync(TaskId id, CancellationToken cancellation = default) =>
        await FindAsync(id, cancellation).ConfigureAwait(false) ?? throw new TaskNotFoundException(id);

    /// <summary>The tasks of an instance, closed ones too, in order of their numbers.</summary>
    /// <param name="instance">Which instance.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InstanceNotFoundException">The tenant has no such instance.</exception>
    public async Task<IReadOnlyList<WorkflowTask>> ListAsync(InstanceId instance, CancellationToken cancellation = default)
    {
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        var tasks = await _engine.Store.ListTasksAsync(tenant, instance, cancellation).ConfigureAwait(false);
        if (tasks.Count == 0 && await _engine.Store.FindInstanceAsync(tenant, instance, null, cancellation).ConfigureAwait(false) is null)
            throw new InstanceNotFoundException(instance);
        return tasks;
    }

    /// <summary>What an actor may do with a task now, and why not the rest. A condition on inputs, which are not known yet, is taken to hold.</summary>
    /// <param name="id">Which task; a closed one permits nothing.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="TaskNotFoundException">The tenant has no such task, and never had.</exception>
    public async Task<TaskPermissions> PermissionsAsync(TaskId id, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        var snapshot = await _engine.Store.FindInstanceAsync(tenant, id.Instance, null, cancellation).ConfigureAwait(false);
        if (snapshot is null || id.Number < 1 || id.Number > snapshot.TaskCount)
            throw new TaskNotFoundException(id);
        var decider = await _engine.Catalog.ForAsync(tenant, snapshot.Definition, null, cancellation).ConfigureAwait(false);
        return StoredData.Use(snapshot, () => decider.TaskPermissions(snapshot, new(_engine.Time.GetUtcNow(), actor, _engine.Catalog.SubjectOf(decider, snapshot.Data, snapshot)), id.Number));
    }

    // The tenant is who asks, and not who is served when the store is ready.
    private async ValueTask<string> EnterAsync(CancellationToken cancellation)
    {
        var tenant = _workflows.Tenant;
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        return tenant;
    }

    private static TaskQuery Checked(TaskQuery? query) => query?.Text is { Length: > TaskQuery.LongestText } text
        ? throw new ArgumentException($"The text that is looked for has {text.Length} characters, and {TaskQuery.LongestText} are the most: look for a shorter part.", nameof(query))
        : query ?? s_all;
}
