using Sequent;

namespace Durable;

/// <summary>An order that a manager approves, and never whoever submitted it.</summary>
[Workflow("purchase-order", FourEyes = true)]
[State("Draft", Initial = true)]
[TaskState("PendingApproval", Role = "manager")]
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
