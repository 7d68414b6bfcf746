namespace Sequent.Persistence.Library;

/// <summary>Nothing is prepared for another project's context.</summary>
[Workflow]
[State("Open", Initial = true)]
[State("Closed", Final = true)]
public partial class Ticket
{
    [Transition("Open", "Closed")]
    public partial void Close(Actor actor);
}
