using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Definitions;

namespace Sequent.Engine.Tests.Tasks;

/// <summary>Workflows with tasks, and people who do them.</summary>
internal static class Desks
{
    public static readonly Actor Author = Actor.User("ana", "author");
    public static readonly Actor Editor = Actor.User("ben", "editor");
    public static readonly Actor OtherEditor = Actor.User("cid", "editor");
    public static readonly Actor Head = Actor.User("hal", "head_editor");
    public static readonly Actor Five = Actor.User("5");
    public static readonly Actor Ten = Actor.User("10");
    public static readonly Actor Job = Actor.System("desk");

    /// <summary>A role's task that escalates, and that its submitter must not do.</summary>
    public static WorkflowDefinition Article { get; } = Documents.Read("""
        {
          "id": "article",
          "dataSchema": { "title": { "type": "string" }, "words": { "type": "integer" } },
          "policies": { "fourEyes": true },
          "initialState": "draft",
          "states": {
            "draft": {},
            "in_review": {
              "type": "task", "task": { "assignee": { "role": "editor" }, "due": "1 day" },
              "automation": { "sla": { "duration": "3 days" }, "escalation": [{ "after": "2 days", "action": "reassign", "to": { "role": "head_editor" } }] }
            },
            "published": { "final": true }, "withdrawn": { "final": true }
          },
          "transitions": {
            "submit": { "from": "draft", "to": "in_review", "role": "author" },
            "approve": { "from": "in_review", "to": "published", "role": "editor" },
            "reject": { "from": "in_review", "to": "draft", "role": "editor", "inputs": { "reason": { "type": "string", "required": true } } },
            "withdraw": { "from": "in_review", "to": "withdrawn", "role": "author", "allowSubmitter": true }
          }
        }
        """);

    /// <summary>A person's task, whom the data names.</summary>
    public static WorkflowDefinition Leave { get; } = Documents.Read("""
        {
          "id": "leave",
          "dataSchema": { "manager": { "type": "string" } },
          "policies": { "separateDuties": [["ask", "grant"], ["ask", "refuse"]] },
          "initialState": "draft",
          "states": {
            "draft": {},
            "asked": { "type": "task", "task": { "assignee": { "expression": "data.manager" } } },
            "granted": { "final": true }, "refused": { "final": true }
          },
          "transitions": {
            "ask": { "from": "draft", "to": "asked" },
            "grant": { "from": "asked", "to": "granted" },
            "refuse": { "from": "asked", "to": "refused" }
          }
        }
        """);

    /// <summary>One that takes two votes, which a change of the amount clears.</summary>
    public static WorkflowDefinition Spending { get; } = Documents.Read("""
        {
          "id": "spending",
          "dataSchema": { "amount": { "type": "number" }, "note": { "type": "string" } },
          "initialState": "asked",
          "states": {
            "asked": { "type": "task", "task": { "assignee": { "role": "board" } } },
            "granted": { "final": true }, "refused": { "final": true }
          },
          "transitions": {
            "grant": { "from": "asked", "to": "granted", "role": "board", "approvals": 2, "resetOn": ["amount"] },
            "refuse": { "from": "asked", "to": "refused", "role": "board" }
          }
        }
        """);

    /// <summary>Two tasks at once.</summary>
    public static WorkflowDefinition Release { get; } = Documents.Read("""
        {
          "id": "release",
          "initialState": "draft",
          "states": {
            "draft": {},
            "code_review": { "type": "task", "task": { "assignee": { "role": "dev" } } }, "code_ok": {},
            "legal_review": { "type": "task", "task": { "assignee": { "user": "5" } } }, "legal_ok": {},
            "released": { "final": true }
          },
          "transitions": {
            "submit": { "from": "draft", "to": ["code_review", "legal_review"] },
            "pass_code": { "from": "code_review", "to": "code_ok", "role": "dev" },
            "pass_legal": { "from": "legal_review", "to": "legal_ok" },
            "release": { "join": ["code_ok", "legal_ok"], "to": "released", "auto": true }
          }
        }
        """);

