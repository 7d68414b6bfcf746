namespace Sequent.Durability;

/// <summary>Goes to and fro for ever, with a role, a condition and an input each time: what a transition of an everyday workflow costs.</summary>
[Workflow("ticket")]
[State("Open", Initial = true)]
[State("Waiting")]
[State("Closed", Final = true)]
public partial class Ticket
{
    [SubjectId]
    public required string Number { get; init; }

    public decimal Amount { get; set; }

    public string Title { get; set; } = "";

    [Transition("Open", "Waiting", Role = "agent", When = "amount <= 5000")]
    public partial void Ask(Actor actor, string question);

    [Transition("Waiting", "Open", Role = "agent")]
    public partial void Answer(Actor actor, string answer);

    [Transition("Open", "Closed", Role = "agent")]
    public partial void Close(Actor actor);
}
