namespace Sequent.Engine.Tests.Deciding;

public enum Urgency
{
    CanWait,
    AtOnce,
}

/// <summary>A workflow class with data of every form, and hooks that write some of it.</summary>
[Workflow("expense", FourEyes = true)]
[State("Draft", Initial = true)]
[TaskState("InReview", Role = "editor")]
[State("Approved", Final = true)]
[State("Rejected", Final = true)]
[Transition("InReview", "Approved", Name = "Wave", Auto = true, When = nameof(IsTiny))]
public partial class Expense
{
    public Expense(string number) => Number = number;

    public string Number { get; }

    public decimal Amount { get; set; }

    public Urgency Urgency { get; init; }

    public TimeSpan Grace { get; set; }

    public DateOnly? Day { get; set; }

    public string? SubmittedBy { get; private set; }

    public string? Reason { get; private set; }

    public List<string> Trace { get; } = [];

    public ExpenseState? Before { get; set; }

    public int Twice => throw new NotSupportedException("Nobody stores what is computed.");

    internal bool IsTiny => Amount < 1;

    [Transition("Draft", "InReview")]
    public partial void Submit(Actor actor);

    [Transition("InReview", "Approved", When = "amount <= 100.5")]
    public partial void Approve(Actor actor);

    [Transition("InReview", "Rejected")]
    public partial void Reject(Actor actor, string reason, DateOnly? until = null);

    partial void OnExitDraft() => Trace.Add("OnExitDraft");

    partial void BeforeSubmit(Actor actor)
    {
        Trace.Add("BeforeSubmit");
        SubmittedBy = actor.Id;
        Before = State;
    }

    partial void OnEnterInReview() => Trace.Add("OnEnterInReview in " + State);

    partial void AfterSubmit(Actor actor)
    {
        Trace.Add("AfterSubmit");
        if (Number == "again")
            Submit(actor);
    }

    partial void BeforeReject(Actor actor, string reason, DateOnly? until)
    {
        Trace.Add("BeforeReject");
        (Reason, Day) = (reason, until);
    }

    partial void AfterWave() => Trace.Add("AfterWave");
}
