using Sequent.Definitions;
using Sequent.Engine;

namespace Stores.Conformance;

/// <summary>An inbox has exactly what its owner may do, filtered, in order and page by page.</summary>
public abstract class InboxConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    private static readonly TaskQuery s_all = new() { Order = TaskOrder.OldestFirst };

    [Test]
    public async Task It_has_what_is_theirs_and_what_is_in_their_pools()
    {
        var mine = await Opened(t => t with { Assignee = "ana", Roles = default });
        var claimed = await Opened(t => t with { Assignee = "ana", IsClaimed = true });
        var named = await Opened(t => t with { Users = EquatableArray.Create("ben", "ana"), Roles = default });
        var role = await Opened();
        var anyone = await Opened(t => t with { IsForAnyone = true, Roles = default });
        await Opened(t => t with { Assignee = "ben", Users = EquatableArray.Create("ana"), IsForAnyone = true });
        await Opened(t => t with { Users = EquatableArray.Create("ben"), Roles = EquatableArray.Create("manager"), IsForAnyone = true });
        await Opened(t => t with { Status = WorkflowTaskStatus.Suspended, Assignee = "ana" });
        await Opened(t => t with { Status = WorkflowTaskStatus.Suspended });
        await Changed(Sample.Done(await Opened()));
        await Opened(t => t with { Roles = default, IsUnassigned = true });
        await Opened(t => t with { IsForAnyone = true }, tenant: Sample.OtherTenant);

        await Finds(s_all, "ana", ["manager"], mine, claimed, named, role, anyone);
        await Finds(s_all, "ana", ["manager", "buyer", "manager"], mine, claimed, named, role, anyone);
        await Finds(s_all, "ana", [], mine, claimed, named, anyone);
        await Finds(s_all, "manager", [], anyone);
        await Finds(s_all, "", ["user:ana", "ana", ""], anyone);
        await Finds(s_all, "%", ["%"], anyone);
        foreach (var tenant in (string[])["ACME", "", "acme' OR '1'='1"])
            Assert.That((await Store.FindInboxAsync(tenant, "ana", ["manager"], s_all, default)).Items, Is.Empty);
    }

    [Test]
    public async Task It_has_nothing_that_its_owner_is_barred_from()
    {
        await Opened(t => t with { Assignee = "ana", Barred = EquatableArray.Create("ana") });
        await Opened(t => t with { Users = EquatableArray.Create("ana"), Roles = default, Barred = EquatableArray.Create("ben", "ana") });
        await Opened(t => t with { Barred = EquatableArray.Create("ana") });
        await Opened(t => t with { IsForAnyone = true, Barred = EquatableArray.Create("ana") });
        var others = await Opened(t => t with { Barred = EquatableArray.Create("Ana", "an", "anab", "x\",\"ana", "\"ana\"") });
        await Finds(s_all, "ana", ["manager"], others);
        await Finds(s_all, "ana\"", ["manager"], (await Store.FindInboxAsync(Sample.Tenant, "cem", ["manager"], s_all, default)).Items.Select(i => i.Task).ToArray());
        Assert.That((await Store.CountInboxAsync(Sample.Tenant, "ana", ["manager"], s_all, Sample.Morning, default)).Sum(c => c.Count), Is.EqualTo(1));
    }

    [Test]
    public async Task A_quotation_mark_in_an_id_is_a_letter_as_any_other()
    {
        await Opened(t => t with { Barred = EquatableArray.Create("a\"b\\c") });
        await Finds(s_all, "a\"b\\c", ["manager"]);
        Assert.That((await Store.FindInboxAsync(Sample.Tenant, "b", ["manager"], s_all, default)).Items, Has.Count.EqualTo(1));
        var mine = await Opened(t => t with { Assignee = "a\"b\\c" });
        await Finds(s_all, "a\"b\\c", ["manager"], mine);
    }

    [Test]
    public async Task A_task_of_several_of_their_roles_is_there_once([Values] TaskOrder order, [Values(1, 2, 10)] int limit)
    {
        var all = new List<WorkflowTask>();
        for (var i = 0; i < 5; i++)
            all.Add(await Opened(t => t with { Roles = EquatableArray.Create("manager", "buyer", "manager"), IsForAnyone = i % 2 == 0, Priority = (TaskPriority)(i % 3), DueAt = i == 3 ? null : Sample.Morning }));
        var found = await Pages(new() { Order = order, Limit = limit }, "ana", ["manager", "buyer"]);
        Assert.That(found, Is.Unique.And.EquivalentTo(all));
        var counts = await Store.CountInboxAsync(Sample.Tenant, "ana", ["manager", "buyer"], new(), Sample.Morning, default);
        Assert.That(counts, Is.EqualTo(new TaskCount[] { new("purchase-order", "draft", 5, 0, 4) }));
    }

    [Test]
    public async Task It_follows_each_change_of_a_task()
    {
        var task = await Opened();
        Task Has(string user, bool has) => Finds(s_all, user, ["manager"], has ? [task] : []);
        await Has("ana", true);
        await Changed(task = task with { Assignee = "ana", IsClaimed = true });
        await Has("ana", true);
        await Has("ben", false);
        await Changed(task = task with { Assignee = null, IsClaimed = false, Barred = EquatableArray.Create("ana"), Priority = TaskPriority.High, DueAt = Sample.Morning, State = "renamed" });
        await Has("ana", false);
        await Has("ben", true);
        await Changed(task = task with { Status = WorkflowTaskStatus.Suspended });
        await Has("ben", false);
        await Changed(task = task with { Status = WorkflowTaskStatus.Open });
        await Has("ben", true);
        await Changed(Sample.Done(task));
        await Has("ben", false);
    }

    [Test]
    public async Task Every_condition_finds_those_that_meet_it_and_no_others()
    {
        var low = await Opened(t => t with { Priority = TaskPriority.Low, DueAt = Sample.Morning.AddDays(3) }, "PO-1", data: """{"amount":5,"name":"x"}""");
        var mine = await Opened(t => t with { Assignee = "ana", State = "in_review" }, "PO-2", data: """{"amount":"5"}""");
        var letter = await Opened(t => t with { Priority = TaskPriority.High, DueAt = Sample.Morning.AddDays(1) }, "100%_\\ Ärger", definition: Sample.Letters, data: """{"amount":5,"address":{"city":"Łódź"}}""");
        Task Has(TaskQuery query, params WorkflowTask[] expected) => Finds(query with { Order = TaskOrder.OldestFirst }, "ana", ["manager"], expected);

        await Has(new(), low, mine, letter);
        await Has(new() { Workflow = "letter" }, letter);
        await Has(new() { Workflow = "lette" });
        await Has(new() { State = "draft" }, low, letter);
        await Has(new() { IsAssigned = true }, mine);
        await Has(new() { IsAssigned = false }, low, letter);
        await Has(new() { PriorityFrom = TaskPriority.Low }, low, mine, letter);
        await Has(new() { PriorityFrom = TaskPriority.Normal }, mine, letter);
        await Has(new() { PriorityFrom = TaskPriority.High }, letter);
        await Has(new() { PriorityFrom = TaskPriority.Urgent });
        await Has(new() { DueBefore = Sample.Morning.AddDays(1) });
        await Has(new() { DueBefore = Sample.Morning.AddDays(1).AddTicks(10) }, letter);
        await Has(new() { DueBefore = DateTimeOffset.MaxValue }, low, letter);
        await Has(new() { OpenedBefore = mine.OpenedAt }, low);
        await Has(new() { OpenedBefore = DateTimeOffset.MaxValue }, low, mine, letter);
        await Has(new() { Data = [new("amount", 5L)] }, low, letter);
        await Has(new() { Data = [new("amount", "5")] }, mine);
        await Has(new() { Data = [new("amount", 5L), new("name", "x")] }, low);
        await Has(new() { Data = [new("address.city", "Łódź")] }, letter);
        await Has(new() { Data = [new("name", null)] }, mine, letter);
        await Has(new() { Text = "po-" }, low, mine);
        await Has(new() { Text = "REVIEW" }, mine);
        await Has(new() { Text = "" }, low, mine, letter);
        await Has(new() { Text = "%" }, letter);
        await Has(new() { Text = "0%_\\" }, letter);
        await Has(new() { Text = "_" }, mine, letter);
        await Has(new() { Text = "P_-1" });
        await Has(new() { Text = "' OR 1=1 --" });
        await Has(new() { Text = "Ärger" }, letter);
        await Has(new() { Workflow = "purchase-order", State = "draft", IsAssigned = false, PriorityFrom = TaskPriority.Low, DueBefore = DateTimeOffset.MaxValue, OpenedBefore = DateTimeOffset.MaxValue, Data = [new("name", "x")], Text = "1" }, low);
    }

    [Test]
    public async Task Whatever_is_asked_for_pages_and_counts_are_those_of_all_that_there_is([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        T Pick<T>(params T[] values) => values[random.Next(values.Length)];
        string[] people = ["ana", "ben", "cem"], roles = ["manager", "buyer", "director"];
        EquatableArray<string> Some(string[] of) => of.Where(_ => random.Next(3) == 0).ToEquatableArray();
        var all = new List<TaskItem>();
        for (var i = 0; i < 60; i++)
        {
            var (definition, data) = (Pick(Sample.Orders, Sample.NewOrders, Sample.Letters), Pick("{}", """{"amount":1}""", """{"amount":2}"""));
            var subject = $"S-{i}";
            var task = await Opened(t => t with
            {
                State = Pick("draft", "in_review"), Status = Pick(WorkflowTaskStatus.Open, WorkflowTaskStatus.Open, WorkflowTaskStatus.Open, WorkflowTaskStatus.Suspended), Assignee = Pick(null, null, "ana", "ben"), Roles = Some(roles),
                Users = Some(people), Barred = Some(people), IsForAnyone = random.Next(5) == 0,  Priority = Pick(Enum.GetValues<TaskPriority>()),
                DueAt = Pick<DateTimeOffset?>(null, Sample.Morning, Sample.Morning.AddHours(1), Sample.Morning.AddHours(2)), OpenedAt = Sample.Morning.AddMinutes(random.Next(10)),
            } is var made && made.Assignee is null ? made with { IsUnassigned = random.Next(3) == 0 } : made, subject, definition: definition, data: data);
            all.Add(new(task, definition, new(definition.Id, subject), data));
        }
        for (var i = 0; i < 60; i++)
        {
            var query = new TaskQuery
            {
                Order = Pick(Enum.GetValues<TaskOrder>()), Limit = Pick(1, 3, 7, 100), Workflow = Pick(null, null, "letter", "purchase-order"), State = Pick(null, null, "draft"), IsAssigned = Pick<bool?>(null, null, true, false),
                PriorityFrom = Pick<TaskPriority?>(null, null, TaskPriority.Normal, TaskPriority.High), DueBefore = Pick<DateTimeOffset?>(null, null, Sample.Morning.AddHours(2)), OpenedBefore = Pick<DateTimeOffset?>(null, null, Sample.Morning.AddMinutes(6)),
                Data = Pick<DataFilter[]>([], [], [new("amount", 1L)]), Text = Pick(null, null, "s-1"),
            };
            var (user, theirs) = (Pick(people), Some(roles));
            var expected = Sorted(all.Where(i => MayDo(i.Task, user, theirs) && Meets(i, query)), query.Order);
            Assert.That(await Pages(query, user, theirs), Is.EqualTo(expected.Select(i => i.Task)), $"{user} ({string.Join(", ", theirs)}): {query}");
            Assert.That(await Store.CountInboxAsync(Sample.Tenant, user, theirs, query, Sample.Morning.AddHours(1), default), Is.EqualTo(Counted(expected, Sample.Morning.AddHours(1))));
            var nobodys = Sorted(all.Where(i => i.Task is { Status: WorkflowTaskStatus.Open, IsUnassigned: true } && Meets(i, query)), query.Order);
            Assert.That(await Pages(query, after => Store.FindUnassignedAsync(Sample.Tenant, query with { After = after }, default)), Is.EqualTo(nobodys.Select(i => i.Task)));
        }
    }

    [Test]
    public async Task What_comes_meanwhile_does_not_shift_the_next_page([Values] TaskOrder order)
    {
        var all = new List<WorkflowTask>();
        for (var i = 0; i < 4; i++)
            all.Add(await Opened(t => t with { DueAt = Sample.Morning, OpenedAt = Sample.Morning.AddMinutes(i) }));
        var query = new TaskQuery { Order = order, Limit = 2 };
        var first = await Store.FindInboxAsync(Sample.Tenant, "ana", ["manager"], query, default);
        await Opened(t => t with { DueAt = Sample.Morning, OpenedAt = order == TaskOrder.NewestFirst ? Sample.Morning.AddMinutes(9) : Sample.Morning.AddMinutes(-1) });
        await Changed(Sample.Done(first.Items[^1].Task));
        var second = await Store.FindInboxAsync(Sample.Tenant, "ana", ["manager"], query with { After = first.Next }, default);
        Assert.That(first.Items.Concat(second.Items).Select(i => i.Task), Is.EqualTo(order == TaskOrder.NewestFirst ? Enumerable.Reverse(all) : all));
        Assert.That(second.Next, Is.Null);
    }

    [Test]
    public void A_query_of_no_use_is_refused()
    {
        TaskQuery[] queries =
        [
            new() { Limit = 0 }, new() { Limit = -1 }, new() { Limit = 1001 }, new() { Text = new string('x', 201) }, new() { Text = "PO\0" }, new() { Data = [new("a b", 1L)] }, new() { Data = [new("a", new object())] },
            new() { Data = [.. Enumerable.Repeat(new DataFilter("a", 1L), 17)] }, new() { After = "" }, new() { After = "x" }, new() { After = "\0" }, new() { After = new string('A', 1000) },
        ];
        foreach (var query in queries)
        {
            Assert.That(async () => await Store.FindInboxAsync(Sample.Tenant, "ana", [], query, default), Throws.InstanceOf<ArgumentException>(), query.ToString());
            Assert.That(async () => await Store.FindUnassignedAsync(Sample.Tenant, query, default), Throws.InstanceOf<ArgumentException>(), query.ToString());
        }
    }

    [Test]
    public async Task A_place_in_another_order_is_refused()
    {
        await Opened();
        await Opened();
        var next = (await Store.FindInboxAsync(Sample.Tenant, "ana", ["manager"], new() { Limit = 1 }, default)).Next;
        Assert.That(async () => await Store.FindInboxAsync(Sample.Tenant, "ana", ["manager"], new() { Limit = 1, After = next, Order = TaskOrder.NewestFirst }, default), Throws.InstanceOf<ArgumentException>().With.Message.Contains("TaskPage.Next"));
    }

    private static bool MayDo(WorkflowTask task, string user, EquatableArray<string> roles) =>
        task.Status == WorkflowTaskStatus.Open && !task.Barred.Contains(user)
        && (task.Assignee is { } assignee ? assignee == user : task.Users.IsEmpty ? task.IsForAnyone || task.Roles.Any(roles.Contains) : task.Users.Contains(user));

    private static bool Meets(TaskItem item, TaskQuery query) =>
        (query.Workflow is null || item.Definition.Id == query.Workflow) && (query.State is null || item.Task.State == query.State) && (query.IsAssigned is null || query.IsAssigned == item.Task.Assignee is not null)
        && (query.PriorityFrom is null || item.Task.Priority >= query.PriorityFrom) && (query.DueBefore is null || item.Task.DueAt < query.DueBefore) && (query.OpenedBefore is null || item.Task.OpenedAt < query.OpenedBefore)
        && (query.Data.Count == 0 || item.Data == """{"amount":1}""") && (query.Text is null || item.Subject.Id.Contains(query.Text, StringComparison.OrdinalIgnoreCase));

    private static TaskItem[] Sorted(IEnumerable<TaskItem> items, TaskOrder order)
    {
        var sorted = order switch
        {
            TaskOrder.DueFirst => items.OrderBy(i => i.Task.DueAt ?? DateTimeOffset.MaxValue).ThenBy(i => i.Task.OpenedAt),
            TaskOrder.MostUrgentFirst => items.OrderByDescending(i => i.Task.Priority).ThenBy(i => i.Task.OpenedAt),
            TaskOrder.NewestFirst => items.OrderByDescending(i => i.Task.OpenedAt),
            _ => items.OrderBy(i => i.Task.OpenedAt),
        };
        return [.. order == TaskOrder.NewestFirst ? sorted.ThenByDescending(i => i.Task.Id.Instance) : sorted.ThenBy(i => i.Task.Id.Instance)];
    }

    private static TaskCount[] Counted(TaskItem[] items, DateTimeOffset now) =>
    [
        .. items.GroupBy(i => (i.Definition.Id, i.Task.State)).OrderBy(g => g.Key.Id, StringComparer.Ordinal).ThenBy(g => g.Key.State, StringComparer.Ordinal)
            .Select(g => new TaskCount(g.Key.Id, g.Key.State, g.Count(), g.Count(i => i.Task.Assignee is not null), g.Count(i => i.Task.DueAt <= now))),
    ];

    private Task<List<WorkflowTask>> Pages(TaskQuery query, string user, IReadOnlyCollection<string> roles) =>
        Pages(query, after => Store.FindInboxAsync(Sample.Tenant, user, roles, query with { After = after }, default));

    private static async Task<List<WorkflowTask>> Pages(TaskQuery query, Func<string?, Task<TaskPage>> read)
    {
        var found = new List<WorkflowTask>();
        string? after = null;
        do
        {
            var page = await read(after);
            Assert.That(page.Items, Has.Count.LessThanOrEqualTo(query.Limit));
            if (page.Next is not null)
                Assert.That(page.Items, Has.Count.EqualTo(query.Limit));
            found.AddRange(page.Items.Select(i => i.Task));
            after = page.Next;
        }
        while (after is not null);
        return found;
    }

    private async Task Finds(TaskQuery query, string user, IReadOnlyCollection<string> roles, params WorkflowTask[] expected)
    {
        var page = await Store.FindInboxAsync(Sample.Tenant, user, roles, query, default);
        Assert.That(page.Items.Select(i => i.Task), Is.EqualTo(expected), query.ToString());
        Assert.That(page.Next, Is.Null);
        var counts = await Store.CountInboxAsync(Sample.Tenant, user, roles, query, Sample.Morning, default);
        Assert.That(counts.Sum(c => c.Count), Is.EqualTo(expected.Length), query.ToString());
    }
}
