namespace Sequent.Engine.Tests;

/// <summary>Everything at once: a fork and a join, a quorum, votes, duties, conditions over data and inputs, cancelling, automatic moves; and no code, so that its definition alone does the same.</summary>
[Workflow("delivery", FourEyes = true)]
[SeparateDuties(nameof(Pack), nameof(Weigh))]
[State("Draft", Initial = true)]
[State("Packing")]
[State("Packed")]
[State("Weighing")]
[State("Weighed")]
[State("Paying")]
[State("Paid")]
[State("Ready")]
[State("Express")]
[State("Sent", Final = true)]
[State("Lost", Final = true)]
[Join("Packed", "Weighed", "Paid", To = "Ready")]
[Transition("Ready", "Express", Name = "Hurry", Auto = true, When = "urgent && weight < 50")]
public partial class Delivery
{
    public long Weight { get; set; }

    public bool Urgent { get; set; }

    [Data]
    public string? Note { get; set; }

    [Fork("Draft", "Packing", "Weighing", "Paying", Role = "clerk")]
    public partial void Order(Actor actor, long pieces);

    [Transition("Packing", "Packed", When = "weight > 0")]
    public partial void Pack(Actor actor);

    [Transition("Weighing", "Weighed", When = "input.kilos < 100")]
    [Transition("Weighing", "Weighing", Otherwise = true)]
    public partial void Weigh(Actor actor, long kilos);

    [Transition("Paying", "Paid", Role = "payer", Approvals = 2)]
    public partial void Pay(Actor actor);

    [Transition(new[] { "Packing", "Packed" }, "Draft", Role = "clerk", Cancels = new[] { "Packing", "Packed", "Weighing", "Weighed", "Paying", "Paid" })]
    public partial void StartOver(Actor actor, string reason);

    [Transition(new[] { "Ready", "Express" }, "Sent", Role = "driver")]
    public partial void Send(Actor actor);

    [Transition("Packing", "Lost", Cancels = new[] { "*" }, AllowSubmitter = true, Role = "chief")]
    public partial void GiveUp(Actor actor);
}
