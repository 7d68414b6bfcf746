using Sequent.Engine;

namespace Stores.Conformance;

/// <summary>Entries get numbers after they are committed: without a gap for each tenant, in the order of commits.</summary>
public abstract class EventConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    [Test]
    public async Task An_event_is_its_entry_with_its_workflow_and_its_subject()
    {
        var start = Sample.Start(Sample.Instance());
        await Committed(start);
        Assert.That(await Events(), Is.Empty, "What has no number is not shown.");
        Assert.That(await Store.NumberEventsAsync(100, default), Is.EqualTo(1));
        Assert.That(await Events(), Is.EqualTo([new WorkflowEvent(1, "purchase-order", start.After.Subject, start.Entries[0])]));
        Assert.That(await Store.NumberEventsAsync(100, default), Is.Zero);
    }

    [Test]
    public async Task Each_tenant_has_its_own_numbers_in_the_order_of_commits()
    {
        var first = await Started("PO-1");
        var other = await Started("PO-1", Sample.OtherTenant);
        var second = await Started("PO-2");
        await Committed(Sample.Move(first, entries: 2));
        await Committed(Sample.Move(other));
        Assert.That(await Store.NumberEventsAsync(100, default), Is.EqualTo(6));
        Assert.That((await Events()).Select(e => (e.Number, e.Entry.Instance, e.Entry.Sequence)), Is.EqualTo([(1L, first.Id, 1L), (2L, second.Id, 1L), (3L, first.Id, 2L), (4L, first.Id, 3L)]));
        Assert.That((await Events(Sample.OtherTenant)).Select(e => (e.Number, e.Entry.Sequence)), Is.EqualTo([(1L, 1L), (2L, 2L)]));
    }

    [Test]
    public async Task So_many_are_numbered_and_read_as_are_wanted()
    {
        var instance = await Started();
        await Committed(Sample.Move(instance, entries: 9));
        Assert.That(await Store.NumberEventsAsync(4, default), Is.EqualTo(4));
        Assert.That(await Events(), Has.Count.EqualTo(4));
        Assert.That(await Store.NumberEventsAsync(100, default), Is.EqualTo(6));
        Assert.That((await Store.ReadEventsAsync(Sample.Tenant, 3, 4, default)).Select(e => e.Number), Is.EqualTo([4, 5, 6, 7]));
        Assert.That(await Store.ReadEventsAsync(Sample.Tenant, 10, 4, default), Is.Empty);
    }

    [Test]
    public async Task What_was_refused_or_rolled_back_leaves_no_gap()
    {
        var instance = await Started();
        var move = Sample.Move(instance);
        Assert.That(async () => await Store.CommitAsync(new(move with { Entries = [move.Entries[0], move.Entries[0]] }), null, default), Throws.InstanceOf<StoreException>());
        await using (var connection = Harness.OpenConnection())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await Store.CommitAsync(new(move), transaction, default);
            await transaction.RollbackAsync();
        }
        await Store.NumberEventsAsync(1, default);
        await Committed(move);
        await Store.NumberEventsAsync(100, default);
        Assert.That((await Events()).Select(e => (e.Number, e.Entry.Sequence)), Is.EqualTo([(1L, 1L), (2L, 2L)]));
    }

    [Test]
    public async Task What_is_committed_late_in_a_transaction_is_numbered_however_many_were_numbered_meanwhile()
    {
        var late = Sample.Start(Sample.Instance("PO-late"));
        await using (var connection = Harness.OpenConnection())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await Store.CommitAsync(new(late), transaction, default);
            // Where there is one writer at a time, these wait for the transaction.
            var neighbours = AtOnce(4, async i =>
            {
                await Started($"PO-{i}");
                return await Store.NumberEventsAsync(100, default);
            });
            await transaction.CommitAsync();
            await neighbours;
        }
        await Store.NumberEventsAsync(100, default);
        var events = await Events();
        Assert.That(events.Select(e => e.Number), Is.EqualTo(Enumerable.Range(1, 5)));
        Assert.That(events.Select(e => e.Entry.Instance), Does.Contain(late.After.Id));
    }

    [Test]
    public async Task Two_that_number_at_once_while_others_commit_leave_no_gap_and_no_double()
    {
        await using var other = Harness.Open();
        await other.InitializeAsync(default);
        const int Writers = 8, Each = 10;
        await AtOnce(Writers + 2, async i =>
        {
            if (i >= Writers)
                for (var numbered = 0; (await Events()).Count < Writers * Each; numbered++)
                    await (i == Writers ? Store : other).NumberEventsAsync(1 + numbered % 7, default);
            else
                for (var (n, instance) = (1, await Started($"PO-{i}")); n < Each; n++)
                    instance = await Committed(Sample.Move(instance));
            return true;
        });
        var events = await Events();
        Assert.That(events.Select(e => e.Number), Is.EqualTo(Enumerable.Range(1, Writers * Each)));
        foreach (var group in events.GroupBy(e => e.Entry.Instance))
            Assert.That(group.Select(e => e.Entry.Sequence), Is.EqualTo(Enumerable.Range(1, Each)));
    }

    private Task<IReadOnlyList<WorkflowEvent>> Events(string tenant = Sample.Tenant) => Store.ReadEventsAsync(tenant, 0, 1000, default);
}
