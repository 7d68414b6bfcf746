using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>Instances are found by everything a query says, page by page.</summary>
public abstract class SearchConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    [Test]
    public async Task Every_condition_finds_those_that_meet_it_and_no_others()
    {
        var draft = await Started("PO-1");
        var review = await Committed(Sample.Move(await Started("PO-2")));
        var ended = await Committed(Sample.End(await Committed(Sample.Move(await Started("PO-3"), "done"))));
        var paused = await Started("PO-4");
        paused = await Committed(Sample.Change(paused, paused with { Status = InstanceStatus.Paused }));
        var migrated = await Committed(Sample.Start(Sample.Instance("PO-5", definition: Sample.NewOrders) with { InitiatedBy = "ben" }));
        var letter = await Committed(Sample.Start(Sample.Instance("PO-1", definition: Sample.Letters)));
        await Started("PO-6", Sample.OtherTenant);

        await Finds(new(), letter, migrated, paused, ended, review, draft);
        await Finds(new() { Workflow = "letter" }, letter);
        await Finds(new() { Workflow = "purchase-order" }, migrated, paused, ended, review, draft);
        await Finds(new() { DefinitionVersion = "2.0.0" }, migrated);
        await Finds(new() { DefinitionHash = Sample.Letters.Hash }, letter);
        await Finds(new() { State = "in_review" }, review);
        await Finds(new() { State = "draft" }, letter, migrated, paused, draft);
        await Finds(new() { State = "draft", Workflow = "purchase-order", Status = InstanceStatus.Running }, migrated, draft);
        await Finds(new() { State = "raft" });
        await Finds(new() { State = "draft", Workflow = "order" });
        await Finds(new() { Status = InstanceStatus.Paused }, paused);
        await Finds(new() { Status = InstanceStatus.Completed }, ended);
        await Finds(new() { Status = InstanceStatus.Completed, IsLive = true });
        await Finds(new() { IsLive = false }, ended);
        await Finds(new() { IsLive = true, Workflow = "letter" }, letter);
        await Finds(new() { SubjectType = "letter" }, letter);
        await Finds(new() { SubjectId = "PO-1" }, letter, draft);
        await Finds(new() { SubjectType = "purchase-order", SubjectId = "PO-1" }, draft);
        await Finds(new() { SubjectType = "purchase-order", SubjectId = "PO-2", State = "draft" });
        await Finds(new() { InitiatedBy = "ben" }, migrated);
        await Finds(new() { InitiatedBy = "ben", State = "draft" }, migrated);
        await Finds(new() { StartedFrom = ended.StartedAt, StartedBefore = migrated.StartedAt }, paused, ended);
        await Finds(new() { UnchangedSince = review.ChangedAt }, draft);
    }

    [Test]
    public async Task One_of_several_states_is_found_as_the_only_one_is()
    {
        var both = await Committed(Sample.Move(await Started("PO-1"), "code_review,security_review"));
        var one = await Committed(Sample.Move(await Started("PO-2"), "security_review"));
        var other = await Committed(Sample.Move(await Started("PO-3"), "code_review,security_ok"));
        await Finds(new() { State = "security_review" }, one, both);
        await Finds(new() { State = "code_review" }, other, both);
        foreach (var order in Enum.GetValues<InstanceOrder>())
            foreach (var subject in (string?[])[null, "PO-1"])
                await Finds(new() { State = "code_review,security_review", Order = order, SubjectType = "purchase-order", SubjectId = subject });
        await Finds(new() { State = "code_review", Order = InstanceOrder.LongestUnchangedFirst }, both, other);
    }

    [Test]
    public async Task Data_is_compared_as_the_json_value_that_it_is()
    {
        var first = await Committed(Sample.Start(Sample.Instance("PO-1", data: """{"amount":12.50,"count":3,"big":9007199254740993,"name":"O'Neil","urgent":true,"note":null,"address":{"city":"Łódź"},"tags":["a"]}""")));
        var second = await Committed(Sample.Start(Sample.Instance("PO-2", data: """{"amount":"12.5","count":1,"big":9007199254740992,"name":"null","urgent":1,"note":"","address":"city","tags":"[\"a\"]"}""")));
        Task Has(string path, object? value, params InstanceSnapshot[] expected) => Finds(new() { Data = [new(path, value)] }, expected);
        await Has("amount", 12.5m, first);
        await Has("amount", 12.5, first);
        await Has("amount", "12.5", second);
        await Has("count", 3L, first);
        await Has("count", 3.0m, first);
        await Has("count", "3");
        await Has("big", 9007199254740993L, first);
        await Has("name", "O'Neil", first);
        await Has("name", "' OR 1 = 1 --");
        await Has("urgent", true, first);
        await Has("urgent", 1L, second);
        await Has("urgent", false);
        await Has("note", null, first);
        await Has("missing", null, second, first);
        await Has("name", null);
        await Has("address.city", "Łódź", first);
        await Has("address.city", null, second);
        await Has("tags", """["a"]""", second);
        await Finds(new() { Data = [new("urgent", true), new("count", 3L)] }, first);
        await Finds(new() { Data = [new("urgent", true), new("count", 1L)] });
    }

    [Test]
    public void A_path_that_is_none_is_refused([Values("", "a.", ".a", "a b", "a'b", "a\"b", "$.a", "a[0]", "a..b", "1a", "a;DROP TABLE x", "a\n")] string path) =>
        Assert.That(async () => await Search(new() { Data = [new(path, 1L)] }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("path"));

    [Test]
    public void A_value_that_json_does_not_have_is_refused() =>
        Assert.That(async () => await Search(new() { Data = [new("a", new object())] }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("'Object'"));

    [Test]
    public void A_page_of_no_size_or_too_large_a_one_is_refused([Values(int.MinValue, -1, 0, 1001)] int limit) =>
        Assert.That(async () => await Search(new() { Limit = limit }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("1 to 1000"));

    [Test]
    public async Task Pages_hold_everything_once_in_order([Values] InstanceOrder order, [Values(1, 3, 7)] int limit, [Values(null, "in_review")] string? state)
    {
        var all = new List<InstanceSnapshot>();
        for (var i = 0; i < 14; i++)
            all.Add(await Started($"PO-{i}"));
        // Changed in another order than started, and some at one and the same time.
        var at = Sample.Next();
        foreach (var i in (int[])[5, 2, 9, 0, 13, 7])
            all[i] = await Committed(Sample.Change(all[i], Sample.Move(all[i], i % 2 == 0 ? "in_review" : "in_review,signing").After with { ChangedAt = at.AddMilliseconds(i / 4) }));
        all[9] = await Committed(Sample.End(all[9]));
        var expected = all.Where(i => state is null || i.Marking.Split(',').Contains(state));
        expected = order switch
        {
            InstanceOrder.NewestFirst => expected.OrderByDescending(i => i.StartedAt),
            InstanceOrder.OldestFirst => expected.OrderBy(i => i.StartedAt),
            _ => expected.OrderBy(i => i.ChangedAt).ThenBy(i => i.Id),
        };

        var found = new List<InstanceSnapshot>();
        string? after = null;
        do
        {
            var page = await Search(new() { Order = order, Limit = limit, State = state, After = after });
            Assert.That(page.Instances, Has.Count.LessThanOrEqualTo(limit).And.Not.Empty);
            found.AddRange(page.Instances);
            after = page.Next;
        }
        while (after is not null);
        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    public async Task Those_of_one_time_are_on_one_page_or_the_next([Values] InstanceOrder order, [Values(1, 2, 3)] int limit, [Values(null, "draft")] string? state)
    {
        var at = Sample.Next();
        var all = new List<InstanceSnapshot>();
        for (var i = 0; i < 7; i++)
            all.Add(await Committed(Sample.Start(Sample.Instance($"PO-{i}") with { StartedAt = at, ChangedAt = at })));
        var found = new List<InstanceId>();
        string? after = null;
        do
        {
            var page = await Search(new() { Order = order, Limit = limit, State = state, After = after });
            found.AddRange(page.Instances.Select(i => i.Id));
            after = page.Next;
        }
        while (after is not null);
        Assert.That(found, Is.EqualTo(order == InstanceOrder.NewestFirst ? all.Select(i => i.Id).OrderDescending() : all.Select(i => i.Id).Order()));
    }

    [Test]
    public async Task What_changes_between_two_pages_is_not_left_out()
    {
        for (var i = 0; i < 4; i++)
            await Started($"PO-{i}");
        var query = new InstanceQuery { Order = InstanceOrder.LongestUnchangedFirst, Limit = 2 };
        var first = await Search(query);
        foreach (var instance in first.Instances.Concat((await Search(query with { After = first.Next })).Instances.Take(1)).ToArray())
            await Committed(Sample.Move(instance));
        var rest = await Search(query with { Limit = 10, After = first.Next });
        Assert.That(rest.Instances.Select(i => i.Subject.Id), Is.EqualTo(["PO-3", "PO-0", "PO-1", "PO-2"]));
    }

    [Test]
    public async Task What_is_started_meanwhile_does_not_shift_the_next_page()
    {
        for (var i = 0; i < 4; i++)
            await Started($"PO-{i}");
        var first = await Search(new() { Limit = 2 });
        await Started("PO-9");
        var second = await Search(new() { Limit = 2, After = first.Next });
        Assert.That(first.Instances.Concat(second.Instances).Select(i => i.Subject.Id), Is.EqualTo(["PO-3", "PO-2", "PO-1", "PO-0"]));
    }

    [Test]
    public async Task A_place_that_no_page_gave_is_refused([Values("", "x", "???", "bmV3ZXN0", "bmV3ZXN0X2ZpcnN0fDIwMjZ8eA", "\0")] string after)
    {
        await Started();
        Assert.That(async () => await Search(new() { After = after }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("page"));
    }

    [Test]
    public async Task A_place_in_another_order_is_refused()
    {
        await Started("PO-1");
        await Started("PO-2");
        var page = await Search(new() { Limit = 1 });
        Assert.That(async () => await Search(new() { After = page.Next, Order = InstanceOrder.OldestFirst }), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public async Task Live_instances_are_counted_by_definition_and_marking()
    {
        await Started("PO-1");
        await Started("PO-2");
        await Committed(Sample.Move(await Started("PO-3")));
        await Committed(Sample.End(await Started("PO-4")));
        await Committed(Sample.Start(Sample.Instance("PO-5", definition: Sample.NewOrders)));
        await Committed(Sample.Start(Sample.Instance("PO-6", definition: Sample.Letters)));
        await Started("PO-7", Sample.OtherTenant);
        Assert.That(await Store.CountLiveAsync(Sample.Tenant, "purchase-order", default), Is.EquivalentTo(new MarkingCount[]
        {
            new(Sample.Orders, "draft", 2), new(Sample.Orders, "in_review", 1), new(Sample.NewOrders, "draft", 1),
        }));
    }

    private Task<SnapshotPage> Search(InstanceQuery query) => Store.SearchAsync(Sample.Tenant, query, default);

    private async Task Finds(InstanceQuery query, params InstanceSnapshot[] expected)
    {
        var page = await Search(query);
        Assert.That(page.Instances.Select(i => i.Id), Is.EqualTo(expected.Select(e => e.Id)), query.ToString());
        Assert.That(page.Instances, Is.EqualTo(expected));
        Assert.That(page.Next, Is.Null);
    }
}
