namespace Sequent.Analyzers.Tests;

/// <summary>SEQ009: members of base classes.</summary>
internal static class HiddenMemberSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        Base("state of a base class", "public int State { get; set; }",
            "Member 'State' of base class 'Entity' would be hidden by the one that the workflow generates for 'Post': write StateName = \"Status\""),
        Base("state method of a base class", "protected void State() { }",
            "Member 'State' of base class 'Entity' would be hidden by the one that the workflow generates for 'Post': write StateName = \"Status\""),
        Base("internal state of a base class", "internal string State = \"\";",
            "Member 'State' of base class 'Entity' would be hidden by the one that the workflow generates for 'Post': write StateName = \"Status\""),
        Base("definition of a base class", "public static string Definition() => \"\";",
            "Member 'Definition' of base class 'Entity' would be hidden by the one that the workflow generates for 'Post': rename it, or derive from another class"),
        Base("restore of a base class", "public virtual void Restore(WorkflowSnapshot saved) { }",
            "Member 'Restore' of base class 'Entity' would be hidden by the one that the workflow generates for 'Post': rename it, or derive from another class"),
        Base("property with the name of a method", "public bool CanFinish => true;",
            "Member 'CanFinish' of base class 'Entity' would be hidden by the one that the workflow generates for 'Post': rename it, or derive from another class"),
        Base("method that a hook hides", "protected virtual void OnEnterDone() { }",
            "Member 'OnEnterDone' of base class 'Entity' would be hidden by the one that the workflow generates for 'Post': rename it, or the transition or state"),
        new("SEQ009", "state of an object",
            """
            [Workflow(StateName = "ToString")]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class [|SEQ009:Post|]
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Member 'ToString' of base class 'Object' would be hidden by the one that the workflow generates for 'Post': choose another StateName"),
        new("SEQ009", "generic ancestor",
            """
            public class Entity<T> { public T? Status { get; set; } }
            public class Document : Entity<int> { private int Status { get; set; } }

            [Workflow(StateName = "Status")]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class [|SEQ009:Post|] : Document
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Member 'Status' of base class 'Entity' would be hidden by the one that the workflow generates for 'Post': choose another StateName"),
    ];

    private static RuleSample Base(string name, string member, string message) => new("SEQ009", name,
        $$"""
        public class Entity
        {
            {{member}}
        }

        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        public partial class [|SEQ009:Post|] : Entity
        {
            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);
        }
        """,
        message);
}
