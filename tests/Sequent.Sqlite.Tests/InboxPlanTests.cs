using Sequent.Definitions;
using Sequent.Engine;
using Stores.Conformance;

namespace Sequent.Sqlite.Tests;

/// <summary>A page of an inbox is read from ranges of an index in the order that is wanted; what is not due is not looked at.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InboxPlanTests
{
    private static readonly string[] s_roles = ["manager", "buyer"];

    private static readonly (string Name, TaskQuery Query)[] s_queries =
    [
        ("all", new()),
        ("of a workflow", new() { Workflow = "purchase-order" }),
        ("of a state", new() { State = "draft" }),
        ("assigned", new() { IsAssigned = true }),
        ("of a pool", new() { IsAssigned = false }),
        ("urgent", new() { PriorityFrom = TaskPriority.Normal }),
        ("overdue", new() { DueBefore = Sample.Morning.AddDays(9) }),
        ("old", new() { OpenedBefore = Sample.Morning.AddDays(9) }),
        ("with data", new() { Data = [new("amount", 1L), new("name", "x"), new("urgent", true), new("note", null), new("rate", 0.5)] }),
        ("with a text", new() { Text = "po-" }),
        ("everything at once", new()
        {
            Workflow = "purchase-order", State = "draft", IsAssigned = false, PriorityFrom = TaskPriority.Low, DueBefore = Sample.Morning.AddDays(9), OpenedBefore = Sample.Morning.AddDays(9), Data = [new("amount", 1L)], Text = "po-",
        }),
    ];

    private static IEnumerable<TestCaseData> Searches =>
        from q in s_queries
        from order in Enum.GetValues<TaskOrder>()
        from goesOn in (bool[])[false, true]
        select new TestCaseData(q.Query, order, goesOn).SetArgDisplayNames(q.Name, order.ToString(), goesOn ? "next page" : "first page");

    [TestCaseSource(nameof(Searches))]
    public async Task A_page_is_ranges_of_an_index(TaskQuery query, TaskOrder order, bool goesOn)
    {
        await using var store = await Prepared();
        var after = goesOn ? new TaskPlace(0, TaskPlace.Never, PageText.TimeOf(Sample.Morning), new(InstanceId.New(Sample.Morning), 1)).ToText(order) : null;
        var search = TaskSearch.Inbox(Sample.Tenant, "ana", s_roles, query with { Order = order, After = after });
        var plans = await store.WriterSession(session => search.Statements().Select(s => Cost.Plan(session, s)).ToArray());
        Assert.That(plans, Is.Not.Empty);
        foreach (var plan in plans)
        {
            Assert.That(plan, Does.Not.Contain("TEMP B-TREE").And.Not.Contain("SCAN"), plan);
            Assert.That(plan, Does.Match(@"^SEARCH (TABLE )?workflow_task_candidates (AS )?(mine )?USING (COVERING INDEX workflow_task_candidates_opened|PRIMARY KEY) \(tenant_id=\? AND candidate=\?"), plan);
        }
        if (goesOn)
            Assert.That(plans, Has.Some.Match(@"(due_at|opened_at)[<>]\?|\((due_at|opened_at),.*\)[<>]\(\?"));
    }

    [TestCaseSource(nameof(Searches))]
    public async Task A_page_takes_as_many_steps_however_many_tasks_there_are(TaskQuery query, TaskOrder order, bool goesOn)
    {
        await using var store = await Prepared();
        await AddAsync(store, 60);
        var page = query with { Order = order, Limit = 3 };
        if (goesOn)
            page = page with { After = (await store.FindInboxAsync(Sample.Tenant, "ana", s_roles, page, default)).Next };
        var few = await StepsAsync(store, page);
        await AddAsync(store, 600);
        // A tree that is one level deeper takes a step more, and a row that a filter rejects some.
        Assert.That(await StepsAsync(store, page), Is.LessThan((2 * few) + 200));
    }

    [Test]
    public async Task What_does_not_come_by_itself_yet_costs_nothing()
    {
        await using var store = await Prepared();
        await AddAsync(store, 300);
        foreach (var sql in (string[])[Sql.FindDueTimers, Sql.FindDueSchedules, Sql.ListUnappliedDelegations, Sql.NextDue])
            Assert.That(await store.WriterSession(session => Cost.Steps(session, () =>
            {
                using var find = session.Use(sql);
                if (sql == Sql.NextDue)
                    find.Bind("after", Sample.Morning);
                else
                    find.Bind("now", Sample.Morning.AddDays(1)).Bind("limit", 100);
                while (find.Step()) { }
            })), Is.LessThan(100), sql);
    }

    private static async Task<SqliteStore> Prepared()
    {
        var store = new SqliteStore("Data Source=:memory:");
        await store.InitializeAsync(default);
        await store.StoreDefinitionAsync(Sample.Stored(Sample.Orders), null, default);
        return store;
    }

    // A quarter is of two pools that the same person is in, another one theirs alone, some are other people's, and each has a timer that is not due.
    private static async Task AddAsync(SqliteStore store, int tasks)
    {
        for (var i = 0; i < tasks; i++)
        {
            var start = Sample.Start(Sample.Instance($"PO-{InstanceId.New(Sample.Next())}", data: """{"amount":1,"name":"x","urgent":true,"rate":0.5}"""));
            var task = Sample.Task(start.After) with
            {
                Assignee = (i % 4) switch { 1 => "ana", 2 => "ben", _ => null }, Roles = i % 4 == 3 ? EquatableArray.Create("manager", "buyer") : EquatableArray.Create("manager"), Priority = (TaskPriority)(i % 3),
                DueAt = i % 5 == 4 ? null : Sample.Morning.AddDays(i % 7),
            };
            await store.CommitAsync(new(Sample.WithTimers(Sample.WithTasks(start, task), [new(new(1, TimerKind.SlaBreach, "")) { DueAt = Sample.Morning.AddDays(2 + i) }])), null, default);
        }
    }

    private static Task<int> StepsAsync(SqliteStore store, TaskQuery query) =>
        store.WriterSession(session => Cost.Steps(session, () => TaskSearch.Inbox(Sample.Tenant, "ana", s_roles, query).Run(session)));
}
