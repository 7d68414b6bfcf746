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

var ana = Actor.User("ana", "buyer", "manager");
var ben = Actor.User("ben", "manager");
var id = await workflows.StartAsync(new PurchaseOrder { Number = $"PO-{Guid.NewGuid():N}"[..11], Amount = 12_000 }, ana);
await workflows.ApplyAsync(id, o => o.Submit(ana));

var own = await workflows.TryApplyAsync(id, o => o.Approve(ana));
Console.WriteLine($"ana approves her own order: {string.Join("; ", own.Reasons)}");
await workflows.ApplyAsync(id, o => o.Approve(ben), new() { Reasoning = "within the budget of the quarter" });

await foreach (var entry in workflows.HistoryAsync(id))
    Console.WriteLine($"{entry.Sequence} {entry.Kind,-9} {entry.Transition,-7} {entry.StateBefore,16} → {entry.StateAfter,-16} by {entry.ActorId} {entry.Reasoning}");
var report = await workflows.VerifyHistoryAsync(id);
Console.WriteLine($"the history holds: {report.IsIntact}");
await host.StopAsync();
return report.IsIntact ? 0 : 1;
