using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Sqlite;
using Sequent.Testing;

namespace Sequent.Cli.Tests.Databases;

/// <summary>A database that an application has made, and the clock by which that application and the tool go.</summary>
internal sealed partial class Approvals : IDisposable
{
    private const string Order = """
        {
          "id": "purchase-order",
          "initialState": "draft",
          "roles": ["buyer", "manager", "director"],
          "dataSchema": { "amount": { "type": "number", "required": true }, "supplier": { "type": "string" } },
          "states": {
            "draft": {},
            "in_review": {
              "type": "task",
              "task": { "assignee": { "role": "manager" }, "due": "2 days" },
              "automation": { "sla": { "duration": "5 days", "warnAfter": "4 days" }, "escalation": [{ "after": "3 days", "action": "reassign", "to": { "role": "director" } }] }
            },
            "approved": { "final": true },
            "rejected": { "final": true }
          },
          "transitions": {
            "submit": { "from": "draft", "to": "in_review", "role": "buyer" },
            "approve": { "from": "in_review", "to": "approved", "role": "manager" },
            "reject": { "from": "in_review", "to": "rejected", "role": "manager", "inputs": { "comment": { "type": "string", "required": true } } }
          },
          "policies": { "fourEyes": true }
        }
        """;

    private const string Leave = """
        {
          "id": "leave-request",
          "initialState": "draft",
          "states": { "draft": {}, "asked": { "type": "task", "task": { "assignee": { "user": "carl" } } }, "granted": { "final": true } },
          "transitions": { "ask": { "from": "draft", "to": "asked" }, "grant": { "from": "asked", "to": "granted" } }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _ids = [];

    public VirtualTime Time { get; } = new(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    public string File => _folder["approvals.db"];

    public TemporaryFolder Folder => _folder;

    /// <summary>Does something as the application does it.</summary>
    public async Task AppAsync(Func<Workflows, Task> action, string? tenant = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSequent(o => o.AddWorkflow(Read(Order)).AddWorkflow(Read(Leave))).UseSqlite($"Data Source={File}");
        await using var provider = services.BuildServiceProvider();
        var workflows = provider.GetRequiredService<Workflows>();
        await workflows.PrepareAsync();
        await action(tenant is null ? workflows : workflows.ForTenant(tenant));
    }

    /// <summary>Orders that wait for managers, submitted a day apart.</summary>
    public Task<InstanceId[]> SubmitAsync(params string[] subjects) => SubmitAsync(null, subjects);

    /// <summary>Orders of a tenant.</summary>
    public async Task<InstanceId[]> SubmitAsync(string? tenant, string[] subjects)
    {
        var ids = new List<InstanceId>();
        await AppAsync(async workflows =>
        {
            foreach (var subject in subjects)
            {
                if (ids.Count > 0)
                    Time.Advance(TimeSpan.FromDays(1));
                var id = await workflows.StartAsync("purchase-order", new JsonObject { ["amount"] = 1200 + ids.Count, ["supplier"] = "Acme" }, Actor.User("ana", "buyer"), new() { SubjectId = subject });
                await workflows.FireAsync(id, "submit", Actor.User("ana", "buyer"), options: new() { Reasoning = "The old ones are worn out." });
                ids.Add(id);
            }
        }, tenant);
        return [.. ids];
    }

    /// <summary>A request that waits for carl.</summary>
    public async Task<InstanceId> AskAsync(string subject)
    {
        InstanceId id = default;
        Time.Advance(TimeSpan.FromMinutes(1));
        await AppAsync(async workflows =>
        {
            id = await workflows.StartAsync("leave-request", [], Actor.User("ana"), new() { SubjectId = subject });
            await workflows.FireAsync(id, "ask", Actor.User("ana"));
        });
        return id;
    }

    /// <summary>Runs the tool on it, as a pipe sees it.</summary>
    public ToolRun Run(params string[] arguments) => In(null, arguments);

    /// <summary>Runs the tool on it in a window of that width; ids are replaced by others of their length that are always the same.</summary>
    public ToolRun In(int? width, params string[] arguments)
    {
        var run = ToolRun.At(Time, width, [.. arguments, "--database", File]);
        return run with { Output = Steady(run.Output), Error = Steady(_folder.Hide(run.Error)) };
    }

    /// <summary>The id that stands for one in what the tool has written.</summary>
    public string Steady(string text) => Uuid().Replace(text, match =>
    {
        if (!_ids.Contains(match.Value))
            _ids.Add(match.Value);
        return $"00000000-0000-7000-8000-{_ids.IndexOf(match.Value) + 1:000000000000}";
    });

    public void Dispose() => _folder.Dispose();

    private static WorkflowDefinition Read(string json) => WorkflowJson.Read(json) is { Findings.IsEmpty: true, Definition: { } definition } ? definition : throw new InvalidOperationException(string.Join("\n", WorkflowJson.Read(json).Findings));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
