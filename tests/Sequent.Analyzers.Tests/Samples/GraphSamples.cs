namespace Sequent.Analyzers.Tests;

/// <summary>SEQ101 to SEQ106: what is proved about the graph.</summary>
internal static class GraphSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ101", "isolated cycle",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State([|SEQ101:"X"|])]
            [State([|SEQ101:"Y"|])]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);

                [Transition("X", "Y")]
                public partial void Ping(Actor actor);

                [Transition("Y", "X")]
                public partial void Pong(Actor actor);
            }
            """,
            "State 'X' cannot be reached from 'Draft': add a transition to it, or mark it Retired",
            "State 'Y' cannot be reached from 'Draft': add a transition to it, or mark it Retired"),
        new("SEQ102", "dead end",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State([|SEQ102:"Done"|])]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Done' has no way out: mark it Final, or add a transition that leaves it"),
        new("SEQ103", "livelock",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State([|SEQ103:"Waiting"|])]
            [State("Checking")]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);

                [Transition("Draft", "Waiting")]
                public partial void Submit(Actor actor);

                [Transition("Waiting", "Checking")]
                public partial void Check(Actor actor);

                [Transition("Checking", "Waiting")]
                public partial void Postpone(Actor actor);
            }
            """,
            "State 'Waiting' is trapped in the cycle 'Waiting' → 'Checking' → 'Waiting', from which no terminal state can be reached: add a transition that leads out of it, or mark one of its states Final"),
        new("SEQ103", "cyclic by design",
            """
            [Workflow("ticket")]
            [State("Open", Initial = true)]
            [State("Closed")]
            public partial class [|SEQ103:Ticket|]
            {
                [Transition("Open", "Closed")]
                public partial void Close(Actor actor);

                [Transition("Closed", "Open")]
                public partial void Reopen(Actor actor);
            }
            """,
            "Workflow 'ticket' has no terminal state, so nothing in it ever completes: mark a state Final if it should"),
        new("SEQ104", "leaves a final state",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);

                [Transition([|SEQ104:"Done"|], "Draft")]
                public partial void Reopen(Actor actor);
            }
            """,
            "Transition 'Reopen' leaves the final state 'Done': do not mark the state Final, or remove it from the sources"),
        new("SEQ104", "shadowed branch",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Small", Final = true)]
            [State("Large", Final = true)]
            public partial class Post
            {
                public bool IsLarge => false;

                [Transition("Draft", "Small")]
                [[|SEQ104:Transition("Draft", "Large", When = nameof(IsLarge))|]]
                public partial void Finish(Actor actor);
            }
            """,
            "Transition 'Finish' can never go to 'Large', because an earlier branch from 'Draft' has no guard: guard that branch, or remove this one"),
        new("SEQ105", "reachable only through a retired state",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Legacy", Retired = true)]
            [State([|SEQ105:"Archived"|], Final = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);

                [Transition("Legacy", "Archived")]
                public partial void Archive(Actor actor);
            }
            """,
            "State 'Archived' can be reached only from retired states: add a transition to it, or mark it Retired too"),
        new("SEQ105", "retired state that is entered",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Legacy", Retired = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", [|SEQ105:"Legacy"|])]
                public partial void Submit(Actor actor);

                [Transition(new[] { "Draft", "Legacy" }, "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Transition 'Submit' enters the retired state 'Legacy': let it enter another state, or do not mark that one Retired"),
        new("SEQ106", "automatic cycle",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State([|SEQ106:"Sorting"|])]
            [State("Routing")]
            [State("Done", Final = true)]
            [Transition("Sorting", "Routing", Name = "Sort", Auto = true)]
            [Transition("Routing", "Sorting", Name = "Route", Auto = true)]
            public partial class Post
            {
                [Transition("Draft", "Sorting")]
                public partial void Submit(Actor actor);

                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Sorting' is on the cycle 'Sorting' → 'Routing' → 'Sorting' of automatic transitions, which never comes to rest: guard one of them, or let an actor fire it"),
        new("SEQ101", "adopted enum",
            """
            //// PostStatus.cs
            public enum PostStatus
            {
                [State(Initial = true)] Draft,
                [|SEQ101:Limbo|],
                [|SEQ102:Done|],
            }
            //// Post.cs
            [Workflow(StateProperty = nameof(Status))]
            public partial class Post
            {
                public partial PostStatus Status { get; private set; }

                [Transition(nameof(PostStatus.Draft), nameof(PostStatus.Done))]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Limbo' cannot be reached from 'Draft': add a transition to it, or mark it Retired",
            "State 'Done' has no way out: mark it Final, or add a transition that leaves it"),
    ];
}
