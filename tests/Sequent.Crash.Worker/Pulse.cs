namespace Sequent.Crash.Worker;

/// <summary>Goes round by time alone: in each round the time that is allowed is over after four seconds, and the next one begins after ten.</summary>
[Workflow("pulse")]
[State("Beating", Initial = true, Sla = "4 seconds", SlaWarnAfter = "2 seconds")]
[State("Still", Final = true)]
[Transition("Beating", "Beating", Name = "Beat", After = "10 seconds", When = "beats < 12")]
[Transition("Beating", "Still", Name = "Rest", After = "10 seconds", When = "beats >= 12")]
public partial class Pulse
{
    public int Beats { get; set; }

    [Transition("Beating", "Still")]
    public partial void Stop(Actor actor);

    partial void OnExitBeating() => Beats++;
}
