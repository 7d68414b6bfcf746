namespace Sequent.Analyzers.Tests;

/// <summary>SEQ107, SEQ404, SEQ501 and SEQ502: facets and time.</summary>
internal static class TimeSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ107", "value of no state",
            """
            [Workflow]
            [FacetValues("status", "open", [|SEQ107:"blocked"|], "closed")]
            [State("Draft", Initial = true)]
            [State("Published", Final = true)]
            [Facet("Draft", "status", "open")]
            [Facet("Published", "status", "closed")]
            public partial class Post
            {
                [Transition("Draft", "Published")]
                public partial void Publish(Actor actor);
            }
            """,
            "Facet 'status' has the value 'blocked', which no state has: give it to one, or remove it"),
        new("SEQ404", "timers in a circle",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [TaskState([|SEQ404:"Review"|], Role = "editor")]
            [TaskState("Overdue", Role = "director")]
            [State("Published", Final = true)]
            [Transition("Review", "Overdue", Name = "Escalate", After = "2 days")]
            [Transition("Overdue", "Review", Name = "GiveBack", After = "1 day")]
            public partial class Post
            {
                [Transition("Draft", "Review")]
                public partial void Submit(Actor actor);

                [Transition(new[] { "Review", "Overdue" }, "Published")]
                public partial void Approve(Actor actor);
            }
            """,
            "State 'Review' is on the circle 'Review' → 'Overdue' → 'Review', in which time alone leads round for ever (after '2 days', '1 day'): let one of the timers lead out of it, or guard one"),
        new("SEQ404", "reassigned to who has it",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [TaskState("Review", Role = "editor")]
            [State("Published", Final = true)]
            [State("Rejected", Final = true)]
            [Escalate("Review", After = "1 day", ReassignTo = [|SEQ404:"editor"|])]
            [Transition("Review", "Rejected", Name = "Expire", After = "2 days")]
            public partial class Post
            {
                [Transition("Draft", "Review")]
                public partial void Submit(Actor actor);

                [Transition("Review", "Published")]
                public partial void Approve(Actor actor);
            }
            """,
            "State 'Review' reassigns its task after '1 day' to role 'editor', who has it already: reassign it to somebody else, or remove the escalation"),
        new("SEQ501", "workflow",
            """
            [Workflow(Sla = [|SEQ501:"2 days"|])]
            [State("Ordered", Initial = true)]
            [WaitState("CoolingOff", For = "3 days")]
            [State("Shipped", Final = true)]
            [Transition("CoolingOff", "Shipped", Name = "Ship", Auto = true)]
            public partial class Order
            {
                [Transition("Ordered", "CoolingOff")]
                public partial void Confirm(Actor actor);
            }
            """,
            "Workflow 'order' has the SLA '2 days', and no way to its end takes less than 3 days ('Ship' after 3 days): allow more time, or wait for less"),
        new("SEQ502", "escalation after the state is left",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [TaskState("Review", Role = "editor")]
            [State("Published", Final = true)]
            [State("Rejected", Final = true)]
            [Escalate("Review", After = [|SEQ502:"3 days"|], Notify = "email")]
            [Transition("Review", "Rejected", Name = "Expire", After = "2 days")]
            public partial class Post
            {
                [Transition("Draft", "Review")]
                public partial void Submit(Actor actor);

                [Transition("Review", "Published")]
                public partial void Approve(Actor actor);
            }
            """,
            "State 'Review' escalates after '3 days', but 'Expire' always leaves 'Review' after '2 days': make this one earlier, or guard the other"),
    ];
}
