using Sequent;

namespace ChangeApproval;

/// <summary>
/// Both reviews at once. The change is approved when both have said yes; a no in either withdraws the other, and the change
/// goes back to its author.
/// </summary>
[Workflow("change", FourEyes = true)]
[SeparateDuties(nameof(Submit), nameof(ApproveSecurity), nameof(ApproveCode))]
[Role("developer")]
[Role("security_reviewer")]
[Role("code_reviewer")]
[State("Draft", Initial = true)]
[TaskState("SecurityReview", Role = "security_reviewer")]
[State("SecurityOk")]
[TaskState("CodeReview", Role = "code_reviewer")]
[State("CodeOk")]
[State("Rework")]
[State("Approved", Final = true)]
[State("Withdrawn", Final = true)]
[Join("SecurityOk", "CodeOk", To = "Approved")]
public partial class Change
{
    public required string Title { get; init; }

    [Fork(new[] { "Draft", "Rework" }, "SecurityReview", "CodeReview", Role = "developer")]
    public partial void Submit(Actor actor);

    [Transition("SecurityReview", "SecurityOk", Role = "security_reviewer")]
    public partial void ApproveSecurity(Actor actor);

    [Transition("CodeReview", "CodeOk", Role = "code_reviewer")]
    public partial void ApproveCode(Actor actor);

    [Transition("SecurityReview", "Rework", Role = "security_reviewer", Cancels = new[] { "CodeReview", "CodeOk" })]
    public partial void RejectSecurity(Actor actor, string reason);

    [Transition("CodeReview", "Rework", Role = "code_reviewer", Cancels = new[] { "SecurityReview", "SecurityOk" })]
    public partial void RejectCode(Actor actor, string reason);

    [Transition(new[] { "SecurityReview", "CodeReview", "Rework" }, "Withdrawn", Role = "developer", Cancels = new[] { "*" }, AllowSubmitter = true)]
    public partial void Withdraw(Actor actor);
}
