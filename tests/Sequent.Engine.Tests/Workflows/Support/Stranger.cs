namespace Sequent.Engine.Tests;

/// <summary>A class that no application registers.</summary>
[Workflow("stranger")]
[State("Out", Initial = true)]
[State("In", Final = true)]
public partial class Stranger
{
    [Transition("Out", "In")]
    public partial void Enter(Actor actor);
}
