using System.Collections.Concurrent;
using System.Data.Common;
using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Which definition an instance runs: the one that it began with; for a new one the tenant's active one, or else the one that was registered. Safe to use from many threads.</summary>
internal sealed class WorkflowCatalog
{
    // Tenants store definitions as they like: what is kept in memory is bounded.
    private const int MostKept = 1000;
    private const int MostNoted = 100_000;

    private readonly Dictionary<string, (RegisteredWorkflow Workflow, Decider Decider)> _registered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Kept> _deciders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Tenant, string Hash), bool> _stored = new();
    private readonly IWorkflowStore _store;
    private readonly TimeProvider _time;
    private readonly HostFit _host;

    /// <summary>Takes what the application brings along.</summary>
    /// <exception cref="InvalidOperationException">Two of them have one id.</exception>
    public WorkflowCatalog(IReadOnlyList<RegisteredWorkflow> registered, HostFit host, IWorkflowStore store, TimeProvider time)
    {
        (_store, _time, _host) = (store, time, host);
        foreach (var workflow in registered)
            if (!_registered.TryAdd(workflow.Key.Id, (workflow, DeciderOf(workflow.Definition, workflow.Key, workflow))))
                throw new InvalidOperationException(_registered[workflow.Key.Id].Workflow is { Class: { } type } && type == workflow.Class
                    ? $"Workflow '{workflow.Key.Id}' is registered twice {Of(workflow)}: register it once."
                    : $"Workflow '{workflow.Key.Id}' is registered twice, {Of(_registered[workflow.Key.Id].Workflow)} and {Of(workflow)}: give one of them another id.");

        static string Of(RegisteredWorkflow workflow) => workflow.Class is { } type ? $"as class '{type.FullName}'" : "as a file";
    }

    /// <summary>What was registered, in no order.</summary>
    public IEnumerable<RegisteredWorkflow> AllRegistered => _registered.Values.Select(r => r.Workflow);

    /// <summary>The workflow that was registered under an id; null when none was.</summary>
    public RegisteredWorkflow? Registered(string workflow) => _registered.GetValueOrDefault(workflow).Workflow;

    /// <summary>The definition that a new instance runs. One that was registered is stored for the tenant first.</summary>
    /// <exception cref="UnknownWorkflowException">There is none.</exception>
    /// <exception cref="DefinitionRefusedException">The active one does not fit what is registered, or none is active.</exception>
    /// <exception cref="StoreException">The active one is damaged.</exception>
    public async ValueTask<Decider> ForStartAsync(string tenant, string workflow, DbTransaction? transaction, CancellationToken cancellation)
    {
        if (await _store.FindActiveDefinitionAsync(tenant, workflow, transaction, cancellation).ConfigureAwait(false) is { } active)
        {
            if (Registered(workflow)?.Key == active.Key)
                return _registered[workflow].Decider;
            var kept = KeptAs(active.Key) ?? Keep(active);
            // Another program may have activated it, which knows another class, or none.
            return kept.Problems.Length == 0 ? kept.Decider : throw new DefinitionRefusedException($"Workflow '{workflow}' cannot be started here by '{active.Key}', which another program has activated", kept.Problems);
        }
        if (!_registered.TryGetValue(workflow, out var registered))
            throw await UnknownAsync(tenant, workflow, cancellation).ConfigureAwait(false);
        await StoreAsync(tenant, registered.Workflow, transaction, cancellation).ConfigureAwait(false);
        return registered.Decider;
    }

    /// <summary>The definition of that key.</summary>
    /// <exception cref="StoreException">It is damaged, or it is not there.</exception>
    public async ValueTask<Decider> ForAsync(string tenant, DefinitionKey key, DbTransaction? transaction, CancellationToken cancellation)
    {
        if (Known(key) is { } known)
            return known;
        var stored = await _store.FindDefinitionAsync(tenant, key, transaction, cancellation).ConfigureAwait(false);
        return stored is null
            ? throw new StoreException(StoreProblem.Corrupt, $"The definition '{key}' with the hash {key.Hash} of tenant '{tenant}' is not stored, and instances run it: restore this row of the definitions from a backup.")
            : Keep(stored).Decider;
    }

    /// <summary>Stores a registered workflow for a tenant, unless that was done.</summary>
    public async ValueTask StoreAsync(string tenant, RegisteredWorkflow workflow, DbTransaction? transaction, CancellationToken cancellation)
    {
        var note = (tenant, workflow.Key.Hash);
        if (_stored.ContainsKey(note))
            return;
        var stored = new StoredDefinition(tenant, workflow.Key, workflow.Definition.ToJson(), IsActive: false, _time.GetUtcNow());
        await _store.StoreDefinitionAsync(stored, transaction, cancellation).ConfigureAwait(false);
        // The caller's transaction may be rolled back, and what was stored in it with it.
        if (transaction is not null)
            return;
        if (_stored.Count >= MostNoted)
            _stored.Clear();
        _stored[note] = true;
    }

    /// <summary>
    /// Whether the live instances of every tenant can go on with what was registered. Where a definition was changed and its version was not, they are migrated to it, states by
    /// their names and by its own migrations from that version. Instances of other versions stay on the definition that is stored; it is only checked that the class has their states.
    /// What a definition says of migrations from other versions is done by nobody but <see cref="WorkflowDefinitions.MigrateAsync"/>.
    /// </summary>
    /// <exception cref="DefinitionRefusedException">Some would be stranded: how many and where. Nobody is migrated.</exception>
    public Task CheckDeploymentAsync(CancellationToken cancellation) => new DeploymentCheck(this, _store, _time).RunAsync(cancellation);

    /// <summary>What this application could not do with a definition.</summary>
    public IEnumerable<DefinitionProblem> Check(WorkflowDefinition definition, DefinitionKey key) => ClassFit.Check(definition, key, Registered(key.Id)).Concat(_host.Check(definition));

    private Decider? Known(DefinitionKey key) =>
        _registered.TryGetValue(key.Id, out var registered) && registered.Workflow.Key == key ? registered.Decider
        : KeptAs(key)?.Decider;

    private Kept? KeptAs(DefinitionKey key) => _deciders.TryGetValue(key.Hash, out var kept) && kept.Decider.Key == key ? kept : null;

    private Kept Keep(StoredDefinition stored)
    {
        var (definition, workflow) = (DefinitionReading.Read(stored), Registered(stored.Key.Id));
        var kept = new Kept(DeciderOf(definition, stored.Key, workflow), [.. Check(definition, stored.Key)]);
        if (_deciders.Count >= MostKept)
            _deciders.Clear();
        return _deciders[stored.Key.Hash] = kept;
    }

    /// <summary>A definition that was stored.</summary>
    /// <param name="Decider">It, to decide by.</param>
    /// <param name="Problems">What this application could not do with it.</param>
    private sealed record Kept(Decider Decider, DefinitionProblem[] Problems);

    private Decider DeciderOf(WorkflowDefinition definition, DefinitionKey key, RegisteredWorkflow? workflow) => new(WordsOf(definition, workflow), key, _host.CalendarOf(definition));

    // Without a class nobody knows the names that the states would have in C#.
    private static WorkflowDefinition WordsOf(WorkflowDefinition definition, RegisteredWorkflow? workflow) => workflow?.Class is null ? definition.WithWireNames() : definition;

    private async Task<Exception> UnknownAsync(string tenant, string workflow, CancellationToken cancellation)
    {
        var stored = await _store.ListDefinitionsAsync(tenant, null, cancellation).ConfigureAwait(false);
        if (stored.LastOrDefault(d => d.Key.Id == workflow) is { } inactive)
            return new DefinitionRefusedException($"Workflow '{workflow}' cannot be started", [new($"Definition '{inactive.Key}' is stored and not active: activate it with Definitions.ActivateAsync")]);
        return new UnknownWorkflowException(workflow, _registered.Keys.Concat(stored.Where(d => d.IsActive).Select(d => d.Key.Id)).Distinct());
    }
}
