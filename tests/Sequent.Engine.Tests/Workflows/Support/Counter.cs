namespace Sequent.Engine.Tests;

/// <summary>Something that many do at once: each step counts.</summary>
[Workflow("counter")]
[State("Open", Initial = true)]
[State("Closed", Final = true)]
public partial class Counter
{
    public int Count { get; set; }

    [Transition("Open", "Open")]
    public partial void Step(Actor actor);

    [Transition("Open", "Closed", Approvals = 2)]
    public partial void Close(Actor actor);

    partial void BeforeStep(Actor actor) => Count++;
}
