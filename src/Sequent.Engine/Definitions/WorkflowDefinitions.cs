using Sequent.Definitions;
using Sequent.Engine.Migration;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>
/// The definitions that are stored for a tenant. One that is active is what new instances of its workflow run, in place of the one that was registered;
/// running instances stay on theirs until they are migrated. Safe to use from many threads.
/// </summary>
/// <remarks>A registered workflow is among them from its first instance on.</remarks>
public sealed class WorkflowDefinitions
{
    private readonly WorkflowCatalog _catalog;
    private readonly IWorkflowStore _store;
    private readonly TimeProvider _time;
    private readonly Func<CancellationToken, ValueTask<string>> _enter;

    /// <summary>Gives a tenant's definitions.</summary>
    /// <param name="catalog">What is registered.</param>
    /// <param name="store">Where they are kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="enter">Makes the store ready, and says whose definitions they are.</param>
    internal WorkflowDefinitions(WorkflowCatalog catalog, IWorkflowStore store, TimeProvider time, Func<CancellationToken, ValueTask<string>> enter) =>
        (_catalog, _store, _time, _enter) = (catalog, store, time, enter);

    /// <summary>Stores a definition, after it was proved. It is not active by that.</summary>
    /// <param name="json">Its JSON, in any of the dialects that <see cref="WorkflowJson"/> reads.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Its key. Storing the same again gives the same.</returns>
    /// <exception cref="DefinitionRefusedException">It is wrong; or a class is registered under its id that could not go on with it; or its calendar is not there; or its version is another text already that is registered, active, or has instances. Nothing is stored.</exception>
    public async Task<DefinitionKey> StoreAsync(string json, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (definition, problems) = DefinitionReading.Prove(json);
        if (definition is null || problems.Count > 0)
            throw new DefinitionRefusedException("The definition is not stored", problems);

        var workflow = _catalog.Registered(definition.Id);
        var canonical = definition.ToJson();
        var key = new DefinitionKey(definition.Id, definition.Version, DefinitionKey.HashOf(canonical));
        Refuse($"Definition '{key}' is not stored", _catalog.Check(definition, key));
        var tenant = await _enter(cancellation).ConfigureAwait(false);
        if (key != workflow?.Key && await FixedTextAsync(tenant, key, cancellation).ConfigureAwait(false) is { } fact)
            throw new DefinitionRefusedException($"Definition '{key}' is not stored", [new($"Version '{key.Version}' of workflow '{key.Id}' is another text already, {fact}: raise the version")]);
        await _store.StoreDefinitionAsync(new(tenant, key, canonical, IsActive: false, _time.GetUtcNow()), null, cancellation).ConfigureAwait(false);
        return key;
    }

    /// <inheritdoc cref="StoreAsync(string, CancellationToken)" />
    /// <param name="definition">The definition. Conditions that are members of a class, and could be read, are stored as what they compute.</param>
    /// <param name="cancellation">Ends it early.</param>
    public Task<DefinitionKey> StoreAsync(WorkflowDefinition definition, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return StoreAsync(definition.ToJson(), cancellation);
    }

    /// <summary>Lets new instances run a definition, in place of the one that is active or was registered. Running instances stay on theirs.</summary>
    /// <param name="workflow">The workflow's id.</param>
    /// <param name="version">The version, which must be stored or registered.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="DefinitionRefusedException">There is no such definition, or a class is registered under its id that could not go on with it, or its calendar is not there.</exception>
    public async Task<DefinitionKey> ActivateAsync(string workflow, string version, CancellationToken cancellation = default)
    {
        var tenant = await _enter(cancellation).ConfigureAwait(false);
        var key = await ResolveAsync(tenant, workflow, version, cancellation).ConfigureAwait(false);
        var decider = await _catalog.ForAsync(tenant, key, null, cancellation).ConfigureAwait(false);
        // The class may be another one than when it was stored.
        Refuse($"Definition '{key}' is not activated", _catalog.Check(decider.Definition, key));
        await _store.ActivateDefinitionAsync(tenant, workflow, key, cancellation).ConfigureAwait(false);
        return key;
    }

