namespace Sequent.Engine;

/// <summary>
/// The workflows of an application and their instances, as they last: every command is one transaction. It is a singleton, safe to use from many threads.
/// </summary>
/// <remarks>
/// Everything is asked and done for one tenant: the one of <see cref="ITenantContext"/>, or that of <see cref="ForTenant"/>. An instance of another one is
/// as if it did not exist. A failure of the database is a <see cref="StoreException"/>, and nothing is half-written then.
/// </remarks>
public sealed partial class Workflows
{
    private readonly WorkflowEngine _engine;
    private readonly ITenantContext _tenant;

    internal Workflows(WorkflowEngine engine, ITenantContext tenant)
    {
        _engine = engine;
        _tenant = tenant;
        Definitions = engine.DefinitionsOf(() => Tenant);
        Tasks = new(this, engine);
        Delegations = new(this, engine);
    }

    /// <summary>The stored definitions: their versions, which one is active, and the migration of running instances.</summary>
    public WorkflowDefinitions Definitions { get; }

    /// <summary>What people have to do: inboxes, and what can be done with a task.</summary>
    public WorkflowTasks Tasks { get; }

    /// <summary>Whose tasks go to somebody else for some time.</summary>
    public WorkflowDelegations Delegations { get; }

    /// <summary>The same for one tenant, whatever <see cref="ITenantContext"/> says.</summary>
    /// <param name="tenant">The tenant's id.</param>
    /// <exception cref="ArgumentException">It is empty or longer than <see cref="Tenants.LongestId"/>, or has a control character.</exception>
    public Workflows ForTenant(string tenant) => new(_engine, Tenants.Only(tenant));

    /// <summary>
    /// Makes the store and the definitions ready: tables are created or brought up to date, and what was deployed is held against what is running. A host does
    /// it when it starts; without one the first call does. Where that first call would be inside a transaction of your own, call this before it begins.
    /// </summary>
    /// <remarks>Once they are ready nothing happens; after a failure the next call tries again.</remarks>
    /// <param name="cancellation">Ends the waiting, and not what is begun.</param>
    /// <exception cref="DefinitionRefusedException">What was deployed would leave instances stranded: how many, and where, is in it.</exception>
    public Task PrepareAsync(CancellationToken cancellation = default) => _engine.ReadyAsync(cancellation).AsTask();

    /// <summary>The ids of all tenants that have an instance or a definition, in order: for jobs that look after every one of them, with <see cref="ForTenant"/>.</summary>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<IReadOnlyList<string>> ListTenantsAsync(CancellationToken cancellation = default)
    {
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        return await _engine.Store.ListTenantsAsync(cancellation).ConfigureAwait(false);
    }

    // Asked for at each call: a context may look at the request that runs now.
    internal string Tenant => ReferenceEquals(_tenant, Tenants.DefaultContext) ? Tenants.Default : Tenants.Check(_tenant.TenantId);
}
