namespace Sequent.Persistence.Tests;

/// <summary>Workflows in places where the serializer's converter is hard to name. That they compile is part of the test.</summary>
internal static partial class NestedWorkflows
{
    internal static partial class Plain
    {
        [Workflow("nested-plain")]
        [State("Open", Initial = true)]
        [State("Closed", Final = true)]
        internal partial class Ticket
        {
            [Transition("Open", "Closed")]
            public partial void Close(Actor actor);
        }
    }
}

internal partial class Desk
{
    public static Type HiddenStateType => typeof(HiddenState);

    [Workflow("nested-private")]
    [State("Open", Initial = true)]
    [State("Closed", Final = true)]
    private partial class Hidden
    {
        [Transition("Open", "Closed")]
        public partial void Close(Actor actor);
    }
}

internal partial class Box<T>
{
    [Workflow("nested-generic")]
    [State("Open", Initial = true)]
    [State("Closed", Final = true)]
    internal partial class Ticket
    {
        public T? Content { get; set; }

        [Transition("Open", "Closed")]
        public partial void Close(Actor actor);
    }
}
