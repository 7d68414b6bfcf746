// The code blocks of docs/testing.md stand in this folder, and the tests run them: PageTests holds the two equal.
namespace Sequent.Testing.Tests.Documented;

[Workflow("purchase-order", FourEyes = true)]
[State("Draft", Initial = true)]
[TaskState("PendingApproval", Role = "manager", Sla = "3 days")]
[Escalate("PendingApproval", After = "48 hours", ReassignTo = "director")]
[State("Approved", Final = true)]
[State("Rejected", Final = true)]
public partial class PurchaseOrder
{
    public decimal Amount { get; init; }

    [Transition("Draft", "PendingApproval", Role = "buyer", When = "amount > 0")]
    public partial void Submit(Actor actor);

    [Transition("PendingApproval", "Approved", Role = "manager")]
    public partial void Approve(Actor actor);

    [Transition("PendingApproval", "Rejected", Role = "manager")]
    public partial void Reject(Actor actor, string reason);
}
