using Sequent.Engine;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>What every store must do: derive from each fixture of this project, with the harness of the store.</summary>
/// <typeparam name="THarness">Makes the databases.</typeparam>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public abstract class StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    protected THarness Harness { get; } = new();

    protected IWorkflowStore Store { get; private set; } = null!;

    [SetUp]
    public async Task Open()
    {
        Store = Harness.Open();
        await Store.InitializeAsync(default);
        foreach (var tenant in (string[])[Sample.Tenant, Sample.OtherTenant])
            foreach (var definition in (DefinitionKey[])[Sample.Orders, Sample.NewOrders, Sample.Letters])
                await Store.StoreDefinitionAsync(Sample.Stored(definition, tenant), null, default);
    }

    [TearDown]
    public async Task Close()
    {
        await Store.DisposeAsync();
        await Harness.DisposeAsync();
    }

    /// <summary>Commits and expects that it is written; gives the instance afterwards.</summary>
    protected async Task<InstanceSnapshot> Committed(Decision decision)
    {
        Assert.That(await Store.CommitAsync(new(decision), null, default), Is.InstanceOf<CommitResult.Committed>());
        return decision.After;
    }

    protected Task<InstanceSnapshot> Started(string subject = "PO-1", string tenant = Sample.Tenant) => Committed(Sample.Start(Sample.Instance(subject, tenant)));

    /// <summary>Starts an instance with a task in its first state.</summary>
    protected async Task<WorkflowTask> Opened(Func<WorkflowTask, WorkflowTask>? change = null, string? subject = null, string tenant = Sample.Tenant, DefinitionKey? definition = null, string data = "{}")
    {
        var instance = Sample.Instance(subject ?? $"PO-{Guid.NewGuid()}", tenant, definition, data);
        var task = Sample.Task(instance);
        task = change?.Invoke(task) ?? task;
        await Committed(Sample.WithTasks(Sample.Start(instance), task));
        return task;
    }

    /// <summary>Changes tasks of an instance; gives the instance afterwards.</summary>
    protected async Task<InstanceSnapshot> Changed(WorkflowTask task, string tenant = Sample.Tenant)
    {
        var instance = await Store.FindInstanceAsync(tenant, task.Id.Instance, null, default);
        return await Committed(Sample.WithTasks(Sample.Change(instance!, instance!), task));
    }

    protected Task<InstanceSnapshot?> Find(InstanceSnapshot instance) => Store.FindInstanceAsync(instance.Tenant, instance.Id, null, default);

    protected Task<IReadOnlyList<HistoryEntry>> History(InstanceSnapshot instance) => Store.ReadHistoryAsync(instance.Tenant, instance.Id, 0, 1000, default);

    /// <summary>Does something many times at once, each time on a thread of its own as far as there are any.</summary>
    protected static Task<T[]> AtOnce<T>(int times, Func<int, Task<T>> action)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Task.WhenAll(Enumerable.Range(0, times).Select(i => Task.Run(async () =>
        {
            await start.Task;
            return await action(i);
        })));
        start.SetResult();
        return all;
    }
}