    /// <summary>A role's task that is assigned when it opens, and that who has checked it does not pay.</summary>
    public static WorkflowDefinition Payment(string assign) => Documents.Read($$"""
        {
          "id": "payment_{{assign}}",
          "policies": { "separateDuties": [["send", "check"]] },
          "initialState": "draft",
          "states": { "draft": {}, "checking": { "type": "task", "task": { "assignee": { "role": "clerk" }, "assign": "{{assign}}" } }, "done": { "final": true } },
          "transitions": {
            "send": { "from": "draft", "to": "checking" },
            "check": { "from": "checking", "to": "done", "role": "clerk" }
          }
        }
        """.Replace("payment_leastLoaded", "payment", StringComparison.Ordinal).Replace("payment_roundRobin", "turns", StringComparison.Ordinal));

    public static Application Start(IUserDirectory? directory = null, Action<SequentOptions>? options = null) => Application.Start(
        services =>
        {
            if (directory is not null)
                services.AddSingleton(directory);
        },
        o =>
        {
            o.AddWorkflow(Article).AddWorkflow(Leave).AddWorkflow(Spending).AddWorkflow(Release).AddWorkflow(Payment("leastLoaded")).AddWorkflow(Payment("roundRobin"));
            options?.Invoke(o);
        });

    public static async Task<InMemoryUserDirectory> DirectoryAsync(string role, params string[] ids)
    {
        var directory = new InMemoryUserDirectory();
        foreach (var id in ids)
            await directory.SetAsync(Tenants.Default, new(id) { Roles = EquatableArray.Create(role) });
        return directory;
    }

    /// <summary>An article that waits for its review: its one task.</summary>
    public static async Task<TaskId> ArticleAsync(this Workflows workflows, string? subject = null, string title = "Plans")
    {
        var id = await workflows.StartAsync("article", new JsonObject { ["title"] = title }, Author, new() { SubjectId = subject });
        await workflows.FireAsync(id, "submit", Author);
        return new(id, 1);
    }

    /// <summary>A leave that waits for its manager: its one task.</summary>
    public static async Task<TaskId> LeaveAsync(this Workflows workflows, string manager = "5", Actor? actor = null)
    {
        var id = await workflows.StartAsync("leave", new JsonObject { ["manager"] = manager }, actor ?? Author);
        await workflows.FireAsync(id, "ask", actor ?? Author);
        return new(id, 1);
    }

    /// <summary>A payment that waits to be checked: its one task.</summary>
    public static async Task<TaskId> PaymentAsync(this Workflows workflows, string workflow = "payment", Actor? actor = null)
    {
        var id = await workflows.StartAsync(workflow, [], actor ?? Author);
        await workflows.FireAsync(id, "send", actor ?? Author);
        return new(id, 1);
    }

    /// <summary>Lets time pass, and happen what is due then.</summary>
    public static async Task PassAsync(this Application app, TimeSpan time)
    {
        app.Time.Advance(time);
        await app.Workflows.RunDueAsync();
    }

    public static async Task<string[]> TextsAsync(this Workflows workflows, InstanceId id) => [.. (await workflows.HistoryOf(id)).Select(e => e.ToText())];

    public static async Task<WorkflowTask> TaskAsync(this Workflows workflows, TaskId id) => (await workflows.Tasks.GetAsync(id)).Task;

    public static async Task<TaskId[]> InboxOf(this Workflows workflows, Actor actor, TaskQuery? query = null) => [.. (await workflows.Tasks.InboxAsync(actor, query)).Items.Select(i => i.Task.Id)];

    public static string Text(this WorkflowTask task) =>
        $"{task.Id.Number} {task.State} {task.Status} {task.Assignee}{(task.DelegateFor is null ? "" : $" for {task.DelegateFor}")}{string.Join(",", task.Roles.Select(r => $"[{r}]"))}".TrimEnd();
}
