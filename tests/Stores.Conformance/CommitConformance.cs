using Sequent.Engine;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>A commit is whole or not at all; of several that have seen the same version one wins; nobody suffers from a neighbour.</summary>
public abstract class CommitConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    private const int Many = 64;

    [Test]
    public async Task Who_has_not_seen_the_last_commit_writes_nothing()
    {
        var started = await Started();
        var moved = await Committed(Sample.Move(started));
        var late = Sample.Move(started, "rejected");
        Assert.That(await Store.CommitAsync(new(late) { Receipt = Sample.Receipt(late, "key") }, null, default), Is.InstanceOf<CommitResult.Conflict>());
        Assert.That(await Find(started), Is.EqualTo(moved));
        Assert.That(await History(started), Has.Count.EqualTo(2));
        Assert.That(await Store.FindReceiptAsync(started.Tenant, "key", null, default), Is.Null);
    }

    [Test]
    public async Task An_instance_that_is_not_there_is_a_conflict()
    {
        var started = Sample.Instance();
        Assert.That(await Store.CommitAsync(new(Sample.Move(started)), null, default), Is.InstanceOf<CommitResult.Conflict>());
    }

    [Test]
    public async Task Of_many_that_have_seen_the_same_version_one_wins()
    {
        var instance = await Started();
        for (var version = 1; version <= 5; version++)
        {
            var decisions = Enumerable.Range(0, Many).Select(i => Sample.Move(instance, $"state_{i}")).ToArray();
            var results = await AtOnce(Many, i => Store.CommitAsync(new(decisions[i]), null, default));
            var winner = Array.FindIndex(results, r => r is CommitResult.Committed);
            Assert.That(results.Count(r => r is CommitResult.Committed), Is.EqualTo(1));
            Assert.That(results.Count(r => r is CommitResult.Conflict), Is.EqualTo(Many - 1));
            Assert.That(await Find(instance), Is.EqualTo(decisions[winner].After));
            instance = decisions[winner].After;
        }
        Assert.That((await History(instance)).Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, 6)));
    }

    [Test]
    public async Task Those_who_try_again_all_get_through()
    {
        var instance = await Started();
        await AtOnce(16, async _ =>
        {
            for (var done = 0; done < 5;)
                if (await Store.CommitAsync(new(Sample.Move((await Find(instance))!)), null, default) is CommitResult.Committed)
                    done++;
            return true;
        });
        Assert.That((await Find(instance))!.Version, Is.EqualTo(1 + 16 * 5));
        Assert.That((await History(instance)).Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, 1 + 16 * 5)));
    }

    [Test]
    public async Task Of_many_who_start_for_one_subject_one_wins_and_the_others_learn_who()
    {
        var decisions = Enumerable.Range(0, Many).Select(_ => Sample.Start(Sample.Instance())).ToArray();
        var results = await AtOnce(Many, i => Store.CommitAsync(new(decisions[i]), null, default));
        var winner = Array.FindIndex(results, r => r is CommitResult.Committed);
        Assert.That(results.Where((_, i) => i != winner), Is.All.EqualTo(new CommitResult.SubjectTaken(decisions[winner].After.Id)));
    }

    [Test]
    public async Task Two_stores_on_one_database_write_and_see_each_other()
    {
        await using var other = Harness.Open();
        await other.InitializeAsync(default);
        var instance = await Started();
        await AtOnce(8, async i =>
        {
            var store = i % 2 == 0 ? Store : other;
            for (var done = 0; done < 5;)
            {
                var seen = await store.FindInstanceAsync(instance.Tenant, instance.Id, null, default);
                if (await store.CommitAsync(new(Sample.Move(seen!)), null, default) is CommitResult.Committed)
                    done++;
            }
            return true;
        });
        Assert.That((await Find(instance))!.Version, Is.EqualTo(1 + 8 * 5));
        Assert.That((await other.ReadHistoryAsync(instance.Tenant, instance.Id, 0, 1000, default)).Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, 1 + 8 * 5)));
    }

    [Test]
    public async Task A_commit_that_fails_leaves_nothing_and_its_neighbours_are_written()
    {
        var instances = new List<InstanceSnapshot>();
        for (var i = 0; i < Many; i++)
            instances.Add(await Started($"PO-{i}"));
        var decisions = instances.Select((instance, i) => i % 4 == 0 ? WithTheSameEntryTwice(Sample.Move(instance)) : Sample.Move(instance)).ToArray();
        var results = await AtOnce(Many, async i =>
        {
            try
            {
                return await Store.CommitAsync(new(decisions[i]) { Receipt = Sample.Receipt(decisions[i], $"key-{i}") }, null, default);
            }
            catch (StoreException)
            {
                return null;
            }
        });
        for (var i = 0; i < Many; i++)
        {
            var fails = i % 4 == 0;
            Assert.That(results[i], fails ? Is.Null : Is.InstanceOf<CommitResult.Committed>());
            Assert.That(await Find(instances[i]), Is.EqualTo(fails ? decisions[i].Before : decisions[i].After));
            Assert.That(await History(instances[i]), Has.Count.EqualTo(fails ? 1 : 2));
            Assert.That(await Store.FindReceiptAsync(Sample.Tenant, $"key-{i}", null, default), fails ? Is.Null : Is.Not.Null);
        }
    }

    [Test]
    public async Task After_a_failure_the_store_goes_on()
    {
        var instance = await Started();
        Assert.That(async () => await Store.CommitAsync(new(WithTheSameEntryTwice(Sample.Move(instance))), null, default), Throws.InstanceOf<StoreException>());
        await Committed(Sample.Move(instance));
    }

    [Test]
    public async Task Who_has_given_up_before_writes_nothing()
    {
        var instance = await Started();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        Assert.That(async () => await Store.CommitAsync(new(Sample.Move(instance)), null, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await Find(instance), Is.EqualTo(instance));
    }

    [Test]
    public async Task Those_who_give_up_while_others_write_either_wrote_or_did_not()
    {
        var instances = new List<InstanceSnapshot>();
        for (var i = 0; i < Many; i++)
            instances.Add(await Started($"PO-{i}"));
        using var cancellation = new CancellationTokenSource();
        var decisions = instances.Select(i => Sample.Move(i)).ToArray();
        var written = await AtOnce(Many, async i =>
        {
            if (i == Many / 2)
                await cancellation.CancelAsync();
            try
            {
                return await Store.CommitAsync(new(decisions[i]), null, i % 2 == 0 ? cancellation.Token : default) is CommitResult.Committed;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        });
        for (var i = 0; i < Many; i++)
        {
            Assert.That(await Find(instances[i]), Is.EqualTo(written[i] ? decisions[i].After : decisions[i].Before));
            if (i % 2 != 0)
                Assert.That(written[i], Is.True);
        }
    }

    // A history has one entry of a number: the second one fails after the instance was written.
    private static Decision WithTheSameEntryTwice(Decision decision) => decision with { Entries = [decision.Entries[0], decision.Entries[0]] };
}
