using Durable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sequent;
using Sequent.Engine;
using Sequent.Sqlite;

var people = new InMemoryUserDirectory();
await people.SetAsync("default", new("ana", "buyer", "manager"));
await people.SetAsync("default", new("ben", "manager"));
await people.SetAsync("default", new("eva", "manager"));

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSequent(o => o.AddWorkflow<PurchaseOrder>()).UseSqlite("Data Source=approvals.db").UseDirectory(people);
using var host = builder.Build();
await host.StartAsync();
var workflows = host.Services.GetRequiredService<Workflows>();

var ana = Actor.User("ana", "buyer", "manager");
var id = await workflows.StartAsync(new PurchaseOrder { Number = $"PO-{Guid.NewGuid():N}"[..11], Amount = 12_000 }, ana);
await workflows.ApplyAsync(id, o => o.Submit(ana));

var own = await workflows.TryApplyAsync(id, o => o.Approve(ana));
Console.WriteLine($"ana approves her own order: {string.Join("; ", own.Reasons)}");

// It went to the manager with the least to do, and not to ana, who submitted it. Whoever has it goes on holiday: then it is the other's.
var task = (await workflows.Tasks.ListAsync(id)).Single();
var (away, there) = task.Assignee == "ben" ? ("ben", "eva") : ("eva", "ben");
var holiday = await workflows.Delegations.AddAsync(new(away, there), Actor.User(away));
foreach (var item in (await workflows.Tasks.InboxAsync(Actor.User(there))).Items)
    Console.WriteLine($"in the inbox of {there}: {item.Subject.Id}, {item.Task.State}, due {item.Task.DueAt:yyyy-MM-dd}");
await workflows.Tasks.CompleteAsync(task.Id, "approve", Actor.User(there), options: new() { Reasoning = "within the budget of the quarter" });
await workflows.Delegations.EndAsync(holiday.Id, Actor.User(away));

await foreach (var entry in workflows.HistoryAsync(id))
    Console.WriteLine($"{entry.Sequence} {entry.ActorId,-7} {entry.ToText()} {entry.Reasoning}");
var report = await workflows.VerifyHistoryAsync(id);
Console.WriteLine($"the history holds: {report.IsIntact}");
await host.StopAsync();
return report.IsIntact ? 0 : 1;