    /// <summary>Lets new instances run what was registered again. A workflow that was not registered cannot be started any more.</summary>
    /// <param name="workflow">The workflow's id. Nothing happens when none of its definitions is active.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task DeactivateAsync(string workflow, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var tenant = await _enter(cancellation).ConfigureAwait(false);
        await _store.ActivateDefinitionAsync(tenant, workflow, null, cancellation).ConfigureAwait(false);
    }

    /// <summary>The definitions that are stored, those stored first first.</summary>
    /// <param name="workflow">The workflow's id; null for all workflows.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<IReadOnlyList<StoredDefinition>> ListAsync(string? workflow = null, CancellationToken cancellation = default)
    {
        var tenant = await _enter(cancellation).ConfigureAwait(false);
        return await _store.ListDefinitionsAsync(tenant, workflow, cancellation).ConfigureAwait(false);
    }

    /// <summary>The definition of a version; null when it is not stored. Where a version has several texts, it is the registered one, or else the active one, or else the one that was stored last.</summary>
    /// <param name="workflow">The workflow's id.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<StoredDefinition?> FindAsync(string workflow, string version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(version);
        var tenant = await _enter(cancellation).ConfigureAwait(false);
        var texts = await TextsAsync(tenant, workflow, version, cancellation).ConfigureAwait(false);
        var registered = _catalog.Registered(workflow)?.Key;
        return texts.FirstOrDefault(d => d.Key == registered) ?? InForce(texts);
    }

    /// <summary>
    /// Brings running instances to another version of their workflow: paused and failed ones, too. Each is one commit: a command that comes in between wins, and the instance is looked
    /// at again. Interrupted, it goes on where it was when it is called again.
    /// </summary>
    /// <remarks>
    /// A token keeps its visit and the time at which it came, also where its state has another name now. Votes and acts that name what is gone are dropped. Automatic transitions
    /// are <em>not</em> run: an instance that rests where the new version moves by itself moves at its next command, such as an advance. One that is mapped to states that are all final is completed.
    /// </remarks>
    /// <param name="workflow">The workflow's id.</param>
    /// <param name="plan">How.</param>
    /// <param name="progress">Hears after every batch how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends it early: what is migrated by then stays so.</param>
    /// <returns>What became of them. With <see cref="MigrationPlan.MigrateTheRest"/>, or when instances change meanwhile, some may be <see cref="MigrationReport.Stranded"/>.</returns>
    /// <exception cref="DefinitionRefusedException">There is no such version; or somebody would be stranded, and the plan does not say to migrate the rest: nobody is migrated then.</exception>
    /// <exception cref="ArgumentException">The plan maps to a state that the version does not have, or has a value that its field cannot hold.</exception>
    public async Task<MigrationReport> MigrateAsync(string workflow, MigrationPlan plan, IProgress<MigrationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tenant = await _enter(cancellation).ConfigureAwait(false);
        var key = await ResolveAsync(tenant, workflow, plan.To, cancellation).ConfigureAwait(false);
        return await new MigrationRun(_catalog, _store, _time, tenant).MigrateAsync(key, plan, except: null, progress, cancellation).ConfigureAwait(false);
    }

    private static void Refuse(string fact, IEnumerable<DefinitionProblem> problems)
    {
        if (problems.ToArray() is { Length: > 0 } found)
            throw new DefinitionRefusedException(fact, found);
    }

    private async Task<DefinitionKey> ResolveAsync(string tenant, string workflow, string version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(version);
        if (_catalog.Registered(workflow) is { } registered && registered.Key.Version == version)
        {
            await _catalog.StoreAsync(tenant, registered, null, cancellation).ConfigureAwait(false);
            return registered.Key;
        }
        if (InForce(await TextsAsync(tenant, workflow, version, cancellation).ConfigureAwait(false)) is { } stored)
            return stored.Key;
        var versions = (await _store.ListDefinitionsAsync(tenant, workflow, cancellation).ConfigureAwait(false)).Select(d => d.Key.Version).Distinct().TakeLast(10).ToArray();
        throw new DefinitionRefusedException($"Workflow '{workflow}' has no version '{version}'",
            [new(versions.Length == 0 ? "None of its definitions is stored: store one first" : $"Those that are stored are {string.Join(", ", versions)}: name one of them, or store it first")]);
    }

    private async Task<StoredDefinition[]> TextsAsync(string tenant, string workflow, string version, CancellationToken cancellation) =>
        [.. (await _store.ListDefinitionsAsync(tenant, workflow, cancellation).ConfigureAwait(false)).Where(d => d.Key.Version == version)];

    // Two programs that store a text at once may both find that there is none: what is active stays.
    private static StoredDefinition? InForce(StoredDefinition[] texts) => Array.Find(texts, d => d.IsActive) ?? texts.LastOrDefault();

    // Why the version of a definition is another text, which cannot be changed; null when it can be.
    private async Task<string?> FixedTextAsync(string tenant, DefinitionKey key, CancellationToken cancellation)
    {
        if (_catalog.Registered(key.Id)?.Key.Version == key.Version)
            return "which is registered";
        var texts = await TextsAsync(tenant, key.Id, key.Version, cancellation).ConfigureAwait(false);
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Key == key)
                // An earlier draft would be taken for the later one that stands in its place.
                return i == texts.Length - 1 ? null : "which was stored in its place";
            if (texts[i].IsActive)
                return "which is active";
            var ran = new InstanceQuery { Workflow = key.Id, DefinitionHash = texts[i].Key.Hash, Limit = 1 };
            if ((await _store.SearchAsync(tenant, ran, cancellation).ConfigureAwait(false)).Instances.Count > 0)
                return "which instances run";
        }
        return null;
    }
}
