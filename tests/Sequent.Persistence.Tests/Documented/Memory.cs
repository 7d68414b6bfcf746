using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Sequent.Persistence.Tests.Documented.Memory;

[Workflow("expense", FourEyes = true)]
[SeparateDuties("Submit", "Pay")]
[State("Draft", Initial = true)]
[TaskState("Review")]
[State("Approved")]
[State("Paid", Final = true)]
public partial class Expense
{
    public int Id { get; init; }

    [Transition("Draft", "Review")]
    public partial void Submit(Actor actor);

    [Transition("Review", "Approved", Approvals = 2)]
    public partial void Approve(Actor actor);

    [Transition("Approved", "Paid")]
    public partial void Pay(Actor actor);
}

public class ExpenseContext(DbContextOptions<ExpenseContext> options) : DbContext(options)
{
    public DbSet<Expense> Expenses => Set<Expense>();

    protected override void OnModelCreating(ModelBuilder model) =>
        model.Entity<Expense>(expense =>
        {
            expense.Property(e => e.State).HasConversion<string>();
            expense.Property(e => e.RememberedActs).HasConversion(
                acts => JsonSerializer.Serialize(acts, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<IReadOnlyList<RememberedAct>>(json, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<RememberedAct>>((a, b) => a!.SequenceEqual(b!), acts => acts.Count, acts => acts));
        });
}
