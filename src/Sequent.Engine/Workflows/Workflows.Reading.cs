using Sequent.Engine.Deciding;

namespace Sequent.Engine;

public sealed partial class Workflows
{
    /// <summary>An instance as it is now; null when the tenant has none of that id.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<Instance?> FindAsync(InstanceId id, CancellationToken cancellation = default) =>
        await SnapshotAsync(id, cancellation).ConfigureAwait(false) is { } snapshot ? new(snapshot) : null;

    /// <summary>An instance as it is now.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InstanceNotFoundException">The tenant has no such instance.</exception>
    public async Task<Instance> GetAsync(InstanceId id, CancellationToken cancellation = default) =>
        await FindAsync(id, cancellation).ConfigureAwait(false) ?? throw new InstanceNotFoundException(id);

    /// <summary>An instance of a workflow class as it is now, with its object.</summary>
    /// <typeparam name="T">The workflow class.</typeparam>
    /// <param name="id">Which instance.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InstanceNotFoundException">The tenant has no such instance.</exception>
    /// <exception cref="ArgumentException">The instance is one of another workflow.</exception>
    public async Task<Instance<T>> GetAsync<T>(InstanceId<T> id, CancellationToken cancellation = default)
        where T : class, IWorkflowObject<T>
    {
        var registered = _engine.RegisteredFor<T>();
        var snapshot = await SnapshotAsync(id, cancellation).ConfigureAwait(false) ?? throw new InstanceNotFoundException(id);
        PlannedCommand.CheckClass(registered, snapshot);
        var decider = await _engine.Catalog.ForAsync(snapshot.Tenant, snapshot.Definition, null, cancellation).ConfigureAwait(false);
        return StoredData.Use(snapshot, () => new Instance<T>(snapshot, registered.SubjectOf(decider, snapshot.Data, Subjects.PlaceOf(snapshot), command: null).Object));
    }

    /// <summary>The live instance of a workflow for a subject; null when there is none.</summary>
    /// <param name="workflow">The workflow's id.</param>
    /// <param name="subjectId">Which thing it is about.</param>
    /// <param name="subjectType">What kind of thing; null for the workflow's id.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<Instance?> FindLiveAsync(string workflow, string subjectId, string? subjectType = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(subjectId);
        var tenant = Tenant;
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        var snapshot = await _engine.Store.FindLiveInstanceAsync(tenant, workflow, new(subjectType ?? workflow, subjectId), null, cancellation).ConfigureAwait(false);
        return snapshot is null ? null : new(snapshot);
    }

    /// <summary>What an actor may fire now, and why not the rest: every transition that actors fire, in order of the definition. A condition on inputs, which are not known yet, is taken to hold.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InstanceNotFoundException">The tenant has no such instance.</exception>
    public async Task<IReadOnlyList<TransitionPermission>> PermissionsAsync(InstanceId id, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var snapshot = await SnapshotAsync(id, cancellation).ConfigureAwait(false) ?? throw new InstanceNotFoundException(id);
        var decider = await _engine.Catalog.ForAsync(snapshot.Tenant, snapshot.Definition, null, cancellation).ConfigureAwait(false);
        return StoredData.Use(snapshot, () => decider.Permissions(snapshot, new Facts(_engine.Time.GetUtcNow(), actor, _engine.Catalog.SubjectOf(decider, snapshot.Data, snapshot))));
    }

    /// <summary>A page of the tenant's instances that a query finds.</summary>
    /// <param name="query">Which, in what order, and how many.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">The query's limit, its paths or its <see cref="InstanceQuery.After"/> are not usable.</exception>
    public async Task<InstancePage> SearchAsync(InstanceQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tenant = Tenant;
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        var page = await _engine.Store.SearchAsync(tenant, query, cancellation).ConfigureAwait(false);
        return new([.. page.Instances.Select(snapshot => new Instance(snapshot))], page.Next);
    }

    private async Task<InstanceSnapshot?> SnapshotAsync(InstanceId id, CancellationToken cancellation)
    {
        var tenant = Tenant;
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        return await _engine.Store.FindInstanceAsync(tenant, id, null, cancellation).ConfigureAwait(false);
    }
}
