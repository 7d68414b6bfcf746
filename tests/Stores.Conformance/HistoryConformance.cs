using Sequent;
using Sequent.Engine;

namespace Stores.Conformance;

/// <summary>Histories are read in order, entry by entry as they were written.</summary>
public abstract class HistoryConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    [Test]
    public async Task Entries_come_back_in_order_as_they_were_written()
    {
        var instance = Sample.Instance();
        var start = Sample.Start(instance);
        await Committed(start);
        var move = Sample.Move(instance, entries: 2);
        var full = move.Entries[0] with
        {
            Kind = HistoryKind.Voted, Transition = "approve", ActorId = "bot-7", ActorKind = ActorKind.Agent, OnBehalfOf = "ben", Reasoning = "It's \"fine\" 👍", Payload = """{"inputs":{"note":"–"}}""",
        };
        move = move with { Entries = [full, move.Entries[1] with { Kind = HistoryKind.DataChanged, Transition = null }] };
        await Committed(move);
        Assert.That(await History(instance), Is.EqualTo(start.Entries.Concat(move.Entries)));
    }

    [Test]
    public async Task Every_kind_of_entry_comes_back()
    {
        var instance = await Started();
        foreach (var kind in Enum.GetValues<HistoryKind>())
        {
            var change = Sample.Change(instance, instance);
            instance = await Committed(change with { Entries = [change.Entries[0] with { Kind = kind }] });
            Assert.That((await History(instance))[^1].Kind, Is.EqualTo(kind));
        }
    }

    [Test]
    public async Task They_are_read_from_anywhere_as_many_as_wanted()
    {
        var instance = await Started();
        await Committed(Sample.Move(instance, entries: 9));
        Assert.That((await Store.ReadHistoryAsync(instance.Tenant, instance.Id, 3, 4, default)).Select(e => e.Sequence), Is.EqualTo([4, 5, 6, 7]));
        Assert.That(await Store.ReadHistoryAsync(instance.Tenant, instance.Id, 10, 4, default), Is.Empty);
        Assert.That(await Store.ReadHistoryAsync(instance.Tenant, InstanceId.New(Sample.Morning), 0, 4, default), Is.Empty);
    }

    [Test]
    public async Task Those_of_another_instance_are_not_among_them()
    {
        var first = await Started("PO-1");
        var second = await Started("PO-2");
        await Committed(Sample.Move(first));
        Assert.That((await History(second)).Select(e => e.Instance), Is.EqualTo([second.Id]));
    }
}
