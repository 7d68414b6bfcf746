using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sequent.Engine.Storage;
using Sequent.Sqlite;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests.Pages;

/// <summary>The code of docs/engine.md.</summary>
public sealed class EnginePageTests
{
    [Test]
    public void Workflows_are_added_to_an_application()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSequent(o => o.AddWorkflow<PurchaseOrder>()).UseSqlite("Data Source=approvals.db");

        using var host = builder.Build();
        Assert.That(host.Services.GetRequiredService<Workflows>(), Is.Not.Null);
    }

    [Test]
    public async Task The_readme()
    {
        await using var app = Start();
        var (builder, workflows, buyer) = (Host.CreateEmptyApplicationBuilder(null), app.Workflows, Buyer);

        builder.Services.AddSequent(o => o.AddWorkflow<PurchaseOrder>().AddWorkflowsFrom("workflows")).UseSqlite("Data Source=approvals.db");

        var id = await workflows.StartAsync(new PurchaseOrder { Number = "PO-17", Amount = 12_000 }, buyer);
        await workflows.ApplyAsync(id, o => o.Submit(buyer));               // state, history, events: one transaction, decided again when a race is lost
        await foreach (var entry in workflows.HistoryAsync(id))             // who, what, when, why, on whose behalf
            Console.WriteLine($"{entry.At:u} {entry.ActorId} {entry.ToText()} {entry.Reasoning}");

        var (ben, monday) = (Actor.User("ben", "manager"), DateTimeOffset.MaxValue);
        var inbox = await workflows.Tasks.InboxAsync(ben);                  // exactly what the engine lets ben do; what is due first comes first
        await workflows.Tasks.CompleteAsync(inbox.Items[0].Task.Id, "approve", ben);     // completing a task is firing a transition
        await workflows.Delegations.AddAsync(new("ben", "eva", EndsAt: monday), ben);    // on holiday: "Task assigned to eva (delegate for ben)"

        Assert.That(builder.Services.Any(s => s.ServiceType == typeof(IWorkflowStore)));
        Assert.That((await workflows.GetAsync(id)).State, Is.EqualTo("approved"));
    }

    [Test]
    public async Task Five_lines()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var lines = new List<string>();
        void Print(string line) => lines.Add(line.TrimEnd());

        var buyer = Actor.User("ana", "buyer");
        var manager = Actor.User("ben", "manager");

        var id = await workflows.StartAsync(new PurchaseOrder { Number = "PO-17", Amount = 12_000 }, buyer);
        await workflows.ApplyAsync(id, o => o.Submit(buyer));
        await workflows.ApplyAsync(id, o => o.Approve(manager), new() { Reasoning = "within budget" });
        await foreach (var entry in workflows.HistoryAsync(id))
            Print($"{entry.Sequence} {entry.Kind} {entry.Transition} {entry.StateBefore} → {entry.StateAfter} by {entry.ActorId} {entry.Reasoning}");

        Assert.That(string.Join("\n", lines), Is.EqualTo("""
            1 Started   → draft by ana
            2 Moved submit draft → pending_approval by ana
            3 Moved approve pending_approval → checked by ben within budget
            4 Moved file checked → approved by sequent
            5 Completed  approved → approved by sequent
            """));
    }

    [Test]
    public async Task Denials_are_exceptions_or_answers()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (buyer, manager) = (Buyer, Manager);
        var id = await workflows.OrderAsync("PO-17");

        var result = await workflows.TryApplyAsync(id, o => o.Submit(manager));
        if (result.IsDenied)
            foreach (var reason in result.Reasons)
                Console.WriteLine($"{reason.Kind}: {reason.Message}");   // MissingRole: it needs the role 'buyer', and user 'ben' has 'manager'

        Assert.That(result.Reasons.Select(r => $"{r.Kind}: {r.Message}"), Is.EqualTo(["MissingRole: it needs the role 'buyer', and user 'ben' has 'manager'"]));
        Assert.That(() => workflows.ApplyAsync(id, o => o.Submit(manager)), Throws.TypeOf<TransitionDeniedException>());
    }

    [Test]
    public async Task A_definition_without_a_class_is_called_by_name()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (author, reader) = (Actor.User("ana", "author"), Actor.User("ben"));

        InstanceId id = await workflows.StartAsync("memo", new JsonObject { ["title"] = "Plans", ["pages"] = 2 }, author);
        await workflows.FireAsync(id, "send", author);
        var result = await workflows.TryFireAsync(id, "confirm", reader, inputs: new JsonObject { ["stars"] = 5 });

        Assert.That((result.IsMoved, result.Marking, result.Status), Is.EqualTo((true, "read", InstanceStatus.Completed)));
    }

    [Test]
    public async Task An_instance_is_read_with_its_object()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var id = await workflows.OrderAsync("PO-17");
        var (text, buyer) = (id.ToString(), Buyer);

        Instance<PurchaseOrder> order = await workflows.GetAsync(id);
        Console.WriteLine($"{order.State}, {order.Status}, {order.Object.Amount}");       // draft, Running, 12000
        Instance? live = await workflows.FindLiveAsync("purchase-order", "PO-17");        // null when there is none
        InstanceId<PurchaseOrder> parsed = InstanceId.Parse(text).Of<PurchaseOrder>();    // from a URL, say

        Assert.That($"{order.State}, {order.Status}, {order.Object.Amount}", Is.EqualTo("draft, Running, 12000"));
        Assert.That((live?.Id, parsed), Is.EqualTo(((InstanceId)id, id)));
        Assert.That(() => workflows.OrderAsync("PO-17"), Throws.TypeOf<LiveInstanceExistsException>());
        Assert.That((await workflows.StartAsync(new PurchaseOrder(), buyer, new() { SubjectId = "PO-18" })).Value, Is.Not.EqualTo(id.Value));
    }

    [Test]
    public async Task Options_of_a_command()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (id, manager, messageId) = (await workflows.SubmittedAsync(), Manager, "message-1");

        var first = await workflows.ApplyAsync(id, o => o.Approve(manager), new() { Reasoning = "within budget", IdempotencyKey = messageId });
        var again = await workflows.ApplyAsync(id, o => o.Approve(manager), new() { IdempotencyKey = messageId });
        Console.WriteLine(again.IsReplay);                               // True: nothing happened, and this is the answer of then

        Assert.That(again, Is.EqualTo(first with { IsReplay = true }));
    }

    [Test]
    public async Task A_business_row_and_a_workflow_are_one_transaction()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        await workflows.MemoAsync();
        await app.ExecuteAsync("CREATE TABLE orders (number TEXT PRIMARY KEY, amount TEXT)");
        var (connectionString, buyer) = (app.ConnectionString, Buyer);

        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();

        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO orders (number, amount) VALUES ('PO-17', '12000')";
        await insert.ExecuteNonQueryAsync();

        var id = await workflows.StartAsync(new PurchaseOrder { Number = "PO-17", Amount = 12_000 }, buyer, new() { Transaction = transaction });
        await workflows.ApplyAsync(id, o => o.Submit(buyer), new() { Transaction = transaction });

        await transaction.CommitAsync();                                 // the row, the instance and its history; or none of them

        Assert.That((await workflows.GetAsync(id)).State, Is.EqualTo("pending_approval"));
        Assert.That(await app.CountAsync("SELECT count(*) FROM orders"), Is.EqualTo(1));
    }

    [Test]
    public async Task Data_changes_without_a_transition()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (id, buyer) = (await workflows.OrderAsync(), Buyer);

        await workflows.UpdateAsync(id, buyer, o => o.Amount = 8_000);
        await workflows.UpdateDataAsync(id, buyer, new JsonObject { ["amount"] = 7_500 });   // the other fields stay

        Assert.That((await workflows.GetAsync(id)).Object.Amount, Is.EqualTo(7_500));
    }

    [Test]
    public async Task Data_is_read_without_reflection()
    {
        await using var app = Start();
        var services = new ServiceCollection();

        services.AddSequent(o => o.AddWorkflow<PurchaseOrder>(OrderJson.Default)).UseSqlite("Data Source=:memory:");

        await using var provider = services.BuildServiceProvider();
        var workflows = provider.GetRequiredService<Workflows>();
        var id = await workflows.SubmittedAsync();
        var order = await workflows.GetAsync(id);
        Assert.That((order.Object.State, order.Object.Amount, order.Object.SubmittedBy), Is.EqualTo((PurchaseOrderState.PendingApproval, 12_000m, "ana")));
        Assert.That(order.Snapshot.Data, Is.EqualTo("""{"number":null,"amount":12000,"submitted_by":"ana","rejection":null,"is_filed":false}"""));
    }

    [Test]
    public async Task Instances_are_searched_page_by_page()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var id = await workflows.SubmittedAsync();
        app.Time.Advance(TimeSpan.FromDays(4));
        var (now, found) = (app.Time.GetUtcNow(), new List<InstanceId>());

        var query = new InstanceQuery
        {
            Workflow = "purchase-order",
            State = "pending_approval",
            UnchangedSince = now.AddDays(-3),
            Data = [new("amount", 12_000m), new("submitted_by", "ana")],
            Order = InstanceOrder.LongestUnchangedFirst,
        };
        do
        {
            var page = await workflows.SearchAsync(query);
            foreach (var instance in page.Instances)
                found.Add(instance.Id);
            query = query with { After = page.Next };
        }
        while (query.After is not null);

        Assert.That(found, Is.EqualTo([(InstanceId)id]));
    }

    [Test]
    public async Task Permissions_make_the_buttons_of_a_page()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (id, buyer, lines) = (await workflows.SubmittedAsync(), Buyer, new List<string>());
        void Button(string label, bool isEnabled, string? tip) => lines.Add($"{label} {isEnabled} {tip}");

        foreach (var permission in await workflows.PermissionsAsync(id, buyer))
            Button(permission.Label, isEnabled: permission.IsGranted, tip: string.Join("; ", permission.Reasons));

        Assert.That(lines, Has.Count.EqualTo(3));
        Assert.That(lines[0], Is.EqualTo("Submit False it leaves 'Draft' only"));
        Assert.That(lines[1], Does.StartWith("Approve False it needs the role 'manager', and user 'ana' has 'buyer'; 'ana' submitted it"));
    }

    [Test]
    public async Task Histories_are_verified_and_exported()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var id = await workflows.SubmittedAsync();
        await using var file = new MemoryStream();

        var report = await workflows.VerifyHistoryAsync(id);
        foreach (var problem in report.Problems)
            Console.WriteLine(problem);

        await workflows.ExportHistoryAsync(file, HistoryFormat.JsonLines);             // all of the tenant's
        await workflows.ExportHistoryAsync(file, HistoryFormat.Csv, id);               // one

        Assert.That((report.IsIntact, report.Entries, file.Length > 0), Is.EqualTo((true, 2, true)));
    }

    [Test]
    public async Task Events_are_followed()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        await workflows.SubmittedAsync();
        var (saved, handled, cancellation) = (0L, new List<string>(), default(CancellationToken));
        Task<long> LoadAsync() => Task.FromResult(saved);
        Task SaveAsync(long number) => Task.FromResult(saved = number);
        async Task HandleAsync(WorkflowEvent found) => await Task.Run(() => handled.Add($"{found.Number} {found.Entry.Kind}"));

        for (var pass = 0; pass < 2; pass++)
        {
            var last = await LoadAsync();
            await foreach (var found in workflows.ReadEventsAsync(last, cancellation))
            {
                await HandleAsync(found);
                await SaveAsync(found.Number);
            }
        }

        Assert.That((saved, string.Join(", ", handled)), Is.EqualTo((2, "1 Started, 2 Moved")));
    }

    [Test]
    public async Task A_tenant_sees_its_own()
    {
        await using var app = Start(services => services.AddSingleton<ITenantContext, CurrentTenant>());
        var workflows = app.Workflows;
        CurrentTenant.Enter("acme");
        var id = await workflows.OrderAsync();

        var theirs = await workflows.ForTenant("globex").FindAsync(id);  // null

        Assert.That((theirs, (await workflows.GetAsync(id)).Snapshot.Tenant), Is.EqualTo(((Instance?)null, "acme")));
    }
}

/// <summary>The tenant of whatever runs now, such as of a request.</summary>
public sealed class CurrentTenant : ITenantContext
{
    private static readonly AsyncLocal<string?> s_id = new();

    public string TenantId => s_id.Value ?? throw new InvalidOperationException("Nobody has said for which tenant this runs.");

    public static void Enter(string tenant) => s_id.Value = tenant;
}

[JsonSerializable(typeof(PurchaseOrder))]
internal sealed partial class OrderJson : JsonSerializerContext;
