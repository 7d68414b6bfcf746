using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>A schedule goes on once from each of its times, whoever tries.</summary>
public abstract class ScheduleConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    private const string Trigger = "0 9 * * 1-5 Europe/Berlin";

    private static readonly DateTimeOffset s_monday = Sample.Morning;
    private static readonly DateTimeOffset s_tuesday = Sample.Morning.AddDays(1);

    [Test]
    public async Task A_schedule_is_set_by_who_has_seen_it_as_it_is()
    {
        Assert.That(await Set(s_monday, s_tuesday), Is.False, "It is not there.");
        Assert.That(await Set(null, s_monday), Is.True);
        Assert.That(await Set(null, s_monday), Is.False);
        Assert.That(await Set(s_tuesday, s_monday), Is.False);
        Assert.That(await Set(s_monday, s_tuesday), Is.True);
        Assert.That(await Store.ListSchedulesAsync(Sample.Tenant, default), Is.EqualTo(new WorkflowSchedule[] { new(Sample.Tenant, "letter", Trigger, s_tuesday) }));
        Assert.That(await Set(s_monday, null), Is.False);
        Assert.That(await Set(s_tuesday, null), Is.True);
        Assert.That(await Store.ListSchedulesAsync(Sample.Tenant, default), Is.Empty);
    }

    [Test]
    public async Task Of_many_who_set_it_one_does([Values] bool isNew)
    {
        if (!isNew)
            await Set(null, s_monday);
        var results = await AtOnce(32, i => Set(isNew ? null : s_monday, s_tuesday.AddMinutes(i)));
        Assert.That(results.Count(r => r), Is.EqualTo(1));
        Assert.That((await Store.ListSchedulesAsync(Sample.Tenant, default)).Single().NextAt, Is.EqualTo(s_tuesday.AddMinutes(Array.IndexOf(results, true))));
    }

    [Test]
    public async Task What_is_due_is_found_first_first_over_all_tenants()
    {
        await Store.TrySetScheduleAsync(new(Sample.Tenant, "letter", "a", null, s_tuesday), default);
        await Store.TrySetScheduleAsync(new(Sample.OtherTenant, "letter", "b", null, s_monday), default);
        await Store.TrySetScheduleAsync(new(Sample.Tenant, "purchase-order", "a", null, s_tuesday.AddTicks(10)), default);
        async Task<string[]> Due(DateTimeOffset now, int limit = 10) => [.. (await Store.FindDueSchedulesAsync(now, limit, default)).Select(s => $"{s.Tenant} {s.Workflow} {s.Trigger}")];
        Assert.That(await Due(s_monday.AddTicks(-10)), Is.Empty);
        Assert.That(await Due(s_monday), Is.EqualTo(["globex letter b"]));
        Assert.That(await Due(s_tuesday), Is.EqualTo(["globex letter b", "acme letter a"]));
        Assert.That(await Due(DateTimeOffset.MaxValue), Is.EqualTo(["globex letter b", "acme letter a", "acme purchase-order a"]));
        Assert.That(await Due(DateTimeOffset.MaxValue, 1), Is.EqualTo(["globex letter b"]));
        Assert.That((await Store.ListSchedulesAsync(Sample.Tenant, default)).Select(s => s.Workflow), Is.EqualTo(["letter", "purchase-order"]));
    }

    [Test]
    public async Task A_start_goes_with_the_schedule_or_not_at_all()
    {
        await Set(null, s_monday);
        var starts = Enumerable.Range(0, 16).Select(i => Sample.Start(Sample.Instance($"L-{i}", definition: Sample.Letters))).ToArray();
        var results = await AtOnce(16, i => Store.CommitAsync(new(starts[i]) { Schedule = new(Sample.Tenant, "letter", Trigger, s_monday, s_tuesday) }, null, default));
        Assert.That(results.Count(r => r is CommitResult.Committed), Is.EqualTo(1));
        Assert.That(results.Count(r => r is CommitResult.Conflict), Is.EqualTo(15));
        Assert.That((await Store.SearchAsync(Sample.Tenant, new(), default)).Instances, Has.Count.EqualTo(1));
        Assert.That((await Store.ListSchedulesAsync(Sample.Tenant, default)).Single().NextAt, Is.EqualTo(s_tuesday));
    }

    [Test]
    public async Task A_schedule_does_not_go_on_without_its_start()
    {
        await Set(null, s_monday);
        var live = await Started("L-1");
        var taken = Sample.Start(Sample.Instance("L-1"));
        Assert.That(await Store.CommitAsync(new(taken) { Schedule = new(Sample.Tenant, "letter", Trigger, s_monday, s_tuesday) }, null, default), Is.EqualTo(new CommitResult.SubjectTaken(live.Id)));
        Assert.That((await Store.ListSchedulesAsync(Sample.Tenant, default)).Single().NextAt, Is.EqualTo(s_monday));
    }

    private Task<bool> Set(DateTimeOffset? seen, DateTimeOffset? next) => Store.TrySetScheduleAsync(new(Sample.Tenant, "letter", Trigger, seen, next), default);
}
