namespace Sequent.Analyzers.Tests;

/// <summary>SEQ007, SEQ008, SEQ009 and SEQ013: the members of the class.</summary>
internal static class MemberSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        Method("SEQ007", "no actor", "public partial void [|SEQ007:Finish|]();",
            "Transition method 'Finish' does not take an Actor first, so nobody would be known to have fired it: write 'public partial void Finish(Actor actor)'"),
        Method("SEQ007", "returns a value", "public partial bool [|SEQ007:Finish|](Actor actor);",
            "Transition method 'Finish' returns 'bool', and a transition either moves the object or throws: write 'public partial void Finish(Actor actor)'; 'TryFinish' returns a result"),
        Method("SEQ007", "not partial", "public void [|SEQ007:Finish|](Actor actor) { }",
            "Transition method 'Finish' is not partial, so its body cannot be generated: write 'public partial void Finish(Actor actor)' and put what its body does into 'partial void BeforeFinish' or 'AfterFinish'"),
        Method("SEQ007", "static", "public static partial void [|SEQ007:Finish|](Actor actor);",
            "Transition method 'Finish' is static, and a transition moves an object: write 'public partial void Finish(Actor actor)'"),
        Method("SEQ007", "generic", "public partial void [|SEQ007:Finish|]<T>(Actor actor, T value);",
            "Transition method 'Finish' is generic, and an input has one type: write 'public partial void Finish(Actor actor)'"),
        Method("SEQ007", "optional actor", "public partial void [|SEQ007:Finish|](Actor? actor);",
            "Transition method 'Finish' makes the actor optional, and every transition has one: write 'public partial void Finish(Actor actor)'"),
        Method("SEQ007", "by reference", "public partial void [|SEQ007:Finish|](Actor actor, out int size);",
            "Transition method 'Finish' takes 'size' by reference, and inputs are values: remove 'out'"),
        Method("SEQ007", "span", "public partial void [|SEQ007:Finish|](Actor actor, Span<int> sizes);",
            "Transition method 'Finish' takes 'sizes', whose type 'System.Span<int>' cannot safely be kept: use an ordinary type"),
        new("SEQ007", "with a body",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void [|SEQ007:Finish|](Actor actor);

                public partial void Finish(Actor actor) { }
            }
            """,
            "Transition method 'Finish' has a body, and the workflow implements it: remove the body, and put what it does into 'partial void BeforeFinish' or 'AfterFinish'"),
        Guard("misspelt", "nameof(IsRaedy)", "private bool IsReady => true;",
            "Guard 'IsRaedy' is not the name of a member of 'Post'; did you mean 'IsReady'?") with
        {
            // nameof of a member that does not exist is an error of C# itself.
            CompilerErrors = ["CS0103"],
        },
        Guard("misspelt text", "\"IsRaedy\"", "private bool IsReady => true;",
            "Guard 'IsRaedy' is not the name of a member of 'Post'; did you mean 'IsReady'?"),
        Guard("nothing close", "\"HasFunds\"", "private bool IsReady => true;",
            "Guard 'HasFunds' is not the name of a member of 'Post': write a bool property 'HasFunds' and When = nameof(…)"),
        Guard("not a bool", "nameof(Size)", "private int Size => 1;",
            "Guard 'Size' is not a bool property, field or method of 'Post': make it one"),
        Guard("asks for more", "nameof(IsSmall)", "private bool IsSmall(int size) => size < 10;",
            "Guard 'IsSmall' takes 'int size', which is more than transition 'Finish' has: it may take an Actor and the inputs of the transition, with the same names and types"),
        Guard("generic", "nameof(IsSmall)", "private bool IsSmall<T>() => true;",
            "Guard 'IsSmall' is generic, and nothing says for which type to call it: write a method without type parameters"),
        new("SEQ008", "automatic with parameters",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", "Done", Name = "Finish", Auto = true, When = [|SEQ008:nameof(IsMine)|])]
            public partial class Post
            {
                private bool IsMine(Actor actor) => true;
            }
            """,
            "Guard 'IsMine' takes parameters, and a transition on the class has neither an actor nor inputs: use a bool property, or a method without parameters"),
        Member("property", "public int [|SEQ009:State|] { get; set; }",
            "Member 'State' of 'Post' has the name of a member that the workflow generates: rename it, or write StateName = \"Status\""),
        Member("method", "public void [|SEQ009:TryFinish|](Actor actor) { }",
            "Member 'TryFinish' of 'Post' has the name of a member that the workflow generates: rename it"),
        Member("method with types that overloads do not tell apart", "public void [|SEQ009:CanFinish|](Actor? writer) { }",
            "Member 'CanFinish' of 'Post' has the name of a member that the workflow generates: rename it"),
        Member("restore", "public void [|SEQ009:Restore|](WorkflowSnapshot saved) { }",
            "Member 'Restore' of 'Post' has the name of a member that the workflow generates: rename it"),
        Member("property with the name of a method", "public int [|SEQ009:PermittedTransitions|] => 1;",
            "Member 'PermittedTransitions' of 'Post' has the name of a member that the workflow generates: rename it"),
        Member("hook that is not partial", "private void [|SEQ009:AfterFinish|](Actor actor) { }",
            "Method 'AfterFinish' has the name of a hook of the workflow and is not partial: write 'partial void AfterFinish(…)' to implement the hook, or rename the method"),
        Member("hook without a body", "partial void [|SEQ009:AfterFinish|](Actor actor);",
            "Hook 'AfterFinish' is declared without a body, and the workflow declares it already: give it a body, or remove the declaration"),
        new("SEQ009", "enum",
            """
            public enum [|SEQ009:PostState|] { Draft, Done }

            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Type 'PostState' has the name of the state enum that workflow class 'Post' generates: rename it, or adopt it: [Workflow(StateProperty = …)] with a partial property of type 'PostState'"),
        new("SEQ009", "class with the name of its member",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class [|SEQ009:Definition|]
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Class 'Definition' has the name of a member that the workflow generates: rename it"),
        new("SEQ009", "transition with the name of a hook",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);

                [Transition("Draft", "Done")]
                public partial void [|SEQ009:AfterFinish|](Actor actor);
            }
            """,
            "Transition 'AfterFinish' has the name of a hook of the workflow: rename the transition"),
        Member("async void hook", "async partial void [|SEQ013:AfterFinish|](Actor actor) => await Task.Yield();",
            "Hook 'AfterFinish' is async void, so the transition does not wait for it and its exceptions end the process: do no I/O in a hook, and start the work after the transition has returned") with
        {
            RuleId = "SEQ013",
        },
        Member("async void state hook", "async partial void [|SEQ013:OnEnterDone|]() => await Task.Yield();",
            "Hook 'OnEnterDone' is async void, so the transition does not wait for it and its exceptions end the process: do no I/O in a hook, and start the work after the transition has returned") with
        {
            RuleId = "SEQ013",
        },
    ];

    private static RuleSample Method(string rule, string name, string method, string message) => new(rule, name,
        $$"""
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        public partial class Post
        {
            [Transition("Draft", "Done")]
            {{method}}
        }
        """,
        message);

    private static RuleSample Guard(string name, string when, string member, string message) => new("SEQ008", name,
        $$"""
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        public partial class Post
        {
            {{member}}

            [Transition("Draft", "Done", When = [|SEQ008:{{when}}|])]
            public partial void Finish(Actor actor);
        }
        """,
        message);

    private static RuleSample Member(string name, string member, string message) => new("SEQ009", name,
        $$"""
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        public partial class Post
        {
            {{member}}

            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);
        }
        """,
        message);
}
