using Sequent.Engine;
using Stores.Conformance;

namespace Sequent.Sqlite.Tests;

/// <summary>What is asked often is read from a range of an index in the order that is wanted.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlanTests
{
    private static readonly (string Name, InstanceQuery Query)[] s_queries =
    [
        ("all", new()),
        ("of a workflow", new() { Workflow = "purchase-order" }),
        ("live", new() { IsLive = true }),
        ("paused", new() { Status = InstanceStatus.Paused }),
        ("in a state", new() { State = "draft" }),
        ("in a state of a workflow", new() { State = "draft", Workflow = "purchase-order" }),
        ("live in a state of a workflow", new() { State = "draft", Workflow = "purchase-order", IsLive = true }),
        ("about a subject", new() { SubjectType = "purchase-order", SubjectId = "PO-1" }),
        ("started by somebody", new() { InitiatedBy = "ana" }),
        ("with data", new() { Workflow = "purchase-order", Data = [new("amount", 1L), new("name", "x"), new("urgent", true), new("note", null), new("rate", 0.5)] }),
        ("everything at once", new()
        {
            Workflow = "purchase-order", DefinitionVersion = "1.0.0", DefinitionHash = Sample.Orders.Hash, State = "draft", Status = InstanceStatus.Running, IsLive = true, SubjectType = "purchase-order",
            SubjectId = "PO-1", InitiatedBy = "ana", StartedFrom = Sample.Morning, StartedBefore = Sample.Morning.AddDays(1), UnchangedSince = Sample.Morning.AddDays(1), Data = [new("amount", 1L)],
        }),
    ];

    private static IEnumerable<TestCaseData> Searches =>
        from q in s_queries
        from order in Enum.GetValues<InstanceOrder>()
        from goesOn in (bool[])[false, true]
        select new TestCaseData(q.Query, order, goesOn).SetArgDisplayNames(q.Name, order.ToString(), goesOn ? "next page" : "first page");

    [TestCaseSource(nameof(Searches))]
    public async Task A_page_is_a_range_of_an_index(InstanceQuery query, InstanceOrder order, bool goesOn)
    {
        await using var store = await Prepared();
        var after = goesOn ? new PageKey(order, Sample.Morning, InstanceId.New(Sample.Morning)).ToString() : null;
        var search = new InstanceSearch(Sample.Tenant, query with { Order = order, After = after });
        var plans = await store.WriterSession(session => search.Statements(session).Select(s => Cost.Plan(session, s)).ToArray());
        Assert.That(plans, Is.Not.Empty);
        foreach (var plan in plans)
        {
            Assert.That(plan, Does.Not.Contain("TEMP B-TREE").And.Not.Contain("SCAN"), plan);
            Assert.That(plan, Does.Match(@"SEARCH (TABLE )?workflow_instances USING INDEX \w+ \(tenant_id=\?"), plan);
            if (goesOn)
                Assert.That(plan, Does.Match(@"(started_at|changed_at)[<>]\?|\((started_at|changed_at),id\)[<>]\(\?,\?\)"), plan);
        }
    }

    // What no index was made for rejects rows: those queries cost what the range has.
    private static IEnumerable<TestCaseData> ExactSearches =>
        from q in s_queries
        where q.Name is not ("paused" or "everything at once")
        from order in (InstanceOrder[])[InstanceOrder.NewestFirst, InstanceOrder.OldestFirst]
        from goesOn in (bool[])[false, true]
        select new TestCaseData(q.Query, order, goesOn).SetArgDisplayNames(q.Name, order.ToString(), goesOn ? "next page" : "first page");

    [TestCaseSource(nameof(ExactSearches))]
    public async Task A_page_takes_as_many_steps_however_many_rows_there_are(InstanceQuery query, InstanceOrder order, bool goesOn)
    {
        await using var store = await Prepared();
        await AddAsync(store, 40);
        var page = query with { Order = order, Limit = 3 };
        if (goesOn)
            page = page with { After = (await store.SearchAsync(Sample.Tenant, page, default)).Next };
        var few = await StepsAsync(store, page);
        await AddAsync(store, 400);
        // A tree that is one level deeper takes a step more, and a row that a filter rejects some.
        Assert.That(await StepsAsync(store, page), Is.LessThan((2 * few) + 200));
    }

    [TestCase("FindInstance")]
    [TestCase("FindLiveInstance")]
    [TestCase("FindLiveInstanceId")]
    [TestCase("UpdateInstance")]
    [TestCase("UpdateInstanceWhole")]
    [TestCase("ReadHistory")]
    [TestCase("ReadEvents")]
    [TestCase("FindReceipt")]
    [TestCase("DeleteReceipts")]
    [TestCase("FindDefinition")]
    [TestCase("FindActiveDefinition")]
    [TestCase("ActivateDefinition")]
    [TestCase("DeactivateDefinition")]
    [TestCase("NextMarking")]
    [TestCase("NextWorkflow")]
    [TestCase("FindTask")]
    [TestCase("ListTasks")]
    [TestCase("ListOpenTasks")]
    [TestCase("DeleteTaskCandidate")]
    [TestCase("CountLoad")]
    [TestCase("ListTimers")]
    [TestCase("DeleteTimer")]
    [TestCase("FindDueTimers")]
    [TestCase("FindSchedule")]
    [TestCase("ListSchedules")]
    [TestCase("DeleteSchedule")]
    [TestCase("FindDueSchedules")]
    [TestCase("FindDelegations")]
    [TestCase("DelegationRevision")]
    [TestCase("EndDelegation")]
    [TestCase("ListUnappliedDelegations")]
    [TestCase("MarkDelegationApplied")]
    [TestCase("DeleteUser")]
    [TestCase("DeleteUserRoles")]
    public async Task A_statement_finds_its_rows_by_an_index(string name)
    {
        await using var store = await Prepared();
        var plan = await store.WriterSession(session => Cost.Plan(session, Resource.Read($"Sql.{name}.sql")));
        Assert.That(plan, Does.Not.Contain("TEMP B-TREE").And.Not.Contain("SCAN").And.Contain("SEARCH"), plan);
    }

    private static async Task<SqliteStore> Prepared()
    {
        var store = new SqliteStore("Data Source=:memory:");
        await store.InitializeAsync(default);
        await store.StoreDefinitionAsync(Sample.Stored(Sample.Orders), null, default);
        await store.CommitAsync(new(Sample.Start(Sample.Instance())), null, default);
        return store;
    }

    // In two states, half of them in each.
    private static async Task AddAsync(SqliteStore store, int instances)
    {
        for (var i = 0; i < instances; i++)
        {
            var instance = Sample.Instance($"PO-more-{InstanceId.New(Sample.Next())}", data: """{"amount":1,"name":"x","urgent":true,"rate":0.5}""");
            await store.CommitAsync(new(Sample.Start(instance)), null, default);
            if (i % 2 == 0)
                await store.CommitAsync(new(Sample.Move(instance, "assigned")), null, default);
        }
    }

    private static Task<int> StepsAsync(SqliteStore store, InstanceQuery query) =>
        store.WriterSession(session => Cost.Steps(session, () => new InstanceSearch(Sample.Tenant, query).Run(session)));
}
