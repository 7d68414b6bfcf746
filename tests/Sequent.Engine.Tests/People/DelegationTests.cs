using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests.People;

public class DelegationTests
{
    private static readonly Actor s_five = Actor.User("5", "manager");
    private static readonly Actor s_job = Actor.System("holidays");

    private static Task<Delegation> AddAsync(Application app, string from, string to, int start = 0, int? end = null, string? workflow = null)
    {
        var now = app.Time.GetUtcNow();
        return app.Workflows.Delegations.AddAsync(new(from, to, now.AddDays(start), end is null ? null : now.AddDays(end.Value)) { Workflow = workflow }, s_job);
    }

    [Test]
    public async Task A_delegation_is_kept_as_it_was_asked_for()
    {
        await using var app = Start();
        var now = app.Time.GetUtcNow();
        var added = await app.Workflows.Delegations.AddAsync(new("5", "10", now.AddDays(2), now.AddDays(9)) { Workflow = "purchase-order", Reason = "on holiday" }, s_five);
        Assert.Multiple(async () =>
        {
            Assert.That(added, Is.EqualTo(new Delegation(added.Id, "5", "10", now.AddDays(2), now.AddDays(9)) { Workflow = "purchase-order", Reason = "on holiday", CreatedBy = "5", CreatedAt = now }));
            Assert.That(await app.Workflows.Delegations.ListAsync(), Is.EqualTo([added]));
        });
    }

    [Test]
    public async Task It_begins_now_when_nothing_else_is_said_and_when_the_time_has_passed()
    {
        await using var app = Start();
        var now = app.Time.GetUtcNow();
        var (first, second) = (await app.Workflows.Delegations.AddAsync(new("5", "10"), s_five), await AddAsync(app, "6", "10", -3));
        Assert.That((first.StartsAt, first.IsApplied, second.StartsAt, second.IsApplied), Is.EqualTo((now, true, now, true)));
        Assert.That(await app.Workflows.Delegations.ListAsync(), Is.EquivalentTo([first, second]));
    }

    [Test]
    public async Task Whose_tasks_they_are_says_so_themselves_or_a_program_does()
    {
        await using var app = Start();
        var (now, delegations) = (app.Time.GetUtcNow(), app.Workflows.Delegations);
        var added = await delegations.AddAsync(new("5", "10"), s_five);
        Assert.Multiple(() =>
        {
            Assert.That(() => delegations.AddAsync(new("6", "10"), s_five), Throws.TypeOf<DelegationDeniedException>().With.Message.EqualTo(
                "Whose tasks those of '6' are is not for user '5' to say: let '6' do it, or a program of yours that has checked it, as Actor.System."));
            Assert.That(() => delegations.AddAsync(new("5", "10"), Actor.Agent("6", "manager").ActingFor("5")), Throws.TypeOf<DelegationDeniedException>());
            Assert.That(() => delegations.EndAsync(added.Id, Actor.User("10")), Throws.TypeOf<DelegationDeniedException>());
        });
        await delegations.EndAsync(added.Id, s_job);
        Assert.That(await delegations.ListAsync(), Is.Empty);
        Assert.That((await delegations.ListAsync(includeEnded: true)).Single().EndsAt, Is.EqualTo(now));
    }

