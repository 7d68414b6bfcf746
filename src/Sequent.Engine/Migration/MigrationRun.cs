using Sequent.Definitions;
using Sequent.Engine.Storage;

namespace Sequent.Engine.Migration;

/// <summary>Migrates the instances of a tenant, a page at a time.</summary>
internal sealed class MigrationRun(WorkflowCatalog catalog, IWorkflowStore store, TimeProvider time, string tenant)
{
    private const int MostAttempts = 10;

    // Commits that arrive together share a sync.
    private const int AtOnce = 32;

    /// <inheritdoc cref="WorkflowDefinitions.MigrateAsync" />
    /// <param name="to">The definition that they come to.</param>
    /// <param name="plan">How.</param>
    /// <param name="except">The definition whose instances stay where they are; null for none.</param>
    /// <param name="progress">Hears how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<MigrationReport> MigrateAsync(DefinitionKey to, MigrationPlan plan, DefinitionKey? except, IProgress<MigrationProgress>? progress, CancellationToken cancellation)
    {
        if (plan.BatchSize is < 1 or > InstanceQuery.MostPerPage)
            throw new ArgumentException($"The plan's batch size is {plan.BatchSize}: let it be from 1 to {InstanceQuery.MostPerPage}.", nameof(plan));
        var target = await catalog.ForAsync(tenant, to, null, cancellation).ConfigureAwait(false);
        // What is wrong with the plan is said even when there is nobody to migrate.
        _ = new InstanceMigration(target, plan.From ?? to.Version, plan);

        var counts = await store.CountLiveAsync(tenant, to.Id, cancellation).ConfigureAwait(false);
        var sources = counts.Where(c => c.Definition != to && c.Definition != except && (plan.From is null || c.Definition.Version == plan.From))
            .GroupBy(c => c.Definition).Select(g => (From: g.Key, Count: g.Sum(c => c.Count))).ToArray();
        var total = sources.Sum(s => s.Count);
        if (total > 0 && plan.States.Count > 0)
            await CheckSourcesAsync(to, plan, counts.SelectMany(c => c.Marking.Split(',')), cancellation).ConfigureAwait(false);

        if (plan is { DryRun: false, MigrateTheRest: false })
        {
            var dry = await RunAsync(true, null).ConfigureAwait(false);
            if (dry.StrandedTotal > 0)
                throw new DefinitionRefusedException(
                    $"Workflow '{to.Id}' is not migrated to {to.Version}, since {dry.StrandedTotal} of {dry.Total} running instances would be stranded; map their states and give values in the plan or in the migrations of the definition, keep the states and mark them Retired, or migrate the rest",
                    [.. dry.Stranded.Select(s => new DefinitionProblem($"{s.Count} of {s.From.Version} in '{s.Marking}': {s.Reason}"))], dry);
        }
        return await RunAsync(plan.DryRun, progress).ConfigureAwait(false);

        async Task<MigrationReport> RunAsync(bool isDry, IProgress<MigrationProgress>? heard)
        {
            var tally = new MigrationTally(to);
            foreach (var (from, _) in sources)
                await WalkAsync(from, new(target, from.Version, plan), plan.BatchSize, isDry, tally, () => heard?.Report(new(tally.Total, Math.Max(total, tally.Total))), cancellation).ConfigureAwait(false);
            return tally.Report(isDry);
        }
    }

    // A name that nobody ever had is misspelt, and those whom it means would be stranded, or stay as they are.
    private async Task CheckSourcesAsync(DefinitionKey to, MigrationPlan plan, IEnumerable<string> live, CancellationToken cancellation)
    {
        var stored = await store.ListDefinitionsAsync(tenant, to.Id, cancellation).ConfigureAwait(false);
        var known = live.Concat(stored.Where(d => d.Key != to).SelectMany(d => DefinitionReading.Read(d).States.Select(s => s.WireName))).ToHashSet(StringComparer.Ordinal);
        if (plan.States.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new ArgumentException($"The plan maps state '{unknown}', which no definition of '{to.Id}' before '{to}' has{(Spelling.Closest(unknown, known) is { } closest ? Spelling.DidYouMean(closest) : ": leave it out.")}", nameof(plan));
    }

    private async Task WalkAsync(DefinitionKey from, InstanceMigration migration, int batch, bool isDry, MigrationTally tally, Action report, CancellationToken cancellation)
    {
        var query = new InstanceQuery { Workflow = from.Id, DefinitionVersion = from.Version, DefinitionHash = from.Hash, IsLive = true, Order = InstanceOrder.OldestFirst, Limit = batch };
        do
        {
            var page = await store.SearchAsync(tenant, query, cancellation).ConfigureAwait(false);
            if (isDry)
                foreach (var snapshot in page.Instances)
                    tally.Add(snapshot, migration.Migrate(snapshot, time.GetUtcNow()));
            else
                await Parallel.ForEachAsync(page.Instances, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                    async (snapshot, ended) => await MigrateAsync(snapshot, migration, tally, ended).ConfigureAwait(false)).ConfigureAwait(false);
            report();
            query = query with { After = page.Next };
        }
        while (query.After is not null);
    }

    private async Task MigrateAsync(InstanceSnapshot found, InstanceMigration migration, MigrationTally tally, CancellationToken cancellation)
    {
        var snapshot = found;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var outcome = migration.Migrate(snapshot, time.GetUtcNow());
            if (outcome is not MigrationOutcome.Migrated migrated || await store.CommitAsync(new(migrated.Decision), null, cancellation).ConfigureAwait(false) is CommitResult.Committed)
            {
                tally.Add(snapshot, outcome);
                return;
            }
            // Somebody else was faster: it may be elsewhere now, at its end, or migrated.
            var now = await store.FindInstanceAsync(tenant, snapshot.Id, null, cancellation).ConfigureAwait(false);
            if (now is null || !now.IsLive || now.Definition != found.Definition)
                break;
            snapshot = now;
        }
        tally.Add(snapshot, null);
    }
}
