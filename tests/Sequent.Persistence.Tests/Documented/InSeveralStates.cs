using Microsoft.EntityFrameworkCore;

namespace Sequent.Persistence.Tests.Documented.InSeveralStates;

[Workflow("change")]
[State("Draft", Initial = true)]
[State("SecurityReview")]
[State("SecurityOk")]
[State("CodeReview")]
[State("CodeOk")]
[State("Approved", Final = true)]
[Join("SecurityOk", "CodeOk", To = "Approved")]
public partial class Change
{
    public int Id { get; init; }

    [Fork("Draft", "SecurityReview", "CodeReview")]
    public partial void Submit(Actor actor);

    [Transition("SecurityReview", "SecurityOk")]
    public partial void ApproveSecurity(Actor actor);

    [Transition("CodeReview", "CodeOk")]
    public partial void ApproveCode(Actor actor);
}

public class ChangeContext(DbContextOptions<ChangeContext> options) : DbContext(options)
{
    public DbSet<Change> Changes => Set<Change>();

    protected override void OnModelCreating(ModelBuilder model) =>
        model.Entity<Change>().Property(c => c.Marking).HasConversion(m => m.ToString(), text => ChangeMarking.Parse(text));
}