    [Test]
    public async Task A_chain_of_four_is_refused_with_all_of_it()
    {
        await using var app = Start();
        await AddAsync(app, "3", "5");
        await AddAsync(app, "10", "12");
        await AddAsync(app, "12", "14");
        Assert.That(() => AddAsync(app, "5", "10"), Throws.TypeOf<InvalidDelegationException>().With.Message.EqualTo(
            "The delegation from '5' to '10' from 2030-01-01 12:00Z on is not set up, because that makes a chain of 4, '3' → '5' → '10' → '12' → '14', and 3 are the most: delegate to '14' directly, or choose other times."));
        Assert.That(await app.Workflows.Delegations.ListAsync(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Of_many_at_once_that_cannot_be_together_one_is_added()
    {
        await using var app = Start();
        var added = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            try
            {
                await AddAsync(app, "5", $"{10 + i}", 1);
                return 1;
            }
            catch (InvalidDelegationException)
            {
                return 0;
            }
        })));
        Assert.That(added.Sum(), Is.EqualTo(1));
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => AddAsync(app, $"p{i}", "10", 1))));
        Assert.That(await app.Workflows.Delegations.ListAsync(), Has.Count.EqualTo(17));
    }

    [Test]
    public async Task It_is_ended_now_or_later_and_not_before()
    {
        await using var app = Start();
        var (delegations, now) = (app.Workflows.Delegations, app.Time.GetUtcNow());
        var (first, second) = (await AddAsync(app, "5", "10"), await AddAsync(app, "6", "10", 5, 9));
        await delegations.EndAsync(first.Id, s_five, now.AddDays(3));
        await delegations.EndAsync(second.Id, s_job, now.AddDays(20));
        Assert.Multiple(async () =>
        {
            Assert.That((await delegations.ListAsync()).Select(d => d.EndsAt), Is.EqualTo([now.AddDays(3), now.AddDays(9)]));
            Assert.That(() => delegations.EndAsync(first.Id, s_five, now.AddSeconds(-1)), Throws.TypeOf<InvalidDelegationException>());
            Assert.That(() => delegations.EndAsync(Guid.Empty, s_five), Throws.TypeOf<DelegationNotFoundException>());
        });
        // One that has not begun never will.
        await delegations.EndAsync(second.Id, s_job);
        app.Time.Advance(TimeSpan.FromDays(6));
        Assert.That(await delegations.CoverAsync(), Is.Empty);
        Assert.That(await delegations.ListAsync(), Is.Empty);
    }

    [Test]
    public async Task Who_covers_whom_now_and_later()
    {
        await using var app = Start();
        await AddAsync(app, "5", "10");
        await AddAsync(app, "10", "12", workflow: "leave-request");
        await AddAsync(app, "3", "5", 2, 4);
        await AddAsync(app, "7", "8", workflow: "memo");
        var now = app.Time.GetUtcNow();
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.Delegations.CoverAsync()).Select(c => $"{c}: {c.CoveredBy}"), Is.EqualTo(["10 → 12 (leave-request): 12", "5 → 10: 10", "5 → 10 → 12 (leave-request): 12", "7 → 8 (memo): 8"]));
            Assert.That((await app.Workflows.Delegations.CoverAsync(now.AddDays(3))).Select(c => c.ToString()), Does.Contain("3 → 5 → 10").And.Contain("3 → 5 → 10 → 12 (leave-request)"));
            Assert.That(await app.Workflows.Delegations.CoverAsync(now.AddDays(4)), Has.Count.EqualTo(4));
        });
    }

    [Test]
    public async Task Delegations_are_each_tenants_own()
    {
        await using var app = Start();
        var (acme, umbrella) = (app.Workflows.ForTenant("acme").Delegations, app.Workflows.ForTenant("umbrella").Delegations);
        var added = await acme.AddAsync(new("5", "10"), s_five);
        await umbrella.AddAsync(new("10", "5"), s_job);
        Assert.Multiple(async () =>
        {
            Assert.That((await umbrella.ListAsync()).Select(d => d.From), Is.EqualTo(["10"]));
            Assert.That((await acme.CoverAsync()).Select(c => c.ToString()), Is.EqualTo(["5 → 10"]));
            Assert.That(() => umbrella.EndAsync(added.Id, s_job), Throws.TypeOf<DelegationNotFoundException>());
        });
    }

    [Test]
    public async Task What_is_empty_or_too_long_is_refused()
    {
        await using var app = Start();
        DelegationRequest[] requests = [new("", "10"), new("5", " "), new("5", new('x', 201)), new("5", "10") { Workflow = "" }, new("5", "10") { Reason = new('x', 1001) }];
        Assert.Multiple(() =>
        {
            foreach (var request in requests)
                Assert.That(() => app.Workflows.Delegations.AddAsync(request, s_job), Throws.ArgumentException, $"{request}");
        });
        Assert.That(await app.Workflows.Delegations.ListAsync(), Is.Empty);
    }
}
