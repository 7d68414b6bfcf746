namespace Sequent.Analyzers.Tests;

/// <summary>Classes that are right, and look a little like ones that are not.</summary>
internal static class GoodSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["several workflows in one file"] =
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }

            public static partial class Outer<T>
            {
                [Workflow]
                [State("Open", Initial = true)]
                [State("Closed", Final = true)]
                public partial record Page
                {
                    [Transition("Open", "Closed")]
                    public partial void Close(Actor actor);
                }
            }
            """,
        ["a class over several files"] =
            """
            //// A.cs
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
            }
            //// B.cs
            [Role("editor")]
            public partial class Post
            {
                [Transition("Draft", "Done", Role = "editor", When = nameof(IsReady))]
                public partial void Finish(Actor actor);
            }
            //// C.cs
            public partial class Post
            {
                public bool IsReady { get; set; }

                partial void AfterFinish(Actor actor) { }
            }
            """,
        ["an enum that is only generated, in nameof"] =
            """
            [Workflow]
            [State(nameof(PostState.Draft), Initial = true)]
            [State(nameof(PostState.InReview))]
            [State(nameof(PostState.Done), Final = true)]
            public partial class Post
            {
                [Transition(nameof(PostState.Draft), nameof(PostState.InReview))]
                public partial void Submit(Actor actor);

                [Transition(new[] { nameof(PostState.Draft), nameof(PostState.InReview) }, nameof(PostState.Done))]
                public partial void Finish(Actor actor);
            }
            """,
        ["collection expressions of names that are only generated"] =
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("InReview")]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "InReview")]
                public partial void Submit(Actor actor);

                [Transition([nameof(PostState.Draft), nameof(PostState.InReview)], nameof(PostState.Done))]
                public partial void Finish(Actor actor);
            }
            """,
        ["an adopted enum"] =
            """
            public enum PostStatus { [State(Initial = true)] Draft, [State(Final = true)] Done }

            [Workflow(StateProperty = nameof(Status))]
            public partial class Post
            {
                public partial PostStatus Status { get; private set; }

                [Transition(nameof(PostStatus.Draft), nameof(PostStatus.Done))]
                public partial void Finish(Actor actor);
            }
            """,
        ["hooks of every kind"] =
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor, string reason);

                partial void BeforeFinish(Actor actor, string reason) { }
                partial void AfterFinish(Actor actor, string reason) { }
                partial void OnExitDraft() { }
                partial void OnEnterDone() { }
            }
            """,
        ["arguments given by name, and constants"] =
            """
            [Workflow]
            [State(Start, Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                private const string Start = "Draft";

                [Transition(to: "Done", from: Start)]
                public partial void Finish(Actor actor);
            }
            """,
        ["automatic transitions that come to rest"] =
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Sorting")]
            [State("Small", Final = true)]
            [State("Large", Final = true)]
            [Transition("Sorting", "Large", Name = "Sort", Auto = true, When = nameof(IsLarge))]
            [Transition("Sorting", "Small", Name = "Sort", Auto = true, Otherwise = true)]
            public partial class Post
            {
                public bool IsLarge { get; set; }

                [Transition("Draft", "Sorting")]
                public partial void Submit(Actor actor);
            }
            """,
        ["overloads of what is generated"] =
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);

                public bool TryFinish(string name) => name.Length > 0;
                public bool CanFinish(int number) => number > 0;
                public bool CanFinish<T>(Actor actor) => actor is T;
                public bool TryFinish(ref Actor actor) => actor is not null;
                public void Restore(string path) { }
                public void Restore() { }
                public int PermittedTransitions(int number) => number;
                public string ToSnapshot(string path) => path;
                public int Advance => 1;
            }
            """,
        ["a base class with members that are not hidden"] =
            """
            public class Entity
            {
                private int State { get; set; }
                public void Restore(string path) { }
                public bool TryFinish(string name) => name.Length > 0;
                protected void OnEnterDone(int number) { }
                public int Advance => 1;

                private int Count => State;
            }

            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post : Entity
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
        ["reviews in parallel, of which two suffice, with votes"] =
            """
            [Workflow("claim", FourEyes = true)]
            [State("Draft", Initial = true), TaskState("Legal"), TaskState("Finance"), TaskState("Security")]
            [State("LegalOk"), State("FinanceOk"), State("SecurityOk"), State("Checked"), State("Paid", Final = true), State("Refused", Final = true)]
            [Join("LegalOk", "FinanceOk", "SecurityOk", To = "Checked", AtLeast = 2, Cancels = new[] { "Legal", "Finance", "Security" })]
            [SameActor(nameof(Submit), nameof(Refuse))]
            public partial class Claim
            {
                public long Amount { get; set; }

                [Fork("Draft", "Legal", "Finance", "Security", Role = "clerk")]
                public partial void Submit(Actor actor);

                [Transition("Legal", "LegalOk", Approvals = 2)]
                [Transition("Finance", "FinanceOk", When = "amount < 100")]
                [Transition("Finance", "FinanceOk", Otherwise = true, Approvals = 2)]
                [Transition("Security", "SecurityOk", AllowSubmitter = true)]
                public partial void Approve(Actor actor);

                [Transition("Checked", "Paid", Approvals = 2)]
                public partial void Pay(Actor actor);

                [Transition("*", "Refused", Cancels = new[] { "*" }, AllowSubmitter = true)]
                public partial void Refuse(Actor actor, string reason);
            }
            """,
        ["a base class with a state, and another StateName"] =
            """
            public class Entity { public int State { get; set; } }

            [Workflow(StateName = "Status")]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post : Entity
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
        ["partial methods of the user's own"] =
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);

                partial void BeforeFinsh(Actor actor);
                partial void BeforeFinsh(Actor actor) { }
                partial void AfterFinish(int number);
                partial void AfterFinish(int number) { }
                partial void OnExitCodeChanged(int value);
                partial void OnExitCodeChanged(int value) { }
                partial void OnEnterable();
                private void BeforeLunch() { }
                private void Afterwards() { }
            }
            """,
        ["classes of one name with ids of their own"] =
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }

            public static partial class Archive
            {
                [Workflow("archive-post")]
                [State("Draft", Initial = true)]
                [State("Done", Final = true)]
                public partial class Post
                {
                    [Transition("Draft", "Done")]
                    public partial void Finish(Actor actor);
                }
            }
            """,
        ["classes that are no workflows"] =
            """
            public class Post { public int State { get; set; } }
            public enum PostState { [State(Initial = true)] Draft }
            public interface IPost { void Finish(Actor actor); }
            """,
    };
}
