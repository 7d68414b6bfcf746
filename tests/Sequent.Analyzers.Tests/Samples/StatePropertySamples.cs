namespace Sequent.Analyzers.Tests;

/// <summary>SEQ010: the property that holds the state, and its enum.</summary>
internal static class StatePropertySamples
{
    private const string Accessors = "{ get; private set; }";

    public static IReadOnlyList<RuleSample> All { get; } =
    [
        Post("misspelt", "\"Sttaus\"", "public partial PostStatus Status " + Accessors,
            "Class 'Post' has no property 'Sttaus' to hold the state; did you mean 'Status'?"),
        Post("not partial", "nameof(Status)", "public PostStatus Status " + Accessors,
            "Property 'Status' cannot hold the state: it is not partial, so that only the workflow can write it: add 'partial' (C# 13)"),
        Post("public setter", "nameof(Status)", "public partial PostStatus Status { get; set; }",
            "Property 'Status' cannot hold the state: its setter is not private, so that other code could move the object past its guards: write { get; private set; }"),
        Post("init-only", "nameof(Status)", "public partial PostStatus Status { get; init; }",
            "Property 'Status' cannot hold the state: its setter is init-only, and the state changes: write { get; private set; }"),
        Post("not an enum", "nameof(Status)", "public partial string Status " + Accessors,
            "Property 'Status' cannot hold the state: its type 'string' is not an enum: give it an enum whose members are the states"),
        Post("static", "nameof(Status)", "public static partial PostStatus Status " + Accessors,
            "Property 'Status' cannot hold the state: it is static, and each object has its own state: remove 'static'"),
        new("SEQ010", "flags",
            """
            [Flags]
            public enum PostStatus { [State(Initial = true)] Draft, [State(Final = true)] Done }

            [Workflow(StateProperty = [|SEQ010:nameof(Status)|])]
            public partial class Post
            {
                public partial PostStatus Status { get; private set; }

                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Property 'Status' cannot hold the state: its enum 'PostStatus' is [Flags], and an object is in one state: remove [Flags]"),
        new("SEQ010", "state on the class and a name on the member",
            """
            public enum PostStatus { [State(Initial = true)] Draft, [State("Finished", Final = true)] [|SEQ010:Done|] }

            [Workflow(StateProperty = nameof(Status))]
            [[|SEQ010:State("Draft")|]]
            public partial class Post
            {
                public partial PostStatus Status { get; private set; }

                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Enum member 'Done' is state 'Done', and its attribute says 'Finished': write [State] without a name",
            "State 'Draft' stands on the class, and the states are the members of the enum of 'Status': put the attribute on a member of the enum"),
        new("SEQ010", "both names",
            """
            public enum PostStatus { [State(Initial = true)] Draft, [State(Final = true)] Done }

            [Workflow(StateName = "Stage", StateProperty = [|SEQ010:nameof(Status)|])]
            public partial class Post
            {
                public partial PostStatus Status { get; private set; }

                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "StateName and StateProperty exclude each other: property 'Status' has its name already, so remove StateName"),
    ];

    private static RuleSample Post(string name, string argument, string property, string message) => new("SEQ010", name,
        $$"""
        public enum PostStatus { [State(Initial = true)] Draft, [State(Final = true)] Done }

        [Workflow(StateProperty = [|SEQ010:{{argument}}|])]
        public partial class Post
        {
            {{property}}

            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);
        }
        """,
        message);
}
