using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>Tasks are written with their instance, and come back as they were.</summary>
public abstract class TaskConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    [Test]
    public async Task A_task_comes_back_as_it_was_opened_changed_and_closed()
    {
        var open = await Opened(t => t with
        {
            Assignee = "ana \"the\" – 漢字 🚀", DelegateFor = "", IsClaimed = true, Roles = EquatableArray.Create("b", "a", "", "quoted \" and \\ and '"), Users = EquatableArray.Create("[]", "ü"), IsForAnyone = true,
            Barred = EquatableArray.Create("x\",\"y", "%"), IsUnassigned = true, IsEscalated = true, Priority = TaskPriority.Urgent, DueAt = Sample.Morning.AddTicks(10), OpenedAt = Sample.Morning.AddTicks(1_234_560),
            AssignedAt = Sample.Morning.AddMicroseconds(1),
        }, "PO-1", data: """{"amount":1}""");
        Assert.That(await Store.FindTaskAsync(Sample.Tenant, open.Id, null, default), Is.EqualTo(new TaskItem(open, Sample.Orders, new("purchase-order", "PO-1"), """{"amount":1}""")));
        Assert.That((await Store.FindInstanceAsync(Sample.Tenant, open.Id.Instance, null, default))!.Tasks, Is.EqualTo(new[] { open }));

        var changed = open with
        {
            State = "renamed", Status = WorkflowTaskStatus.Suspended, SuspendedAt = Sample.Morning.AddMicroseconds(7), Assignee = null, DelegateFor = null, IsClaimed = false, Roles = default, Users = default, IsForAnyone = false, Barred = default, IsUnassigned = false,
            Priority = TaskPriority.Low, DueAt = null, AssignedAt = null,
        };
        await Changed(changed);
        Assert.That((await Store.FindTaskAsync(Sample.Tenant, open.Id, null, default))!.Task, Is.EqualTo(changed));
        Assert.That((await Store.FindInstanceAsync(Sample.Tenant, open.Id.Instance, null, default))!.Tasks, Is.EqualTo(new[] { changed }));

        var done = Sample.Done(changed);
        await Changed(done);
        Assert.That((await Store.FindTaskAsync(Sample.Tenant, open.Id, null, default))!.Task, Is.EqualTo(done));
        Assert.That((await Store.FindInstanceAsync(Sample.Tenant, open.Id.Instance, null, default))!.Tasks.IsEmpty);
    }

    [Test]
    public async Task Every_priority_and_every_status_comes_back([Values] TaskPriority priority, [Values] WorkflowTaskStatus status)
    {
        var task = await Opened(t => t with { Priority = priority, Status = status, ClosedAt = status is WorkflowTaskStatus.Open or WorkflowTaskStatus.Suspended ? null : Sample.Next() });
        Assert.That((await Store.FindTaskAsync(Sample.Tenant, task.Id, null, default))!.Task, Is.EqualTo(task));
    }

    [Test]
    public async Task An_instance_is_found_with_its_open_tasks_however_it_is_found()
    {
        var start = Sample.Start(Sample.Instance());
        var (one, two) = (Sample.Task(start.After), Sample.Task(start.After, 2) with { Visit = 2, Assignee = "ben" });
        var instance = await Committed(Sample.WithTasks(start, one, two));
        instance = await Committed(Sample.WithTasks(Sample.Change(instance, instance), Sample.Done(one), two with { Status = WorkflowTaskStatus.Suspended }, Sample.Task(instance, 3)));
        Assert.That(instance.Tasks.Select(t => t.Id.Number), Is.EqualTo([2, 3]));

        Assert.That(await Find(instance), Is.EqualTo(instance));
        Assert.That(await Store.FindLiveInstanceAsync(Sample.Tenant, instance.Definition.Id, instance.Subject, null, default), Is.EqualTo(instance));
        foreach (var order in Enum.GetValues<InstanceOrder>())
            Assert.That((await Store.SearchAsync(Sample.Tenant, new() { Order = order }, default)).Instances, Is.EqualTo(new[] { instance }));
    }

    [Test]
    public async Task Every_task_that_there_has_been_is_listed_in_order()
    {
        var start = Sample.Start(Sample.Instance());
        var first = Sample.Task(start.After);
        var instance = await Committed(Sample.WithTasks(start, first));
        var closed = Sample.Done(first);
        var (third, second) = (Sample.Task(instance, 3) with { Visit = 9 }, Sample.Task(instance, 2));
        await Committed(Sample.WithTasks(Sample.Change(instance, instance), third, closed, second));
        Assert.That(await Store.ListTasksAsync(Sample.Tenant, instance.Id, default), Is.EqualTo(new[] { closed, second, third }));
        Assert.That(await Store.ListTasksAsync(Sample.OtherTenant, instance.Id, default), Is.Empty);
        Assert.That(await Store.ListTasksAsync(Sample.Tenant, Sample.Instance().Id, default), Is.Empty);
    }

    [Test]
    public async Task A_task_that_is_not_there_is_null()
    {
        var task = await Opened();
        Assert.That(await Store.FindTaskAsync(Sample.Tenant, task.Id with { Number = 2 }, null, default), Is.Null);
        Assert.That(await Store.FindTaskAsync(Sample.Tenant, new(Sample.Instance().Id, 1), null, default), Is.Null);
        Assert.That(await Store.FindTaskAsync(Sample.OtherTenant, task.Id, null, default), Is.Null);
    }

    [Test]
    public async Task A_conflict_writes_neither_a_task_nor_a_timer()
    {
        var task = await Opened();
        var seen = (await Store.FindInstanceAsync(Sample.Tenant, task.Id.Instance, null, default))!;
        var now = await Committed(Sample.Change(seen, seen));
        var late = Sample.WithTimers(Sample.WithTasks(Sample.Change(seen, seen), Sample.Done(task), Sample.Task(seen, 2)), [new(new(1, TimerKind.Wait, "")) { DueAt = Sample.Morning }]);
        Assert.That(await Store.CommitAsync(new(late), null, default), Is.InstanceOf<CommitResult.Conflict>());
        Assert.That(await Find(seen), Is.EqualTo(now));
        Assert.That(await Store.ListTasksAsync(Sample.Tenant, seen.Id, default), Is.EqualTo(new[] { task }));
        Assert.That(await Store.FindDueTimersAsync(DateTimeOffset.MaxValue, null, 10, default), Is.Empty);
    }

    [Test]
    public async Task A_load_is_what_is_a_persons_alone_and_a_turn_when_the_role_last_came_to_them()
    {
        DateTimeOffset at = Sample.Next(), later = Sample.Next(), last = Sample.Next();
        await Opened(t => t with { Assignee = "ana", AssignedAt = at });
        await Opened(t => t with { Assignee = "ana", AssignedAt = later, Roles = EquatableArray.Create("buyer", "manager"), Status = WorkflowTaskStatus.Suspended });
        var done = await Opened(t => t with { Assignee = "ana", AssignedAt = last, Roles = EquatableArray.Create("buyer") });
        await Changed(Sample.Done(done));
        await Opened(t => t with { Assignee = "ben", AssignedAt = at, Roles = default });
        await Opened(t => t with { Users = EquatableArray.Create("ben") });
        await Opened(t => t with { Assignee = "ana", AssignedAt = last }, tenant: Sample.OtherTenant);

        Task<IReadOnlyList<Candidate>> Loads(string role, string tenant = Sample.Tenant) => Store.CountLoadsAsync(tenant, role, ["cem", "ben", "ana"], null, default);
        Assert.That(await Loads("manager"), Is.EqualTo(new Candidate[] { new("cem", 0, null), new("ben", 1, null), new("ana", 2, later) }));
        Assert.That(await Loads("buyer"), Is.EqualTo(new Candidate[] { new("cem", 0, null), new("ben", 1, null), new("ana", 2, last) }));
        Assert.That(await Loads("manager", Sample.OtherTenant), Is.EqualTo(new Candidate[] { new("cem", 0, null), new("ben", 0, null), new("ana", 1, last) }));
        Assert.That(await Store.CountLoadsAsync(Sample.Tenant, "manager", [], null, default), Is.Empty);
    }

    [Test]
    public async Task A_turn_stays_when_the_task_is_given_to_somebody_else()
    {
        DateTimeOffset at = Sample.Next(), later = Sample.Next();
        var task = await Opened(t => t with { Assignee = "ana", AssignedAt = at });
        await Changed(task with { Assignee = null });
        await Changed(task with { Assignee = "ben", AssignedAt = later });
        Assert.That(await Store.CountLoadsAsync(Sample.Tenant, "manager", ["ana", "ben"], null, default), Is.EqualTo(new Candidate[] { new("ana", 0, at), new("ben", 1, later) }));
    }

    [Test]
    public async Task What_is_a_persons_alone_is_listed_page_by_page([Values(1, 2, 10)] int limit, [Values(null, "purchase-order", "letter")] string? workflow)
    {
        var mine = new List<(TaskId Id, string Workflow)>();
        for (var i = 0; i < 5; i++)
        {
            var definition = i % 2 == 0 ? Sample.Orders : Sample.Letters;
            var task = await Opened(t => t with { Assignee = "ana", Status = i == 1 ? WorkflowTaskStatus.Suspended : WorkflowTaskStatus.Open }, definition: definition);
            mine.Add((task.Id, definition.Id));
        }
        await Opened(t => t with { Assignee = "ben" });
        await Opened(t => t with { Users = EquatableArray.Create("ana") });
        await Opened(t => t with { Assignee = "ana" }, tenant: Sample.OtherTenant);
        await Changed(Sample.Done(await Opened(t => t with { Assignee = "ana" })));

        var found = new List<TaskId>();
        while (await Store.ListAssignedAsync(Sample.Tenant, "ana", workflow, found.Count == 0 ? null : found[^1], limit, default) is { Count: > 0 } page)
        {
            Assert.That(page, Has.Count.LessThanOrEqualTo(limit));
            found.AddRange(page);
        }
        Assert.That(found, Is.EqualTo(mine.Where(t => workflow is null || t.Workflow == workflow).Select(t => t.Id).OrderBy(t => t.Instance).ThenBy(t => t.Number)));
    }
}
