using Microsoft.Data.Sqlite;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class JoinedTransactionTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_business_row_and_a_workflow_commit_and_roll_back_together(bool commits)
    {
        await using var app = Start();
        await app.Workflows.MemoAsync();
        await app.ExecuteAsync("CREATE TABLE orders (number TEXT)");

        InstanceId id;
        await using (var connection = await app.ConnectAsync())
        await using (var transaction = connection.BeginTransaction())
        {
            await InsertAsync(connection, transaction);
            var order = await app.Workflows.StartAsync(new PurchaseOrder { Number = "PO-17", Amount = 5 }, Buyer, new() { Transaction = transaction });
            await app.Workflows.ApplyAsync(order, o => o.Submit(Buyer), new() { Transaction = transaction });
            id = order;
            Assert.That(await app.Workflows.FindAsync(id), Is.Null, "It is seen by nobody else before the caller commits.");
            if (commits)
                await transaction.CommitAsync();
            else
                await transaction.RollbackAsync();
        }

        Assert.Multiple(async () =>
        {
            Assert.That(await app.CountAsync("SELECT count(*) FROM orders"), Is.EqualTo(commits ? 1 : 0));
            Assert.That((await app.Workflows.FindAsync(id))?.State, Is.EqualTo(commits ? "pending_approval" : null));
        });
    }

    [Test]
    public async Task A_command_that_is_denied_leaves_the_rest_of_the_transaction()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync();
        await app.ExecuteAsync("CREATE TABLE orders (number TEXT)");
        await using (var connection = await app.ConnectAsync())
        await using (var transaction = connection.BeginTransaction())
        {
            await InsertAsync(connection, transaction);
            var denied = await app.Workflows.TryApplyAsync(id, o => o.Submit(Manager), new() { Transaction = transaction });
            Assert.That(denied.IsDenied);
            await transaction.CommitAsync();
        }
        Assert.That(await app.CountAsync("SELECT count(*) FROM orders"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_key_that_was_rolled_back_is_free_again()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();
        await using (var connection = await app.ConnectAsync())
        await using (var transaction = connection.BeginTransaction())
        {
            await app.Workflows.ApplyAsync(id, c => c.Step(Buyer), new() { Transaction = transaction, IdempotencyKey = "k" });
            var again = await app.Workflows.ApplyAsync(id, c => c.Step(Buyer), new() { Transaction = transaction, IdempotencyKey = "k" });
            Assert.That(again.IsReplay);
            await transaction.RollbackAsync();
        }
        Assert.That((await app.Workflows.ApplyAsync(id, c => c.Step(Buyer), new() { IdempotencyKey = "k" })).IsReplay, Is.False);
    }

    private static async Task InsertAsync(SqliteConnection connection, SqliteTransaction transaction)
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO orders VALUES ('PO-17')";
        await insert.ExecuteNonQueryAsync();
    }
}
