namespace Sequent.Analyzers.Tests;

/// <summary>SEQ016: methods that look like hooks.</summary>
internal static class HookSamples
{
    private const string NoDeclaration = "CS0759";

    public static IReadOnlyList<RuleSample> All { get; } =
    [
        Hook("misspelt", "partial void [|SEQ016:BeforeFinsh|](Actor actor, string reason) { }",
            "Hook 'BeforeFinsh' belongs to no transition or state; did you mean 'BeforeFinish'?"),
        Hook("misspelt state", "partial void [|SEQ016:OnEnterDome|]() { }",
            "Hook 'OnEnterDome' belongs to no transition or state; did you mean 'OnEnterDone'?"),
        Hook("misspelt, with other parameters", "partial void [|SEQ016:AfterFinsh|]() { }",
            "Hook 'AfterFinsh' belongs to no transition or state; did you mean 'AfterFinish'?"),
        Hook("too few parameters", "partial void [|SEQ016:BeforeFinish|](Actor actor) { }",
            "Hook 'BeforeFinish' has the wrong parameters: write 'partial void BeforeFinish(Actor actor, string reason)'"),
        Hook("other types", "partial void [|SEQ016:AfterFinish|](Actor actor, List<int?> reason) { }",
            "Hook 'AfterFinish' has the wrong parameters: write 'partial void AfterFinish(Actor actor, string reason)'"),
        Hook("by reference", "partial void [|SEQ016:AfterFinish|](Actor actor, ref string reason) { }",
            "Hook 'AfterFinish' has the wrong parameters: write 'partial void AfterFinish(Actor actor, string reason)'"),
        Hook("state hook with an actor", "partial void [|SEQ016:OnExitDraft|](Actor actor) { }",
            "Hook 'OnExitDraft' has the wrong parameters: write 'partial void OnExitDraft()'"),
        Hook("private", "private partial void [|SEQ016:BeforeFinish|](Actor actor, string reason) { }",
            "Hook 'BeforeFinish' is written with 'private', and a hook has no modifier but 'partial': write 'partial void BeforeFinish(Actor actor, string reason)'"),
        Hook("static and async", "static async partial void [|SEQ016:OnExitDraft|]() => await Task.Yield();",
            "Hook 'OnExitDraft' is written with 'static', and a hook has no modifier but 'partial': write 'partial void OnExitDraft()'"),
        Hook("returns a value", "private partial int [|SEQ016:OnExitDraft|]() => 1;",
            "Hook 'OnExitDraft' is written with 'private', and a hook has no modifier but 'partial': write 'partial void OnExitDraft()'"),
        Hook("returns a value without a modifier", "partial int [|SEQ016:OnExitDraft|]() => 1;",
            "Hook 'OnExitDraft' returns 'int', and a hook returns nothing: write 'partial void OnExitDraft()'") with
        {
            // Such a partial method must have an accessibility, whoever declares it.
            CompilerErrors = ["CS8796"],
        },
        Hook("generic", "partial void [|SEQ016:OnExitDraft|]<T>() where T : class { }",
            "Hook 'OnExitDraft' is generic, and a hook is not: write 'partial void OnExitDraft()'"),
        Hook("right and wrong", "partial void AfterFinish(Actor actor, string reason) { } partial void [|SEQ016:AfterFinish|](Actor actor) { }",
            "Hook 'AfterFinish' has the wrong parameters: write 'partial void AfterFinish(Actor actor, string reason)'"),
        Hook("nothing close", "partial void [|SEQ016:BeforeArchive|](Actor actor) { }",
            "Hook 'BeforeArchive' belongs to no transition or state: rename it, or remove it") with
        {
            CompilerErrors = [NoDeclaration],
        },
        Hook("a state hook as other generators declare them", "partial void [|SEQ016:OnEnterDone|](int value) { }",
            "Hook 'OnEnterDone' has the wrong parameters: write 'partial void OnEnterDone()'") with
        {
            CompilerErrors = [NoDeclaration],
        },
        new("SEQ016", "automatic",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", "Done", Name = "Finish", Auto = true)]
            public partial class Post
            {
                partial void [|SEQ016:AfterFinish|](Actor actor) { }
            }
            """,
            "Hook 'AfterFinish' has the wrong parameters: write 'partial void AfterFinish()'"),
        new("SEQ007", "with a hook",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void [|SEQ007:Finish|](string reason);

                partial void AfterFinish(string reason) { }
            }
            """,
            "Transition method 'Finish' does not take an Actor first, so nobody would be known to have fired it: write 'public partial void Finish(Actor actor)'"),
    ];

    private static RuleSample Hook(string name, string hook, string message) => new("SEQ016", name,
        $$"""
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        public partial class Post
        {
            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor, string reason);

            {{hook}}
        }
        """,
        message);
}
