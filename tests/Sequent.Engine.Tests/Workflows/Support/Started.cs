using System.Text.Json.Nodes;

namespace Sequent.Engine.Tests;

/// <summary>Instances to begin with.</summary>
internal static class Started
{
    public static Task<InstanceId<PurchaseOrder>> OrderAsync(this Workflows workflows, string? number = null, decimal amount = 12_000) =>
        workflows.StartAsync(new PurchaseOrder { Number = number, Amount = amount }, Application.Buyer);

    public static async Task<InstanceId<PurchaseOrder>> SubmittedAsync(this Workflows workflows)
    {
        var id = await workflows.OrderAsync();
        await workflows.ApplyAsync(id, o => o.Submit(Application.Buyer));
        return id;
    }

    public static Task<InstanceId<Counter>> CounterAsync(this Workflows workflows) => workflows.StartAsync(new Counter(), Application.Buyer);

    public static Task<InstanceId> MemoAsync(this Workflows workflows, int pages = 1) =>
        workflows.StartAsync("memo", new JsonObject { ["title"] = "Plans", ["pages"] = pages }, Application.Buyer);

    public static async Task<List<HistoryEntry>> HistoryOf(this Workflows workflows, InstanceId id) => await ListOf(workflows.HistoryAsync(id));

    /// <summary>Gives what is committed its numbers, as whoever reads events does.</summary>
    public static Task NumberAsync(this Workflows workflows) => ListOf(workflows.ReadEventsAsync());

    public static async Task<List<T>> ListOf<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }
}
