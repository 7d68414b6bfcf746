using Sequent;

namespace Durable;

/// <summary>An order that somebody else approves, and that small amounts need no director for.</summary>
[Workflow("purchase-order", FourEyes = true)]
[State("Draft", Initial = true)]
[TaskState("WithManager", Role = "manager")]
[TaskState("WithDirector", Role = "director")]
[State("Approved", Final = true)]
[State("Rejected", Final = true)]
public partial class PurchaseOrder
{
    [SubjectId]
    public required string Number { get; init; }

    public decimal Amount { get; set; }

    [Transition("Draft", "WithManager", Role = "buyer", When = "amount <= 5000")]
    [Transition("Draft", "WithDirector", Role = "buyer", Otherwise = true)]
    public partial void Submit(Actor actor);

    [Transition(new[] { "WithManager", "WithDirector" }, "Approved")]
    public partial void Approve(Actor actor);

    [Transition(new[] { "WithManager", "WithDirector" }, "Rejected")]
    public partial void Reject(Actor actor, string reason);
}
