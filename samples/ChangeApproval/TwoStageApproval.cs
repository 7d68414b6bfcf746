using Sequent;

namespace ChangeApproval;

/// <summary>One review after the other: security first, then two approvals of the code, by different people.</summary>
[Workflow("two-stage-approval", FourEyes = true)]
[SeparateDuties(nameof(ApproveSecurity), nameof(ApproveCode))]
[Role("developer")]
[Role("security_reviewer")]
[Role("code_reviewer")]
[State("Draft", Initial = true)]
[TaskState("SecurityReview", Role = "security_reviewer")]
[TaskState("CodeReview", Role = "code_reviewer")]
[State("Approved", Final = true)]
public partial class TwoStageApproval
{
    public required string Title { get; init; }

    [Transition("Draft", "SecurityReview", Role = "developer")]
    public partial void Submit(Actor actor);

    [Transition("SecurityReview", "CodeReview", Role = "security_reviewer")]
    public partial void ApproveSecurity(Actor actor);

    [Transition("CodeReview", "Approved", Role = "code_reviewer", Approvals = 2)]
    public partial void ApproveCode(Actor actor);

    [Transition("SecurityReview", "Draft", Role = "security_reviewer")]
    [Transition("CodeReview", "Draft", Role = "code_reviewer")]
    public partial void SendBack(Actor actor);
}
