namespace Sequent.Analyzers.Tests;

/// <summary>SEQ012: settings that contradict each other.</summary>
internal static class SettingSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        Method("When and Otherwise", """[Transition("Draft", "Done", When = nameof(IsReady), Otherwise = [|SEQ012:true|])]""",
            "Transition 'Finish' has a branch with both When 'IsReady' and Otherwise: keep one of the two"),
        Method("enters any", """[Transition("Draft", [|SEQ012:"*"|])]""",
            "Transition 'Finish' enters '*': name the state it enters"),
        Method("any and others", """[Transition(new[] { "Draft", [|SEQ012:"*"|] }, "Done")]""",
            "Transition 'Finish' leaves '*' and other states: '*' already means every state, so write it alone"),
        Method("no source", """[Transition([|SEQ012:new string[0]|], "Done")]""",
            "Transition 'Finish' leaves no state: name one, or write '*' for every state"),
        Method("source twice", """[Transition(["Draft", [|SEQ012:"Draft"|]], "Done")]""",
            "Transition 'Finish' names the source 'Draft' twice: remove one"),
        Method("Auto on a method", """[[|SEQ012:Transition("Draft", "Done", Auto = true)|]]""",
            "Transition 'Finish' is fired by calling its method, so Name, Auto, After and On have no meaning on it: remove them, or put the attribute on the class"),
        Class("no name", """[[|SEQ012:Transition("Draft", "Done", Auto = true)|]]""",
            "A transition on class 'Post' has no name: write Name = \"…\", or put it on a partial method that an actor calls"),
        Class("not automatic", """[[|SEQ012:Transition("Draft", "Done", Name = "Finish")|]]""",
            "Nothing fires transition 'Finish' on class 'Post': write Auto = true, After = a time or On = an event, or put it on a partial method that an actor calls"),
        Class("role of nobody", """[Transition("Draft", "Done", Name = "Finish", Auto = true, Role = [|SEQ012:"editor"|])]""",
            "Transition 'Finish' is automatic, so no actor can have the role 'editor': remove the role, or let an actor fire it"),
        new("SEQ012", "initial and retired",
            """
            [Workflow]
            [State("Draft", Initial = true, Retired = [|SEQ012:true|])]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Draft' is both Initial and Retired: new instances would start in it, so remove one of the two"),
    ];

    private static RuleSample Method(string name, string attribute, string message) => new("SEQ012", name,
        $$"""
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        public partial class Post
        {
            public bool IsReady => true;

            {{attribute}}
            public partial void Finish(Actor actor);
        }
        """,
        message);

    private static RuleSample Class(string name, string attribute, string message) => new("SEQ012", name,
        $$"""
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        {{attribute}}
        public partial class Post
        {
        }
        """,
        message);
}
