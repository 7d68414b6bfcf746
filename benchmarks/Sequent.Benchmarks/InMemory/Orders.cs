namespace Sequent.Benchmarks.InMemory;

[Workflow("order")]
[State("Draft", Initial = true)]
[State("Submitted")]
public partial class Order
{
    [Transition("Draft", "Submitted")]
    public partial void Submit(Actor actor);

    [Transition("Submitted", "Draft")]
    public partial void Reopen(Actor actor);
}

[Workflow("decimal-order")]
[State("Draft", Initial = true)]
[State("Submitted")]
public partial class DecimalOrder
{
    public decimal Amount { get; set; }

    [Transition("Draft", "Submitted", Role = "buyer", When = "amount <= 5000")]
    public partial void Submit(Actor actor);

    [Transition("Submitted", "Draft", Role = "buyer", When = "amount <= 5000")]
    public partial void Reopen(Actor actor);
}

[Workflow("whole-order")]
[State("Draft", Initial = true)]
[State("Submitted")]
public partial class WholeOrder
{
    public long Amount { get; set; }

    [Transition("Draft", "Submitted", Role = "buyer", When = "amount <= 5000")]
    public partial void Submit(Actor actor);

    [Transition("Submitted", "Draft", Role = "buyer", When = "amount <= 5000")]
    public partial void Reopen(Actor actor);
}

[Workflow("document")]
[State("Draft", Initial = true)]
[State("InReview")]
[State("Approved")]
[State("Published", Final = true)]
[State("Withdrawn", Final = true)]
public partial class Document
{
    public long Length { get; set; }

    public bool IsShort => Length <= 5000;

    [Transition("Draft", "InReview", Role = "author")]
    public partial void Submit(Actor actor);

    [Transition("InReview", "Draft", Role = "editor")]
    public partial void Reject(Actor actor);

    [Transition("InReview", "Approved", Role = "editor", When = nameof(IsShort))]
    public partial void Approve(Actor actor);

    [Transition("Approved", "Published", Role = "editor")]
    public partial void Publish(Actor actor);

    [Transition("Approved", "InReview", Role = "author")]
    public partial void Reconsider(Actor actor);

    [Transition(["Draft", "InReview"], "Withdrawn", Role = "author")]
    public partial void Withdraw(Actor actor);
}

[Workflow("change")]
[State("Draft", Initial = true)]
[State("SecurityReview")]
[State("CodeReview")]
[State("SecurityOk")]
[State("CodeOk")]
[State("Approved")]
[Join("SecurityOk", "CodeOk", To = "Approved")]
public partial class Change
{
    [Fork("Draft", "SecurityReview", "CodeReview", Role = "author")]
    public partial void Submit(Actor actor);

    [Transition("SecurityReview", "SecurityOk", Role = "editor")]
    public partial void ApproveSecurity(Actor actor);

    [Transition("CodeReview", "CodeOk", Role = "editor")]
    public partial void ApproveCode(Actor actor);

    [Transition("Approved", "Draft", Role = "author")]
    public partial void Reopen(Actor actor);
}
