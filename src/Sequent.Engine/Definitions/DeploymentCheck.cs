using Sequent.Engine.Migration;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Whether the instances of all tenants can go on with what was deployed.</summary>
internal sealed class DeploymentCheck(WorkflowCatalog catalog, IWorkflowStore store, TimeProvider time)
{
    /// <inheritdoc cref="WorkflowCatalog.CheckDeploymentAsync" />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var tenants = await store.ListTenantsAsync(cancellation).ConfigureAwait(false);
        var changed = new List<(string Tenant, RegisteredWorkflow Workflow, DefinitionKey? Active)>();
        var problems = new List<DefinitionProblem>();
        foreach (var workflow in catalog.AllRegistered.OrderBy(w => w.Key.Id, StringComparer.Ordinal))
            problems.AddRange(await CheckAsync(workflow, tenants, changed, cancellation).ConfigureAwait(false));
        if (problems.Count > 0)
            throw new DefinitionRefusedException("What was deployed does not fit what is running", problems);
        // Nobody is migrated before it is known of all that they can be.
        foreach (var (tenant, workflow, active) in changed)
            await MigrateAsync(tenant, workflow, active, isDry: false, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<DefinitionProblem>> CheckAsync(RegisteredWorkflow workflow, IReadOnlyList<string> tenants, List<(string, RegisteredWorkflow, DefinitionKey?)> changed, CancellationToken cancellation)
    {
        var problems = new List<DefinitionProblem>();
        var stranded = new List<(string Marking, string Reason, long Count)>();
        var unknown = new List<(string Marking, string Version, long Count)>();
        foreach (var tenant in tenants)
        {
            var active = await store.FindActiveDefinitionAsync(tenant, workflow.Key.Id, null, cancellation).ConfigureAwait(false);
            if (active is not null)
            {
                var decider = await catalog.ForAsync(tenant, active.Key, null, cancellation).ConfigureAwait(false);
                problems.AddRange(ClassFit.Check(decider.Definition, active.Key, workflow)
                    .Select(p => p with { Message = $"The active definition '{active.Key}' of tenant '{tenant}' does not fit what is registered. {p.Message}; or deactivate it" }));
            }
            var elsewhere = (await store.CountLiveAsync(tenant, workflow.Key.Id, cancellation).ConfigureAwait(false)).Where(c => c.Definition != workflow.Key).ToArray();
            if (elsewhere.Any(c => IsChanged(c.Definition, workflow, active)))
            {
                changed.Add((tenant, workflow, active?.Key));
                var dry = await MigrateAsync(tenant, workflow, active?.Key, isDry: true, cancellation).ConfigureAwait(false);
                stranded.AddRange(dry.Stranded.Select(s => (s.Marking, s.Reason, s.Count)));
            }
            if (workflow.Class is not null)
                unknown.AddRange(elsewhere.Where(c => !IsChanged(c.Definition, workflow, active) && ClassFit.UnknownStates(c.Marking.Split(','), workflow.Definition).Any())
                    .Select(c => (c.Marking, c.Definition.Version, c.Count)));
        }
        if (stranded.Count > 0)
            problems.Add(new($"Workflow '{workflow.Key.Id}' {workflow.Key.Version} was changed, and {Instances(stranded.Sum(s => s.Count))} would be stranded: "
                + string.Join(", ", stranded.GroupBy(s => (s.Marking, s.Reason)).Select(g => $"{g.Sum(s => s.Count)} in '{g.Key.Marking}' ({g.Key.Reason})"))
                + $": add {OwnMigration(workflow)} and keep the version, and they are brought over when the host starts; or keep the states and mark them Retired; or raise the version, keep the states Retired, and call Definitions.MigrateAsync"));
        if (unknown.Count > 0)
            problems.Add(new($"Class '{workflow.Class!.Name}' does not have the states of {Instances(unknown.Sum(u => u.Count))} of earlier versions of workflow '{workflow.Key.Id}': "
                + string.Join(", ", unknown.GroupBy(u => (u.Marking, u.Version)).Select(g => $"{g.Sum(u => u.Count)} of {g.Key.Version} in '{g.Key.Marking}'"))
                + ": keep the states and mark them Retired until these are migrated, or call Workflows.Definitions.MigrateAsync before the host starts"));
        return problems;
    }

    // Instances of the definition that a tenant has put in place of the registered one belong where they are.
    private static bool IsChanged(DefinitionKey from, RegisteredWorkflow workflow, StoredDefinition? active) =>
        from != workflow.Key && from.Version == workflow.Key.Version && from != active?.Key;

    private async Task<MigrationReport> MigrateAsync(string tenant, RegisteredWorkflow workflow, DefinitionKey? active, bool isDry, CancellationToken cancellation)
    {
        if (!isDry)
            await catalog.StoreAsync(tenant, workflow, null, cancellation).ConfigureAwait(false);
        // What was found in the dry run is not looked for once more; who came in between stays where they are.
        var plan = new MigrationPlan(workflow.Key.Version) { From = workflow.Key.Version, DryRun = isDry, MigrateTheRest = true };
        return await new MigrationRun(catalog, store, time, tenant).MigrateAsync(workflow.Key, plan, except: active, null, cancellation).ConfigureAwait(false);
    }

    private static string OwnMigration(RegisteredWorkflow workflow) => workflow.Class is null
        ? $"a migration from '{workflow.Key.Version}' under 'migrations'"
        : $"[Migration(\"{workflow.Key.Version}\", States = …)]";

    private static string Instances(long count) => count == 1 ? "1 running instance" : $"{count} running instances";
}
