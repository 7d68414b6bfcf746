using Microsoft.Data.Sqlite;
using Stores.Conformance;

namespace Sequent.Sqlite.Tests;

/// <summary>The rules that the tables themselves hold, whoever writes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class TableTests
{
    private readonly FileHarness _harness = new();

    [SetUp]
    public async Task Fill()
    {
        await using var store = _harness.Open();
        await store.InitializeAsync(default);
        await store.StoreDefinitionAsync(Sample.Stored(Sample.Orders), null, default);
        var start = Sample.Start(Sample.Instance());
        await store.CommitAsync(new(start) { Receipt = Sample.Receipt(start, "key") }, null, default);
        await store.CommitAsync(new(Sample.Move(start.After)), null, default);
        await store.NumberEventsAsync(1, default);
    }

    [TearDown]
    public async Task Remove() => await _harness.DisposeAsync();

    [TestCase("UPDATE workflow_history SET reasoning = 'another' WHERE sequence = 1", "append-only: an entry is never changed")]
    [TestCase("DELETE FROM workflow_history WHERE sequence = 2", "append-only: an entry is never removed")]
    [TestCase("INSERT OR REPLACE INTO workflow_history SELECT NULL, tenant_id, instance_id, sequence, kind, transition, state_before, state_after, definition_version, 'eve', actor_kind, on_behalf_of, reasoning, payload, at, previous_hash, hash FROM workflow_history WHERE sequence = 2", "append-only: an entry is never replaced")]
    [TestCase("REPLACE INTO workflow_history SELECT position, tenant_id, instance_id, 9, kind, transition, state_before, state_after, definition_version, 'eve', actor_kind, on_behalf_of, reasoning, payload, at, previous_hash, hash FROM workflow_history WHERE sequence = 2", "append-only: an entry is never replaced")]
    [TestCase("UPDATE OR REPLACE workflow_history SET sequence = 1 WHERE sequence = 2", "append-only: an entry is never changed")]
    [TestCase("DELETE FROM workflow_instances", "FOREIGN KEY")]
    [TestCase("DELETE FROM workflow_definitions", "FOREIGN KEY")]
    [TestCase("UPDATE workflow_instances SET status = 'gone'", "CHECK")]
    [TestCase("UPDATE workflow_instances SET status = 'completed'", "CHECK")]
    [TestCase("UPDATE workflow_instances SET ended_at = '2026-01-05T09:00:00.0000000Z'", "CHECK")]
    [TestCase("UPDATE workflow_instances SET tenant_id = ''", "CHECK")]
    [TestCase("UPDATE workflow_instances SET id = upper(id)", "CHECK")]
    [TestCase("UPDATE workflow_instances SET definition_version = '9.9.9'", "FOREIGN KEY")]
    [TestCase("INSERT INTO workflow_events VALUES ('acme', 2, 1)", "UNIQUE")]
    [TestCase("INSERT INTO workflow_events VALUES ('acme', 3, 99)", "FOREIGN KEY")]
    [TestCase("UPDATE workflow_definitions SET json = '{'", "CHECK")]
    public void A_change_by_hand_that_breaks_a_rule_is_refused(string sql, string said)
    {
        using var connection = FileHarness.Opened(_harness.ConnectionString);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.That(() => command.ExecuteNonQuery(), Throws.InstanceOf<SqliteException>().With.Message.Contains(said));
    }
}
