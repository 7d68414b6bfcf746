namespace Sequent.Analyzers.Tests;

/// <summary>SEQ401, SEQ402, SEQ403 and SEQ405: roles, and how many people there must be.</summary>
internal static class PeopleSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ401", "misspelt role",
            """
            [Workflow]
            [Role("author")]
            [Role("editor")]
            [State("Draft", Initial = true)]
            [State("InReview")]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "InReview", Role = "author")]
                public partial void Submit(Actor actor);

                [Transition("InReview", "Done", Role = "editor")]
                public partial void Approve(Actor actor);

                [Transition("InReview", "Draft", Role = [|SEQ401:"edtor"|])]
                public partial void Reject(Actor actor);
            }
            """,
            "Transition 'Reject' asks for the role 'edtor', which is not declared: declare it, or correct the name; did you mean 'editor'?"),
        new("SEQ402", "unused role",
            """
            [Workflow]
            [Role("author")]
            [Role([|SEQ402:"editor"|])]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done", Role = "author")]
                public partial void Finish(Actor actor);
            }
            """,
            "Role 'editor' is declared but no transition asks for it: use it, or remove it"),
        new("SEQ403", "how many people",
            """
            [Workflow(FourEyes = true)]
            [State("Draft", Initial = true)]
            [TaskState("InReview")]
            [State("Done", Final = true)]
            public partial class [|SEQ403:Post|]
            {
                [Transition("Draft", "InReview", Role = "author")]
                public partial void Submit(Actor actor);

                [Transition("InReview", "Done", Role = "editor", Approvals = 2)]
                public partial void Approve(Actor actor);
            }
            """,
            "Workflow 'post' needs at least 3 people: 1 author and 2 × editor other than the submitter; with one person of each role away, 5"),
        new("SEQ403", "duties that cannot be met",
            """
            [Workflow]
            [SameActor("Submit", "Approve")]
            [SeparateDuties("Submit", "Approve")]
            [State("Draft", Initial = true)]
            [State("InReview")]
            [State("Done", Final = true)]
            public partial class [|SEQ403:Post|]
            {
                [Transition("Draft", "InReview")]
                public partial void Submit(Actor actor);

                [Transition("InReview", "Done")]
                public partial void Approve(Actor actor);
            }
            """,
            "Nobody can ever do 'Approve': 'Approve' is for who did 'Submit' (same actor) and 'Submit' and 'Approve' are for different persons (separate duties) cannot be met together, by however many people: remove one of these rules"),
        new("SEQ405", "more approvals than people",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [TaskState("InReview", User = "ana")]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "InReview")]
                public partial void Submit(Actor actor);

                [Transition("InReview", "Done", Approvals = [|SEQ405:2|])]
                public partial void Approve(Actor actor);
            }
            """,
            "Transition 'Approve' takes 2 approvals, and state 'InReview' is a task for 'ana' alone: give the task to a role, or ask for one approval"),
    ];
}
