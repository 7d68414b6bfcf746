namespace Sequent.Engine.Tests;

/// <summary>Waits for time to pass: two days until somebody is reminded, another day until it is given up.</summary>
[Workflow("patient")]
[State("Waiting", Initial = true)]
[State("Reminded")]
[State("GivenUp", Final = true)]
[Transition("Waiting", "Reminded", Name = "Remind", After = "2 days")]
[Transition("Reminded", "GivenUp", Name = "GiveUp", After = "1 day")]
public partial class Patient
{
    /// <summary>True when the hook of the first move throws.</summary>
    public bool IsBroken { get; set; }

    [Transition("Waiting", "GivenUp")]
    public partial void Stop(Actor actor);

    partial void OnEnterReminded()
    {
        if (IsBroken)
            throw new NotSupportedException("The hook is broken.");
    }
}
