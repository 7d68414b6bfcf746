namespace Sequent.Analyzers.Tests;

/// <summary>SEQ019, SEQ020 and SEQ209, and older rules of what states do: durations, facets, effects and tasks.</summary>
internal static class ElementSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ019", "a misspelt unit",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [WaitState("Cooling", For = [|SEQ019:"2 dayz"|])]
            [State("Done", Final = true)]
            [Transition("Cooling", "Done", Name = "Publish", Auto = true)]
            [Transition("Draft", "Done", Name = "Expire", After = [|SEQ019:"1 month"|])]
            public partial class Post
            {
                [Transition("Draft", "Cooling")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Cooling' waits for '2 dayz', which is not a duration: write one such as '1h30m', '48 hours' or 'P3D'",
            "Transition 'Expire' fires after '1 month', which has months or years, whose length differs: write days"),
        new("SEQ020", "a misspelt value",
            """
            [Workflow]
            [FacetValues("status", "open", "closed")]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Facet("Draft", "status", [|SEQ020:"opn"|])]
            [Facet("Done", "status", "closed")]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Draft' has the value 'opn' in the facet 'status', which is none of its values: declare it, or correct it; did you mean 'open'?"),
        new("SEQ209", "a misspelt field",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [OnEntry("Done", "email", Inputs = new[] { "subject: Done", "to: data.[|SEQ209:author_mail|]" })]
            public partial class Post
            {
                [Data]
                public string AuthorEmail { get; set; } = "";

                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "State 'Done' reads 'data.author_mail' in the input 'to' of 'email': the data has no field 'author_mail'; did you mean 'author_email'?"),
        new("SEQ402", "a task that its role cannot complete",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [TaskState("Pending", Role = [|SEQ402:"manager"|])]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Pending")]
                public partial void Submit(Actor actor);

                [Transition("Pending", "Done", Role = "director")]
                public partial void Approve(Actor actor);
            }
            """,
            "State 'Pending' is a task for the role 'manager', and every transition out of it asks for another one ('director'): let one of them ask for it, or correct whose task it is"),
    ];
}
