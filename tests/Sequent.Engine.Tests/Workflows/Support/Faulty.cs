namespace Sequent.Engine.Tests;

/// <summary>Hooks that throw where the data says so.</summary>
[Workflow("faulty")]
[State("Here", Initial = true)]
[State("There", Final = true)]
public partial class Faulty
{
    public string Where { get; set; } = "";

    public bool IsTouched { get; set; }

    [Transition("Here", "There")]
    public partial void Go(Actor actor);

    partial void BeforeGo(Actor actor)
    {
        IsTouched = true;
        ThrowIf("before");
    }

    partial void AfterGo(Actor actor) => ThrowIf("after");

    private void ThrowIf(string place)
    {
        if (Where == place)
            throw new NotSupportedException(place);
    }
}
