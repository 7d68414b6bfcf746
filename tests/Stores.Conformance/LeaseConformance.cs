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
    public async Task One_from_before_the_clock_was_set_back_is_free()
    {
        await Take("a", Sample.Morning.AddHours(1));
        Assert.That(await Take("b", Sample.Morning.AddHours(1).AddSeconds(-30)), Is.False, "clocks of two machines differ a little");
        Assert.That(await Take("b", Sample.Morning), Is.True);
    }

    [Test]
    public async Task Another_lease_is_another()
    {
        await Take("a", Sample.Morning);
        Assert.That(await Store.TryLeaseAsync("timers", "b", Sample.Morning, s_minute, default), Is.True);
    }

    [Test]
    public async Task Of_many_who_want_it_one_gets_it() =>
        Assert.That((await AtOnce(32, i => Take($"holder-{i}", Sample.Morning))).Count(got => got), Is.EqualTo(1));

    private Task<bool> Take(string holder, DateTimeOffset now) => Store.TryLeaseAsync("relay", holder, now, s_minute, default);
}
