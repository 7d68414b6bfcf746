using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;
using Sequent.Sqlite;
using Sequent.Testing;

namespace Sequent.Engine.Tests.Migration;

/// <summary>Random instances of a random definition, and a random change of it.</summary>
public sealed class MigrationPropertyTests
{
    [Test]
    public void A_dry_run_says_what_happens_and_nobody_is_lost()
    {
        var (migrated, stranded, refused) = (0L, 0L, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(RandomChange.Any.ToArbitrary(), change =>
        {
            var report = Run(change).GetAwaiter().GetResult();
            (migrated, stranded, refused) = (migrated + (report?.Migrated ?? 0), stranded + (report?.StrandedTotal ?? 0), refused + (report is null ? 1 : 0));
        }));
        Assert.That(new[] { migrated, stranded, refused }, Is.All.GreaterThan(10), "Each of them must be looked at.");
    }

    private static async Task<MigrationReport?> Run(RandomChange change)
    {
        var time = new VirtualTime();
        await using var store = new SqliteStore("Data Source=:memory:");
        await store.InitializeAsync(default);
        var instances = await StoreAsync(store, change);
        var definitions = new WorkflowDefinitions(new([new RegisteredDefinition(change.Newer)], new SequentOptions().Host, store, time), store, time, _ => new(RandomChange.Tenant));

        var dry = await definitions.MigrateAsync("random", change.Plan with { DryRun = true });
        Assert.That(await AllAsync(store), Is.EqualTo(instances), "A dry run changes nothing.");
        Assert.That(dry.Total, Is.EqualTo(instances.Values.Count(i => i.IsLive)));
        Assert.That(dry.Migrated + dry.StrandedTotal, Is.EqualTo(dry.Total));

        MigrationReport report;
        try
        {
            report = await definitions.MigrateAsync("random", change.Plan);
        }
        catch (DefinitionRefusedException exception)
        {
            Assert.That(!change.Plan.MigrateTheRest && dry.StrandedTotal > 0);
            Assert.That(Words(exception.Migration!), Is.EqualTo(Words(dry)));
            Assert.That(await AllAsync(store), Is.EqualTo(instances), "Nobody is migrated.");
            return null;
        }

        Assert.That(change.Plan.MigrateTheRest || dry.StrandedTotal == 0);
        Assert.That(Words(report), Is.EqualTo(Words(dry)));
        await CheckAsync(store, change, instances);
        var again = await definitions.MigrateAsync("random", change.Plan with { MigrateTheRest = true });
        Assert.That((again.Migrated, again.StrandedTotal), Is.EqualTo((0L, report.StrandedTotal)));
        return report;
    }

    private static async Task CheckAsync(SqliteStore store, RandomChange change, IReadOnlyDictionary<InstanceId, InstanceSnapshot> before)
    {
        var after = await AllAsync(store);
        Assert.That(after.Keys, Is.EquivalentTo(before.Keys));
        var (newer, key) = (change.Newer, DefinitionKey.Of(change.Newer));
        foreach (var instance in after.Values)
        {
            var was = before[instance.Id];
            if (instance.Definition != key)
            {
                Assert.That(instance, Is.EqualTo(was));
                continue;
            }
            Assert.That(was.IsLive);
            Assert.That(instance.Tokens.Select(t => t.State), Is.Unique.And.SubsetOf(newer.States.Select(s => s.WireName)));
            Assert.That(instance.Tokens.Select(t => (t.Visit, t.EnteredAt)), Is.EquivalentTo(was.Tokens.Select(t => (t.Visit, t.EnteredAt))));
            Assert.That(instance.Tokens.Select(t => t.State), Is.EqualTo(newer.States.Select(s => s.WireName).Where(instance.Tokens.Select(t => t.State).Contains)));
            Assert.That(new FieldRules(newer.Data, "field").Problems(JsonText.Read(instance.Data, "random"), newer.Data.Fields.Select(f => f.Name).Contains), Is.Empty);
            Assert.That(JsonText.Read(instance.Data, "random").TryGetProperty("extra", out _));
            Assert.That(instance.Acts, Has.All.Matches<RememberedAct>(a => instance.Tokens.Any(t => t.State == a.State) && newer.Transitions.Any(t => t.WireName == a.Transition)));
            await CheckHistoryAsync(store, instance);
        }
    }

    private static async Task CheckHistoryAsync(SqliteStore store, InstanceSnapshot instance)
    {
        var entries = await store.ReadHistoryAsync(RandomChange.Tenant, instance.Id, 0, 10, default);
        var previous = HistoryChain.Start;
        foreach (var entry in entries)
        {
            Assert.That(entry.PreviousHash, Is.EqualTo(previous));
            Assert.That(HistoryChain.Verify(entry));
            previous = entry.Hash;
        }
        Assert.That((instance.HistoryLength, instance.HistoryHash), Is.EqualTo((entries.Count, previous)));
        Assert.That(entries[1], Has.Property("Kind").EqualTo(HistoryKind.Migrated).And.Property("StateAfter").EqualTo(instance.Marking));
    }

    private static async Task<Dictionary<InstanceId, InstanceSnapshot>> StoreAsync(SqliteStore store, RandomChange change)
    {
        await store.StoreDefinitionAsync(new(RandomChange.Tenant, DefinitionKey.Of(change.Older), change.Older.ToJson(), false, default), null, default);
        foreach (var instance in change.Instances)
        {
            var started = HistoryChain.Seal(new()
            {
                Instance = instance.Id, Sequence = 1, Kind = HistoryKind.Started, StateBefore = "", StateAfter = instance.Marking, DefinitionVersion = "1.0.0",
                ActorId = "ana", ActorKind = ActorKind.User, At = instance.ChangedAt, PreviousHash = HistoryChain.Start, Hash = "",
            });
            var decision = new Decision(null, instance with { HistoryHash = started.Hash }, [started]) { Outcome = TransitionOutcome.Moved };
            Assert.That(await store.CommitAsync(new(decision), null, default), Is.InstanceOf<CommitResult.Committed>());
        }
        return await AllAsync(store);
    }

    private static async Task<Dictionary<InstanceId, InstanceSnapshot>> AllAsync(SqliteStore store) =>
        (await store.SearchAsync(RandomChange.Tenant, new() { Limit = 100 }, default)).Instances.ToDictionary(i => i.Id);

    private static string Words(MigrationReport report) =>
        $"{report.Total} {report.Migrated} {report.Skipped} {report.DroppedActs}\n{string.Join('\n', report.Markings)}\n{string.Join('\n', report.Stranded.Select(s => (s.From, s.Marking, s.Reason, s.Count)))}";
}
