using System.Data.Common;
using Sequent.Engine;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>What runs in the caller's transaction is written with it or not at all.</summary>
public abstract class TransactionConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    private DbConnection _connection = null!;

    [SetUp]
    public void Connect()
    {
        _connection = Harness.OpenConnection();
        Run("CREATE TABLE orders (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL)", null);
    }

    [TearDown]
    public async Task Disconnect() => await _connection.DisposeAsync();

    [Test]
    public async Task Workflow_rows_and_business_rows_are_committed_together()
    {
        var instance = Sample.Instance();
        await using (var transaction = await _connection.BeginTransactionAsync())
        {
            Run("INSERT INTO orders VALUES (1, 100)", transaction);
            var start = Sample.Start(instance);
            Assert.That(await Store.CommitAsync(new(start) { Receipt = Sample.Receipt(start, "key") }, transaction, default), Is.InstanceOf<CommitResult.Committed>());
            Assert.That(await Store.FindInstanceAsync(instance.Tenant, instance.Id, transaction, default), Is.EqualTo(instance));
            Assert.That(await Store.FindLiveInstanceAsync(instance.Tenant, instance.Definition.Id, instance.Subject, transaction, default), Is.EqualTo(instance));
            Assert.That(await Store.FindReceiptAsync(instance.Tenant, "key", transaction, default), Is.Not.Null);
            await transaction.CommitAsync();
        }
        Assert.That(await Find(instance), Is.EqualTo(instance));
        Assert.That(Orders(), Is.EqualTo(1));
    }

    [Test]
    public async Task Tasks_timers_and_schedules_go_with_the_callers_transaction([Values] bool isCommitted)
    {
        var start = Sample.Start(Sample.Instance());
        var task = Sample.Task(start.After) with { Assignee = "ana", AssignedAt = Sample.Morning };
        start = Sample.WithTimers(Sample.WithTasks(start, task), [new(new(1, TimerKind.Wait, "")) { DueAt = Sample.Morning }]);
        await using (var transaction = await _connection.BeginTransactionAsync())
        {
            Assert.That(await Store.CommitAsync(new(start) { Schedule = new(Sample.Tenant, "letter", "a", null, Sample.Morning) }, transaction, default), Is.InstanceOf<CommitResult.Committed>());
            Assert.That(await Store.FindInstanceAsync(Sample.Tenant, start.After.Id, transaction, default), Is.EqualTo(start.After));
            Assert.That((await Store.FindTaskAsync(Sample.Tenant, task.Id, transaction, default))!.Task, Is.EqualTo(task));
            Assert.That(await Store.CountLoadsAsync(Sample.Tenant, "manager", ["ana"], transaction, default), Is.EqualTo(new Candidate[] { new("ana", 1, Sample.Morning) }));
            Assert.That(await Store.FindDelegationsAsync(Sample.Tenant, "ana", Sample.Morning, transaction, default), Is.Empty);
            await (isCommitted ? transaction.CommitAsync() : transaction.RollbackAsync());
        }
        var count = isCommitted ? 1 : 0;
        Assert.That((await Store.FindInboxAsync(Sample.Tenant, "ana", [], new(), default)).Items, Has.Count.EqualTo(count));
        Assert.That(await Store.FindDueTimersAsync(Sample.Morning, null, 10, default), Has.Count.EqualTo(count));
        Assert.That(await Store.ListSchedulesAsync(Sample.Tenant, default), Has.Count.EqualTo(count));
        Assert.That(await Store.CountLoadsAsync(Sample.Tenant, "manager", ["ana"], null, default), Is.EqualTo(new Candidate[] { isCommitted ? new("ana", 1, Sample.Morning) : new("ana", 0, null) }));
    }

    [Test]
    public async Task Neither_is_there_when_the_caller_rolls_back()
    {
        var instance = Sample.Instance();
        await using (var transaction = await _connection.BeginTransactionAsync())
        {
            Run("INSERT INTO orders VALUES (1, 100)", transaction);
            await Store.CommitAsync(new(Sample.Start(instance)), transaction, default);
            await transaction.RollbackAsync();
        }
        Assert.That(await Find(instance), Is.Null);
        Assert.That(Orders(), Is.Zero);
        await Committed(Sample.Start(instance));
    }

    [Test]
    public async Task A_refusal_leaves_the_callers_transaction_as_it_was()
    {
        var instance = await Started();
        await Committed(Sample.Move(instance));
        await using (var transaction = await _connection.BeginTransactionAsync())
        {
            Run("INSERT INTO orders VALUES (1, 100)", transaction);
            Assert.That(await Store.CommitAsync(new(Sample.Move(instance)), transaction, default), Is.InstanceOf<CommitResult.Conflict>());
            Run("INSERT INTO orders VALUES (2, 100)", transaction);
            await transaction.CommitAsync();
        }
        Assert.That(Orders(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_failure_leaves_the_callers_transaction_as_it_was()
    {
        var instance = await Started();
        var move = Sample.Move(instance);
        await using (var transaction = await _connection.BeginTransactionAsync())
        {
            Run("INSERT INTO orders VALUES (1, 100)", transaction);
            Assert.That(async () => await Store.CommitAsync(new(move with { Entries = [move.Entries[0], move.Entries[0]] }), transaction, default), Throws.InstanceOf<StoreException>());
            Assert.That(await Store.FindInstanceAsync(instance.Tenant, instance.Id, transaction, default), Is.EqualTo(instance));
            Assert.That(await Store.CommitAsync(new(move), transaction, default), Is.InstanceOf<CommitResult.Committed>());
            await transaction.CommitAsync();
        }
        Assert.That(await Find(instance), Is.EqualTo(move.After));
        Assert.That(Orders(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_definition_that_is_stored_in_it_is_found_in_it_and_gone_with_it()
    {
        var stored = Sample.Stored(new("invoice", "1.0.0", Sample.Hash('7')));
        await using (var transaction = await _connection.BeginTransactionAsync())
        {
            await Store.StoreDefinitionAsync(stored, transaction, default);
            Assert.That(await Store.FindDefinitionAsync(stored.Tenant, stored.Key, transaction, default), Is.EqualTo(stored));
            Assert.That(await Store.FindActiveDefinitionAsync(stored.Tenant, "invoice", transaction, default), Is.Null);
            await transaction.RollbackAsync();
        }
        Assert.That(await Store.FindDefinitionAsync(stored.Tenant, stored.Key, null, default), Is.Null);
    }

    [Test]
    public async Task A_transaction_of_another_database_is_refused()
    {
        await using var elsewhere = new THarness();
        await using var connection = elsewhere.OpenConnection();
        await using var transaction = await connection.BeginTransactionAsync();
        Assert.That(async () => await Store.CommitAsync(new(Sample.Start(Sample.Instance())), transaction, default), Throws.InstanceOf<ArgumentException>().With.Message.Contains("same database"));
    }

    [Test]
    public async Task A_transaction_that_has_ended_is_refused()
    {
        var transaction = await _connection.BeginTransactionAsync();
        await transaction.CommitAsync();
        Assert.That(async () => await Store.CommitAsync(new(Sample.Start(Sample.Instance())), transaction, default), Throws.InstanceOf<ArgumentException>().With.Message.Contains("has ended"));
    }

    private long Orders() => Convert.ToInt64(Run("SELECT count(*) FROM orders", null), null);

    private object? Run(string sql, DbTransaction? transaction)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command.ExecuteScalar();
    }
}
