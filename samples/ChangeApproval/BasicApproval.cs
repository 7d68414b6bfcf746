using Sequent;

namespace ChangeApproval;

/// <summary>The least there is: somebody submits, somebody else decides.</summary>
[Workflow("basic-approval", FourEyes = true)]
[Role("developer")]
[Role("reviewer")]
[State("Draft", Initial = true)]
[TaskState("Review", Role = "reviewer")]
[State("Approved", Final = true)]
[State("Rejected", Final = true)]
public partial class BasicApproval
{
    public required string Title { get; init; }

    [Transition("Draft", "Review", Role = "developer")]
    public partial void Submit(Actor actor);

    [Transition("Review", "Approved", Role = "reviewer")]
    public partial void Approve(Actor actor);

    [Transition("Review", "Rejected", Role = "reviewer")]
    public partial void Reject(Actor actor);
}
