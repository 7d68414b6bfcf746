namespace Sequent.Engine.Tests;

/// <summary>What comes from outside in every form: inputs that may be left out, inputs that hooks change, an enum without a zero.</summary>
[Workflow("claim")]
[State("Open", Initial = true)]
[State("Paid", Final = true)]
public partial class Claim
{
    public ClaimKind Kind { get; set; } = ClaimKind.Damage;

    public int Amount { get; set; }

    public string? Currency { get; set; }

    public List<string> Notes { get; set; } = [];

    [Transition("Open", "Paid", When = "input.amount == 3")]
    public partial void Pay(Actor actor, int amount = 3, string? reference = null, string currency = "EUR");

    [Transition("Open", "Open")]
    public partial void Note(Actor actor, List<string> notes);

    partial void BeforePay(Actor actor, int amount, string? reference, string currency) => (Amount, Currency) = (amount, currency);

    partial void BeforeNote(Actor actor, List<string> notes)
    {
        notes.Add("seen");
        Notes.AddRange(notes);
    }
}

public enum ClaimKind
{
    Damage = 1,
    Theft = 2,
}
