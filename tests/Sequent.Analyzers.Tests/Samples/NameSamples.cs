namespace Sequent.Analyzers.Tests;

/// <summary>SEQ003 to SEQ006: states and names.</summary>
internal static class NameSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ003", "none",
            """
            [Workflow("blog-post")]
            [State("Draft")]
            [State("Done", Final = true)]
            public partial class [|SEQ003:Post|]
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Workflow 'blog-post' has no initial state: mark one of its states Initial"),
        new("SEQ003", "two",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State([|SEQ003:"Done"|], Initial = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Done' is marked Initial, but 'Draft' already is: mark only one state Initial"),
        new("SEQ003", "no state at all",
            """
            [Workflow]
            public partial class [|SEQ003:Post|]
            {
            }
            """,
            "Workflow 'post' has no states: add one, and mark it Initial"),
        new("SEQ004", "misspelt source and target",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("InReview")]
            [State("Published", Final = true)]
            public partial class Post
            {
                [Transition([|SEQ004:"Drafd"|], "InReview")]
                public partial void Submit(Actor actor);

                [Transition("InReview", [|SEQ004:"Pubilshed"|])]
                public partial void Publish(Actor actor);
            }
            """,
            "Transition 'Submit' leaves 'Drafd', which is not a state: declare it, or correct the name; did you mean 'Draft'?",
            "Transition 'Publish' enters 'Pubilshed', which is not a state: declare it, or correct the name; did you mean 'Published'?"),
        new("SEQ004", "one of several sources",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("InReview")]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "InReview")]
                public partial void Submit(Actor actor);

                [Transition(new[] { "Draft", [|SEQ004:"Review"|] }, "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Transition 'Finish' leaves 'Review', which is not a state: declare it, or correct the name; did you mean 'InReview'?"),
        new("SEQ004", "arguments given by name",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition(to: [|SEQ004:"Dome"|], from: "Draft")]
                public partial void Finish(Actor actor);
            }
            """,
            "Transition 'Finish' enters 'Dome', which is not a state: declare it, or correct the name; did you mean 'Done'?"),
        new("SEQ004", "automatic, nothing close",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", [|SEQ004:"Elsewhere"|], Name = "Move", Auto = true)]
            public partial class Post
            {
            }
            """,
            "Transition 'Move' enters 'Elsewhere', which is not a state: declare it, or correct the name"),
        new("SEQ005", "state",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [State([|SEQ005:"Done"|], Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Done' is declared twice: rename one, or remove it"),
        new("SEQ005", "state three times",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [State([|SEQ005:"Done"|], Final = true)]
            [State([|SEQ005:nameof(PostState.Done)|], Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Done' is declared twice: rename one, or remove it",
            "State 'Done' is declared twice: rename one, or remove it"),
        new("SEQ005", "name in JSON",
            """
            [Workflow]
            [State("PoNumber", Initial = true)]
            [State([|SEQ005:"PONumber"|], Final = true)]
            public partial class Post
            {
                [Transition("PoNumber", "PONumber")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'PONumber' is named 'po_number' in JSON, and so is 'PoNumber': rename one of them"),
        new("SEQ005", "overloads",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);

                [Transition("Draft", "Done")]
                public partial void [|SEQ005:Finish|](Actor actor, string reason);
            }
            """,
            "Transition 'Finish' is declared twice: rename one, or remove it"),
        new("SEQ005", "overloads with another mistake",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);

                [Transition("Drafd", "Done", When = "Nothing")]
                public partial void [|SEQ005:Finish|](Actor actor, string reason);
            }
            """,
            "Transition 'Finish' is declared twice: rename one, or remove it"),
        new("SEQ005", "workflow ids",
            """
            //// B.cs
            namespace Blog;

            public static partial class Outer
            {
                [Workflow]
                [State("Draft", Initial = true)]
                [State("Done", Final = true)]
                public partial class [|SEQ005:Post|]
                {
                    [Transition("Draft", "Done")]
                    public partial void Finish(Actor actor);
                }
            }

            [Workflow(id: [|SEQ005:"post"|], Version = "2.0.0")]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Page
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            //// A.cs
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Workflow id 'post' of 'Blog.Outer.Post' is that of 'Post' already: write another one, [Workflow(\"…\")]",
            "Workflow id 'post' of 'Blog.Page' is that of 'Post' already: write another one, [Workflow(\"…\")]"),
        new("SEQ006", "state",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State([|SEQ006:"In review"|])]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "In review")]
                public partial void Submit(Actor actor);

                [Transition("In review", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "State name 'In review' is not an identifier: use 1 to 200 letters, digits and '_', beginning with a letter"),
        new("SEQ006", "id and version",
            """
            [Workflow([|SEQ006:"blog post"|], Version = [|SEQ006:"1.0"|])]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Workflow id 'blog post' is not well-formed: use 1 to 200 letters, digits, '-', '_' and '.'",
            "Version '1.0' is not a semantic version: write major.minor.patch, such as '1.0.0'"),
        new("SEQ006", "roles and automatic transition",
            """
            [Workflow]
            [Role([|SEQ006:" editor"|])]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", "Done", Name = [|SEQ006:"by itself"|], Auto = true)]
            public partial class Post
            {
                [Transition("Draft", "Done", Role = [|SEQ006:" editor"|])]
                public partial void Finish(Actor actor);
            }
            """,
            "Role name ' editor' is not well-formed: write one name, without commas, spaces around it and control characters; for one of several roles write a condition such as 'a' in actor.roles",
            "Transition name 'by itself' is not an identifier: use 1 to 200 letters, digits and '_', beginning with a letter",
            "Role name ' editor' is not well-formed: write one name, without commas, spaces around it and control characters; for one of several roles write a condition such as 'a' in actor.roles"),
    ];
}
