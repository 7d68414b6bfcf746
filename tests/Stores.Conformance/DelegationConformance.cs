using Sequent.Engine;

namespace Stores.Conformance;

/// <summary>Delegations are found while they are in force, as chains, and two who add one at once do not miss each other.</summary>
public abstract class DelegationConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    private static readonly DateTimeOffset s_monday = Sample.Morning;
    private static readonly DateTimeOffset s_friday = Sample.Morning.AddDays(4);

    [Test]
    public async Task A_delegation_comes_back_as_it_was_added()
    {
        var whole = New("5", "10") with { EndsAt = s_friday, Workflow = "letter", Reason = "Holiday \"at last\" – 🏖", CreatedBy = "ana", CreatedAt = s_monday.AddTicks(10), IsApplied = true };
        var bare = New("10", "12") with { StartsAt = s_monday.AddTicks(10), EndsAt = null };
        await Added(bare);
        await Added(whole);
        Assert.That((await Store.ListDelegationsAsync(Sample.Tenant, s_monday, default)).Delegations, Is.EqualTo(new[] { whole, bare }));
    }

    [Test]
    public async Task It_is_in_force_from_its_beginning_until_before_its_end()
    {
        var delegation = await Added(New("5", "10") with { EndsAt = s_friday });
        Assert.That(await Chain("5", s_monday.AddTicks(-10)), Is.Empty);
        Assert.That(await Chain("5", s_monday), Is.EqualTo(new[] { delegation }));
        Assert.That(await Chain("5", s_friday.AddTicks(-10)), Is.EqualTo(new[] { delegation }));
        Assert.That(await Chain("5", s_friday), Is.Empty);
        Assert.That(await Chain("10", s_monday), Is.Empty);
        Assert.That(await Store.FindDelegationsAsync(Sample.OtherTenant, "5", s_monday, null, default), Is.Empty);
    }

    [Test]
    public async Task Those_that_lead_on_follow_at_most_three_deep()
    {
        var third = await Added(New("c", "d"));
        await Added(New("d", "e"));
        var second = await Added(New("b", "c"));
        var first = await Added(New("a", "b") with { Workflow = "letter" });
        var beside = await Added(New("a", "x") with { Workflow = "purchase-order", StartsAt = s_monday.AddTicks(10) });
        var onBeside = await Added(New("x", "y"));
        await Added(New("y", "z") with { EndsAt = s_monday.AddDays(1) });
        Assert.That(await Chain("a", s_monday.AddDays(1)), Is.EqualTo(new[] { first, beside, second, onBeside, third }));
    }

    [Test]
    public async Task A_cycle_comes_to_an_end_and_each_is_found_once()
    {
        var there = await Added(New("a", "b") with { Workflow = "letter" });
        var back = await Added(New("b", "a") with { Workflow = "purchase-order" });
        Assert.That(await Chain("a", s_monday), Is.EqualTo(new[] { there, back }));
    }

    [Test]
    public async Task Who_has_not_seen_the_last_one_adds_nothing()
    {
        var (none, revision) = await Store.ListDelegationsAsync(Sample.Tenant, s_monday, default);
        Assert.That(none, Is.Empty);
        var first = New("5", "10");
        Assert.That(await Store.TryAddDelegationAsync(Sample.Tenant, first, revision, default), Is.True);
        Assert.That(await Store.TryAddDelegationAsync(Sample.Tenant, New("10", "5"), revision, default), Is.False);
        Assert.That(await Store.TryAddDelegationAsync(Sample.OtherTenant, New("10", "5"), (await Store.ListDelegationsAsync(Sample.OtherTenant, s_monday, default)).Revision, default), Is.True, "Another tenant's are its own.");
        var (one, next) = await Store.ListDelegationsAsync(Sample.Tenant, s_monday, default);
        Assert.That(one, Is.EqualTo(new[] { first }));
        Assert.That(next, Is.Not.EqualTo(revision));

        var results = await AtOnce(32, i => Store.TryAddDelegationAsync(Sample.Tenant, New($"from {i}", $"to {i}"), next, default));
        Assert.That(results.Count(r => r), Is.EqualTo(1));
        Assert.That((await Store.ListDelegationsAsync(Sample.Tenant, s_monday, default)).Delegations, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task One_that_was_ended_still_counts_as_added()
    {
        var delegation = await Added(New("5", "10"));
        var (_, revision) = await Store.ListDelegationsAsync(Sample.Tenant, s_monday, default);
        await Store.EndDelegationAsync(Sample.Tenant, delegation.Id, s_monday, default);
        Assert.That(await Store.TryAddDelegationAsync(Sample.Tenant, New("5", "10"), revision - 1, default), Is.False);
        Assert.That(await Store.TryAddDelegationAsync(Sample.Tenant, New("5", "10"), revision, default), Is.True);
    }

    [Test]
    public async Task It_ends_when_somebody_says_so_unless_it_ends_earlier()
    {
        var delegation = await Added(New("5", "10") with { EndsAt = null });
        Assert.That(await Store.EndDelegationAsync(Sample.Tenant, delegation.Id, s_friday, default), Is.True);
        Assert.That(await Listed(), Is.EqualTo(new[] { delegation with { EndsAt = s_friday } }));
        Assert.That(await Store.EndDelegationAsync(Sample.Tenant, delegation.Id, s_friday.AddDays(1), default), Is.True);
        Assert.That(await Listed(), Is.EqualTo(new[] { delegation with { EndsAt = s_friday } }));
        Assert.That(await Store.EndDelegationAsync(Sample.Tenant, delegation.Id, s_monday.AddDays(-1), default), Is.True);
        Assert.That(await Listed(), Is.Empty);
        Assert.That(await Chain("5", s_monday), Is.Empty);

        Assert.That(await Store.EndDelegationAsync(Sample.Tenant, Guid.NewGuid(), s_monday, default), Is.False);
        Assert.That(await Store.EndDelegationAsync(Sample.OtherTenant, delegation.Id, s_monday, default), Is.False);
    }

    [Test]
    public async Task Those_that_have_ended_are_not_listed_and_the_others_by_their_beginning()
    {
        await Added(New("a", "b") with { EndsAt = s_friday });
        var later = await Added(New("c", "d") with { StartsAt = s_friday.AddDays(1) });
        var endless = await Added(New("e", "f"));
        var ending = await Added(New("g", "h") with { StartsAt = s_monday.AddDays(1), EndsAt = s_friday.AddTicks(10) });
        Assert.That((await Store.ListDelegationsAsync(Sample.Tenant, s_friday, default)).Delegations, Is.EqualTo(new[] { endless, ending, later }));
    }

    [Test]
    public async Task What_has_begun_is_found_until_it_is_applied_be_it_over()
    {
        var first = await Added(New("a", "b") with { EndsAt = s_friday });
        var second = New("a", "b") with { StartsAt = s_monday.AddDays(1) };
        await Store.TryAddDelegationAsync(Sample.OtherTenant, second, 0, default);
        await Added(New("c", "d") with { IsApplied = true });
        async Task<Delegation[]> Unapplied(DateTimeOffset now, int limit = 10) => [.. (await Store.ListUnappliedDelegationsAsync(now, limit, default)).Select(u => u.Delegation)];
        Assert.That(await Unapplied(s_monday.AddTicks(-10)), Is.Empty);
        Assert.That(await Unapplied(s_monday), Is.EqualTo(new[] { first }));
        Assert.That(await Unapplied(s_friday), Is.EqualTo(new[] { first, second }));
        Assert.That(await Unapplied(s_friday, 1), Is.EqualTo(new[] { first }));
        Assert.That((await Store.ListUnappliedDelegationsAsync(s_friday, 10, default)).Select(u => u.Tenant), Is.EqualTo([Sample.Tenant, Sample.OtherTenant]));

        await Store.MarkAppliedAsync(Sample.OtherTenant, first.Id, default);
        Assert.That(await Unapplied(s_monday), Is.EqualTo(new[] { first }), "Another tenant has no say in it.");
        await Store.MarkAppliedAsync(Sample.Tenant, first.Id, default);
        Assert.That(await Unapplied(s_friday), Is.EqualTo(new[] { second }));
        Assert.That((await Chain("a", s_monday)).Single().IsApplied, Is.True);
    }

    private static Delegation New(string from, string to) => new(Guid.NewGuid(), from, to, s_monday, s_friday.AddDays(30)) { CreatedBy = from, CreatedAt = Sample.Morning };

    private async Task<Delegation> Added(Delegation delegation)
    {
        var (_, revision) = await Store.ListDelegationsAsync(Sample.Tenant, s_monday, default);
        Assert.That(await Store.TryAddDelegationAsync(Sample.Tenant, delegation, revision, default), Is.True);
        return delegation;
    }

    private Task<IReadOnlyList<Delegation>> Chain(string from, DateTimeOffset at) => Store.FindDelegationsAsync(Sample.Tenant, from, at, null, default);

    private async Task<IReadOnlyList<Delegation>> Listed() => (await Store.ListDelegationsAsync(Sample.Tenant, s_monday, default)).Delegations;
}
