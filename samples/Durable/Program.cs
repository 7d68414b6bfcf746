using Durable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sequent;
using Sequent.Engine;
using Sequent.Sqlite;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSequent(o => o.AddWorkflow<PurchaseOrder>()).UseSqlite("Data Source=approvals.db");
using var host = builder.Build();
await host.StartAsync();
var workflows = host.Services.GetRequiredService<Workflows>();

var buyer = Actor.User("ana", "buyer", "director");
var director = Actor.User("ben", "director");

var id = await workflows.StartAsync(new PurchaseOrder { Number = $"PO-{Guid.NewGuid():N}"[..11], Amount = 12_000 }, buyer);
await workflows.ApplyAsync(id, o => o.Submit(buyer));

var own = await workflows.TryApplyAsync(id, o => o.Approve(buyer));
Console.WriteLine($"ana approves her own order: {string.Join("; ", own.Reasons)}");

var options = new CommandOptions { Reasoning = "within the budget of the quarter", IdempotencyKey = $"approve-{id}" };
await workflows.ApplyAsync(id, o => o.Approve(director), options);
var again = await workflows.ApplyAsync(id, o => o.Approve(director), options);
Console.WriteLine($"the same request again: {again.Marking}, answered from the receipt: {again.IsReplay}");

await foreach (var entry in workflows.HistoryAsync(id))
    Console.WriteLine($"{entry.Sequence} {entry.Kind,-9} {entry.Transition,-8} {entry.StateBefore,-14} → {entry.StateAfter,-14} by {entry.ActorId} {entry.Reasoning}");

var report = await workflows.VerifyHistoryAsync(id);
Console.WriteLine($"the history holds: {report.IsIntact}");
var waiting = await workflows.SearchAsync(new() { Workflow = "purchase-order", IsLive = true });
Console.WriteLine($"orders still open: {waiting.Instances.Count}");
await host.StopAsync();
return report.IsIntact ? 0 : 1;
