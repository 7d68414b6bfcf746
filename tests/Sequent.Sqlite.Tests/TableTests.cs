using Microsoft.Data.Sqlite;
using Sequent.Definitions;
using Sequent.Engine;
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
        var move = Sample.Move(start.After);
        move = Sample.WithTasks(move, Sample.Task(move.After), Sample.Done(Sample.Task(move.After, 2)));
        await store.CommitAsync(new(Sample.WithTimers(move, [new(new(2, TimerKind.Wait, "")) { DueAt = Sample.Morning }])), null, default);
        await store.TryAddDelegationAsync(Sample.Tenant, new(Guid.NewGuid(), "5", "10", Sample.Morning, null) { CreatedBy = "5", CreatedAt = Sample.Morning }, 0, default);
        await new SqliteUserDirectory((SqliteStore)store).SetAsync(Sample.Tenant, new("ana") { Roles = EquatableArray.Create("manager") }, default);
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
    [TestCase("UPDATE workflow_instances SET open_tasks = 9", "CHECK")]
    [TestCase("UPDATE workflow_instances SET timers = -1", "CHECK")]
    [TestCase("UPDATE workflow_tasks SET status = 'gone'", "CHECK")]
    [TestCase("UPDATE workflow_tasks SET status = 'withdrawn' WHERE number = 1", "CHECK")]
    [TestCase("UPDATE workflow_tasks SET closed_at = opened_at WHERE number = 1", "CHECK")]
    [TestCase("UPDATE workflow_tasks SET status = 'withdrawn' WHERE number = 2", "CHECK")]
    [TestCase("UPDATE workflow_tasks SET priority = 3", "CHECK")]
    [TestCase("UPDATE workflow_tasks SET is_claimed = 2", "CHECK")]
    [TestCase("UPDATE workflow_tasks SET tenant_id = 'globex'", "FOREIGN KEY")]
    [TestCase("DELETE FROM workflow_tasks", "FOREIGN KEY")]
    [TestCase("UPDATE workflow_task_candidates SET number = 9", "FOREIGN KEY")]
    [TestCase("UPDATE workflow_task_candidates SET tenant_id = 'globex'", "FOREIGN KEY")]
    [TestCase("UPDATE workflow_timers SET kind = 'gone'", "CHECK")]
    [TestCase("UPDATE workflow_timers SET remaining = 1", "CHECK")]
    [TestCase("UPDATE workflow_timers SET has_elapsed = 1", "CHECK")]
    [TestCase("UPDATE workflow_timers SET tenant_id = 'globex'", "FOREIGN KEY")]
    [TestCase("INSERT INTO workflow_schedules VALUES ('', 'letter', 'a', '2026-01-05T09:00:00.0000000Z')", "CHECK")]
    [TestCase("UPDATE workflow_delegations SET to_user = from_user", "CHECK")]
    [TestCase("UPDATE workflow_delegations SET id = upper(id) || 'x'", "CHECK")]
    [TestCase("INSERT INTO workflow_delegations SELECT tenant_id, '0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33', revision, 'a', 'b', starts_at, NULL, NULL, NULL, 'a', created_at, 0 FROM workflow_delegations", "UNIQUE")]
    [TestCase("UPDATE workflow_users SET id = ''", "CHECK")]
    [TestCase("DELETE FROM workflow_users", "FOREIGN KEY")]
    [TestCase("UPDATE workflow_user_roles SET tenant_id = 'globex'", "FOREIGN KEY")]
    public void A_change_by_hand_that_breaks_a_rule_is_refused(string sql, string said)
    {
        using var connection = FileHarness.Opened(_harness.ConnectionString);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.That(() => command.ExecuteNonQuery(), Throws.InstanceOf<SqliteException>().With.Message.Contains(said));
    }
}
