namespace Sequent.Crash.Worker;

/// <summary>Goes round a few times, forks, joins, takes votes and moves by itself, so that every kind of row is written all the time.</summary>
[Workflow("errand")]
[State("Idle", Initial = true)]
[State("Packing")]
[State("Packed")]
[State("Billing")]
[State("Billed")]
[State("Sending")]
[State("Done", Final = true)]
[Join("Packed", "Billed", To = "Sending")]
public partial class Errand
{
    public int Rounds { get; set; }

    [Fork("Idle", "Packing", "Billing")]
    public partial void Begin(Actor actor, int weight);

    [Transition("Packing", "Packed")]
    public partial void Pack(Actor actor);

    [Transition("Billing", "Billed", Approvals = 2)]
    public partial void Bill(Actor actor);

    [Transition("Sending", "Idle", When = "rounds < 4")]
    [Transition("Sending", "Done", Otherwise = true)]
    public partial void Send(Actor actor);

    partial void BeforeSend(Actor actor) => Rounds++;
}
