namespace Sequent.Persistence.Tests;

public enum LetterStatus
{
    [State(Initial = true)] Written,
    [State(Final = true)] Posted,
}

/// <summary>Nothing but its transitions and a snapshot can write its state, because the property has no setter.</summary>
[Workflow(StateProperty = nameof(Status))]
public partial class Letter
{
    public int Id { get; init; }

    public partial LetterStatus Status { get; }

    [Transition("Written", "Posted")]
    public partial void Post(Actor actor);
}
