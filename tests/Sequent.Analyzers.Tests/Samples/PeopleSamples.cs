namespace Sequent.Analyzers.Tests;

/// <summary>SEQ401 and SEQ402: roles.</summary>
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
    ];
}
