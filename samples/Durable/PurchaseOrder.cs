using Sequent;

namespace Durable;

/// <summary>An order that a manager approves, and never whoever submitted it; after two days it is a director's.</summary>
[Workflow("purchase-order", FourEyes = true)]
[State("Draft", Initial = true)]
[TaskState("PendingApproval", Role = "manager", Assign = Assign.LeastLoaded, Sla = "3 days")]
[Escalate("PendingApproval", After = "48 hours", ReassignTo = "director")]
[State("Approved", Final = true)]
[State("Rejected", Final = true)]
public partial class PurchaseOrder
{
    [SubjectId]
    public required string Number { get; init; }

    public decimal Amount { get; set; }

    [Transition("Draft", "PendingApproval", Role = "buyer", When = "amount > 0")]
    public partial void Submit(Actor actor);

    [Transition("PendingApproval", "Approved")]
    public partial void Approve(Actor actor);

    [Transition("PendingApproval", "Rejected")]
    public partial void Reject(Actor actor, string reason);
}
