// Workflows that docs/time.md shows: PageTests holds the two equal.
[assembly: Sequent.Calendar("berlin")]
[assembly: Sequent.Activity("email")]

namespace Sequent.Engine.Tests.Pages;

[Workflow("parcel", Calendar = "berlin", Sla = "20 days", SlaWarnAfter = "15 days")]
[State("Ordered", Initial = true)]
[WaitState("CoolingOff", For = "1 day")]
[TaskState("Packing", Role = "packer", Sla = "8 business hours", SlaWarnAfter = "6 business hours")]
[Escalate("Packing", After = "4 business hours", Notify = "email")]
[Escalate("Packing", After = "2 business days", ReassignTo = "foreman")]
[WaitState("Travelling", Event = "delivered")]
[State("Done", Final = true)]
[State("Lost", Final = true)]
[Transition("CoolingOff", "Packing", Name = "Release", Auto = true)]
[Transition("Travelling", "Done", Name = "Arrive", Auto = true)]
[Transition("Travelling", "Lost", Name = "GiveUp", After = "14 days", When = "!is_insured")]
public partial class Parcel
{
    public bool IsInsured { get; set; }

    [Transition("Ordered", "CoolingOff")]
    public partial void Confirm(Actor actor);

    [Transition("Packing", "Travelling")]
    public partial void Send(Actor actor);
}

[Workflow("stock-check")]
[Trigger(Cron = "0 6 * * MON-FRI", TimeZone = "Europe/Berlin")]
[TaskState("Counting", Role = "packer", Initial = true, Sla = "1 day")]
[State("Counted", Final = true)]
public partial class StockCheck
{
    [Transition("Counting", "Counted")]
    public partial void Finish(Actor actor, int missing);
}
