namespace Sequent.Engine.Tests.Pages;

/// <summary>The class of docs/tasks.md.</summary>
[Workflow("leave-request", FourEyes = true)]
[State("Draft", Initial = true)]
[TaskState("Asked", Role = "manager", Due = "2 days")]
[Escalate("Asked", After = "3 days", ReassignTo = "director")]
[State("Granted", Final = true)]
[State("Refused", Final = true)]
[State("Withdrawn", Final = true)]
public partial class LeaveRequest
{
    [SubjectId]
    public string? Number { get; init; }

    public int Days { get; init; }

    [Transition("Draft", "Asked", Role = "employee")]
    public partial void Ask(Actor actor);

    [Transition("Asked", "Granted")]
    public partial void Grant(Actor actor);

    [Transition("Asked", "Refused")]
    public partial void Refuse(Actor actor, string reason);

    [Transition("Asked", "Withdrawn", Role = "employee", AllowSubmitter = true)]
    public partial void Withdraw(Actor actor);
}
