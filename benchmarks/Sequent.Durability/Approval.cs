namespace Sequent.Durability;

/// <summary>What an inbox and the scheduler have to do with: a task with a time limit and an escalation.</summary>
[Workflow("approval")]
[State("Draft", Initial = true)]
[TaskState("Review", Role = "manager", Sla = "3 days")]
[Escalate("Review", After = "2 days", ReassignTo = "director")]
[State("Approved", Final = true)]
public partial class Approval
{
    public decimal Amount { get; set; }

    [Transition("Draft", "Review")]
    public partial void Submit(Actor actor);

    [Transition("Review", "Approved", Role = "manager")]
    public partial void Approve(Actor actor);
}
