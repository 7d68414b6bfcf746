namespace Sequent.Engine.Tests;

/// <summary>The order of the README: roles, four eyes, a condition, inputs, hooks that write data, and a transition that fires by itself.</summary>
[Workflow("purchase-order", FourEyes = true)]
[State("Draft", Initial = true)]
[TaskState("PendingApproval", Role = "manager")]
[State("Checked")]
[State("Approved", Final = true)]
[State("Rejected", Final = true)]
[Transition("Checked", "Approved", Name = "File", Auto = true)]
public partial class PurchaseOrder
{
    [SubjectId]
    public string? Number { get; set; }

    public decimal Amount { get; set; }

    public string? SubmittedBy { get; set; }

    public string? Rejection { get; set; }

    public bool IsFiled { get; set; }

    [Transition("Draft", "PendingApproval", Role = "buyer", When = "amount > 0")]
    public partial void Submit(Actor actor);

    [Transition("PendingApproval", "Checked")]
    public partial void Approve(Actor actor);

    [Transition("PendingApproval", "Rejected")]
    public partial void Reject(Actor actor, string reason);

    partial void BeforeSubmit(Actor actor) => SubmittedBy = actor.Id;

    partial void BeforeReject(Actor actor, string reason) => Rejection = reason;

    partial void OnEnterApproved() => IsFiled = true;
}
