using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sequent.Persistence.Tests.Documented.Memory;

namespace Sequent.Persistence.Tests;

/// <summary>Who has acted on an object comes back with it.</summary>
public sealed class MemoryTests
{
    private static readonly Actor s_ana = Actor.User("ana");
    private static readonly Actor s_ben = Actor.User("ben").ActingFor("dan");
    private static readonly Actor s_cara = Actor.Agent("cara");

    [Test]
    public void Json_keeps_it() => Check(expense => JsonSerializer.Deserialize<Expense>(JsonSerializer.Serialize(expense))!);

    [Test]
    public void A_snapshot_keeps_it_through_json() => Check(expense =>
    {
        var snapshot = JsonSerializer.Deserialize<WorkflowSnapshot>(JsonSerializer.Serialize(expense.ToSnapshot()))!;
        Assert.That(snapshot, Is.EqualTo(expense.ToSnapshot()));
        Assert.That(snapshot.GetHashCode(), Is.EqualTo(expense.ToSnapshot().GetHashCode()));
        var copy = new Expense();
        copy.Restore(snapshot);
        return copy;
    });

    [Test]
    public void Entity_Framework_keeps_it()
    {
        var options = new DbContextOptionsBuilder<ExpenseContext>().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options;
        using (var context = new ExpenseContext(options))
        {
            context.Add(new Expense());
            context.SaveChanges();
        }
        Check(expense =>
        {
            using (var context = new ExpenseContext(options))
            {
                var stored = context.Expenses.Single();
                stored.Restore(expense.ToSnapshot());
                context.SaveChanges();
            }
            using var other = new ExpenseContext(options);
            return other.Expenses.Single();
        });
    }

    private static void Check(Func<Expense, Expense> store)
    {
        var expense = new Expense();
        expense.Submit(s_ana);
        expense = store(expense);
        Assert.That(expense.TryApprove(s_ana).Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.OwnSubmission]));
        expense.Approve(s_ben);

        var copy = store(expense);
        Assert.That(copy.ToSnapshot(), Is.EqualTo(expense.ToSnapshot()));
        Assert.That(copy.TryApprove(Actor.User("dan")).IsRecorded, "It is the same person's vote.");
        Assert.That(copy.TryApprove(s_cara).IsMoved);
        Assert.That(store(copy).CanPay(s_ana).Reasons.Select(r => r.Kind), Is.EquivalentTo([DenialKind.OwnSubmission, DenialKind.SeparateDuties]));
    }
}
