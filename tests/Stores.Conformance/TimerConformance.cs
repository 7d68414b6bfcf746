using Sequent.Engine;
using Sequent.Engine.Deciding;

namespace Stores.Conformance;

/// <summary>Timers are written with their instance, and found when their time has come.</summary>
public abstract class TimerConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    private static readonly DateTimeOffset s_noon = Sample.Morning.AddHours(3);

    [Test]
    public async Task Timers_come_back_as_they_were_set_in_order()
    {
        var timers = new WorkflowTimer[]
        {
            new(new(2, TimerKind.Transition, "remind \"now\"#0")) { DueAt = s_noon.AddTicks(10), FixedAt = s_noon.AddTicks(10) },
            new(new(1, TimerKind.Wait, "")) { HasElapsed = true },
            new(new(1, TimerKind.Escalation, "1")) { DueAt = s_noon },
            new(new(1, TimerKind.Escalation, "0")) { Remaining = TimeSpan.FromTicks(1_234_567_891) },
            new(new(1, TimerKind.SlaBreach, "")) { Remaining = TimeSpan.Zero },
            new(new(0, TimerKind.SlaWarning, "")) { Remaining = TimeSpan.FromSeconds(-1), FixedAt = s_noon },
        };
        var instance = await Committed(Sample.WithTimers(Sample.Start(Sample.Instance()), timers));
        Assert.That(instance.Timers.Select(t => t.Key.Kind), Is.EqualTo([TimerKind.SlaWarning, TimerKind.Escalation, TimerKind.Escalation, TimerKind.SlaBreach, TimerKind.Wait, TimerKind.Transition]));
        Assert.That(await Find(instance), Is.EqualTo(instance));
        Assert.That(await Store.FindLiveInstanceAsync(Sample.Tenant, instance.Definition.Id, instance.Subject, null, default), Is.EqualTo(instance));
        Assert.That((await Store.SearchAsync(Sample.Tenant, new(), default)).Instances, Is.EqualTo(new[] { instance }));
    }

    [Test]
    public async Task A_timer_takes_the_place_of_one_with_its_key_and_one_that_has_ended_is_gone()
    {
        TimerKey warning = new(1, TimerKind.SlaWarning, ""), breach = new(1, TimerKind.SlaBreach, "");
        var instance = await Committed(Sample.WithTimers(Sample.Start(Sample.Instance()), [new(warning) { DueAt = s_noon }, new(breach) { DueAt = s_noon }]));
        instance = await Committed(Sample.WithTimers(Sample.Change(instance, instance), [new(warning) { Remaining = TimeSpan.FromHours(1) }], breach, new(7, TimerKind.Wait, "was not there")));
        Assert.That(instance.Timers, Has.Exactly(1).Items);
        Assert.That(await Find(instance), Is.EqualTo(instance));
        Assert.That(await Due(DateTimeOffset.MaxValue), Is.Empty);

        // What ends and is set anew in one decision is there.
        var decision = Sample.WithTimers(Sample.Change(instance, instance), [new(warning) { DueAt = s_noon }]) with { TimersEnded = [warning] };
        instance = await Committed(decision);
        Assert.That(await Find(instance), Is.EqualTo(instance));
    }

    [Test]
    public async Task What_is_due_is_found_first_first_over_all_tenants()
    {
        var first = await Set(Sample.Tenant, new(1, TimerKind.Wait, ""), s_noon);
        var second = await Set(Sample.OtherTenant, new(0, TimerKind.SlaBreach, ""), s_noon.AddTicks(10));
        var third = await Set(Sample.Tenant, new(1, TimerKind.Transition, "approve#0"), s_noon.AddHours(1));
        await Set(Sample.Tenant, new(1, TimerKind.Escalation, "0"), null);

        Assert.That(await Due(s_noon.AddTicks(-10)), Is.Empty);
        Assert.That(await Due(s_noon), Is.EqualTo(new[] { first }));
        Assert.That(await Due(s_noon.AddTicks(10)), Is.EqualTo(new[] { first, second }));
        Assert.That(await Due(DateTimeOffset.MaxValue), Is.EqualTo(new[] { first, second, third }));
        Assert.That(await Due(DateTimeOffset.MaxValue, 2), Is.EqualTo(new[] { first, second }));
        Assert.That(await Due(s_noon.ToOffset(TimeSpan.FromHours(5))), Is.EqualTo(new[] { first }));
    }

    [Test]
    public async Task Looking_goes_on_behind_the_timer_that_was_seen_last_be_it_gone()
    {
        // Several are due in one moment, of one instance and of several.
        for (var i = 0; i < 4; i++)
            await Committed(Sample.WithTimers(Sample.Start(Sample.Instance($"PO-{Guid.NewGuid()}", i % 2 == 0 ? Sample.Tenant : Sample.OtherTenant)),
                [new(new(1, TimerKind.Wait, "")) { DueAt = s_noon }, new(new(1, TimerKind.Transition, "approve#0")) { DueAt = s_noon }, new(new(2, TimerKind.Escalation, "0")) { DueAt = s_noon.AddHours(i) }]));
        var all = await Due(DateTimeOffset.MaxValue);
        Assert.That(all, Has.Count.EqualTo(12));

        var seen = new List<DueTimer>();
        while (await Store.FindDueTimersAsync(DateTimeOffset.MaxValue, seen.LastOrDefault(), 5, default) is { Count: > 0 } page)
            seen.AddRange(page);
        Assert.That(seen, Is.EqualTo(all));
        Assert.That(await Store.FindDueTimersAsync(DateTimeOffset.MaxValue, all[5] with { Key = new(all[5].Key.Visit, all[5].Key.Kind, all[5].Key.Name + "0") }, 100, default), Is.EqualTo(all.Skip(6)));
    }

    [Test]
    public async Task The_next_thing_that_is_due_is_a_timer_a_schedule_or_the_beginning_of_a_delegation()
    {
        Assert.That(await Store.NextDueAsync(null, default), Is.Null);
        await Set(Sample.Tenant, new(1, TimerKind.Wait, ""), null);
        Assert.That(await Store.NextDueAsync(null, default), Is.Null);
        await Set(Sample.Tenant, new(1, TimerKind.Wait, ""), s_noon);
        Assert.That(await Store.NextDueAsync(null, default), Is.EqualTo(s_noon));

        await Store.TrySetScheduleAsync(new(Sample.OtherTenant, "letter", "0 9 * * *", null, s_noon.AddHours(-1)), default);
        Assert.That(await Store.NextDueAsync(null, default), Is.EqualTo(s_noon.AddHours(-1)));

        var delegation = new Delegation(Guid.NewGuid(), "5", "10", s_noon.AddHours(-2), null) { CreatedBy = "5", CreatedAt = Sample.Morning };
        await Store.TryAddDelegationAsync(Sample.Tenant, delegation, 0, default);
        Assert.That(await Store.NextDueAsync(null, default), Is.EqualTo(s_noon.AddHours(-2)));
        Assert.That(await Store.NextDueAsync(s_noon.AddHours(-2).AddTicks(-1), default), Is.EqualTo(s_noon.AddHours(-2)));
        Assert.That(await Store.NextDueAsync(s_noon.AddHours(-2), default), Is.EqualTo(s_noon.AddHours(-1)));
        Assert.That(await Store.NextDueAsync(s_noon.AddHours(-1), default), Is.EqualTo(s_noon));
        Assert.That(await Store.NextDueAsync(s_noon, default), Is.Null);
        await Store.MarkAppliedAsync(Sample.Tenant, delegation.Id, default);
        Assert.That(await Store.NextDueAsync(null, default), Is.EqualTo(s_noon.AddHours(-1)));
    }

    private Task<IReadOnlyList<DueTimer>> Due(DateTimeOffset now, int limit = 100) => Store.FindDueTimersAsync(now, null, limit, default);

    private async Task<DueTimer> Set(string tenant, TimerKey key, DateTimeOffset? at)
    {
        var timer = at is null ? new WorkflowTimer(key) { Remaining = TimeSpan.FromHours(1) } : new WorkflowTimer(key) { DueAt = at };
        var instance = await Committed(Sample.WithTimers(Sample.Start(Sample.Instance($"PO-{Guid.NewGuid()}", tenant)), [timer]));
        return new(tenant, instance.Id, key, at ?? default);
    }
}
