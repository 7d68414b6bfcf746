namespace Sequent.Testing.Tests;

/// <summary>Has branches, limits and a hook.</summary>
[Workflow("expense", FourEyes = true)]
[Role("employee")]
[Role("manager")]
[Role("director")]
[State("Draft", Initial = true)]
[TaskState("PendingManager", Role = "manager")]
[TaskState("PendingDirector", Role = "director")]
[State("Approved", Final = true)]
[State("Discarded", Final = true)]
public partial class Expense
{
    [Data(Min = 1, Max = 100_000)]
    public decimal Amount { get; set; }

    public string SubmittedBy { get; set; } = "";

    [Transition("Draft", "PendingManager", Role = "employee", When = "amount <= 1000")]
    [Transition("Draft", "PendingDirector", Role = "employee", Otherwise = true)]
    public partial void Submit(Actor actor);

    [Transition("PendingManager", "Approved", Role = "manager")]
    [Transition("PendingDirector", "Approved", Role = "director")]
    public partial void Approve(Actor actor);

    [Transition("Draft", "Discarded", Role = "employee", AllowSubmitter = true)]
    public partial void Discard(Actor actor);

    partial void BeforeSubmit(Actor actor) => SubmittedBy = actor.Id;
}
