namespace Stores.Conformance;

/// <summary>A lease has one holder at a time.</summary>
public abstract class LeaseConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Who_holds_it_keeps_it_and_can_prolong_it()
    {
        Assert.That(await Take("a", Sample.Morning), Is.True);
        Assert.That(await Take("b", Sample.Morning), Is.False);
        Assert.That(await Take("a", Sample.Morning.AddSeconds(30)), Is.True);
        Assert.That(await Take("b", Sample.Morning.AddSeconds(89)), Is.False);
        Assert.That(await Take("b", Sample.Morning.AddSeconds(90)), Is.True);
        Assert.That(await Take("a", Sample.Morning.AddSeconds(91)), Is.False);
    }

    [Test]
    public async Task It_is_given_back_by_its_holder_alone()
    {
        await Take("a", Sample.Morning);
        await Store.ReleaseLeaseAsync("relay", "b", default);
        Assert.That(await Take("b", Sample.Morning), Is.False);
        await Store.ReleaseLeaseAsync("relay", "a", default);
        Assert.That(await Take("b", Sample.Morning), Is.True);
        await Store.ReleaseLeaseAsync("another", "b", default);
    }

    [Test]
    public async Task One_that_was_taken_by_a_clock_far_ahead_does_not_outlast_that_clock()
    {
        await Take("a", Sample.Morning.AddDays(1));
        Assert.That(await Take("b", Sample.Morning), Is.True);
        Assert.That(await Take("a", Sample.Morning), Is.False);
    }

    [Test]
    public async Task One_that_was_taken_by_a_clock_a_little_ahead_counts()
    {
        await Take("a", Sample.Morning.AddSeconds(59));
        Assert.That(await Take("b", Sample.Morning), Is.False);
    }

    [Test]
    public async Task Another_lease_is_another()
    {
        await Take("a", Sample.Morning);
        Assert.That(await Store.TryLeaseAsync("timers", "b", Sample.Morning, s_minute, default), Is.True);
    }

    [Test]
    public async Task Of_many_who_want_it_one_gets_it()
    {
        await using var other = Harness.Open();
        await other.InitializeAsync(default);
        var got = await AtOnce(32, i => (i % 2 == 0 ? Store : other).TryLeaseAsync("relay", $"holder-{i}", Sample.Morning, s_minute, default));
        Assert.That(got.Count(g => g), Is.EqualTo(1));
    }

    private Task<bool> Take(string holder, DateTimeOffset now) => Store.TryLeaseAsync("relay", holder, now, s_minute, default);
}
