namespace Sequent.Analyzers.Tests;

/// <summary>What users write around a workflow: each ends in a rule's error at its place, and never in an error inside generated code.</summary>
public sealed class UserCodeTests
{
    private const string States = """
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        """;

    [Test]
    public void A_constant_made_of_a_generated_name_does_not_pass_and_then_throw() => Expect.Findings(
        $$"""
        namespace Blog;
        {{States}}
        public partial class [|SEQ004:Post|]
        {
            private const string Start = nameof(PostState.Draft);

            [Transition(Start, "Done")]
            public partial void Finish(Actor actor);
        }
        """,
        ["Transition 'Finish' leaves '', which is not a state: declare it, or correct the name (read before anything was generated, where members that another source generator writes, and constants made of generated names, do not exist yet: write them by hand)"]);

    [Test]
    public void A_workflow_inside_a_type_of_one_file_is_refused() => Expect.Findings(
        """
        file partial class Outer
        {
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class [|SEQ002:Post|]
            {
                [Transition("Draft", "Done")]
                partial void Finish(Actor actor);
            }
        }
        """,
        ["Type 'Post' cannot be a workflow: it is local to its file, where generated code cannot reach it: remove 'file'"]);

    [Test]
    public void Null_is_nothing() => Expect.Clean(
        $$"""
        {{States}}
        public partial class Post
        {
            private const string? Nobody = null;

            [Transition("Draft", "Done", Role = Nobody, When = null, Label = null)]
            public partial void Finish(Actor actor);
        }
        """);

    [Test]
    public void A_guard_that_does_not_take_null_is_not_given_one() => Expect.Findings(
        $$"""
        {{States}}
        public partial class Post
        {
            private bool Explains(string reason) => reason.Length > 0;

            [Transition("Draft", "Done", When = [|SEQ008:nameof(Explains)|])]
            public partial void Finish(Actor actor, string? reason);
        }
        """,
        ["Guard 'Explains' takes 'string reason', which is more than transition 'Finish' has: it may take an Actor and the inputs of the transition, with the same names and types"]);

    [Test]
    public void A_member_hides_that_of_the_base_class() => Expect.Findings(
        $$"""
        public class Entity { protected bool IsReady => true; }

        {{States}}
        public partial class Post : Entity
        {
            public new int IsReady => 1;

            [Transition("Draft", "Done", When = [|SEQ008:nameof(IsReady)|])]
            public partial void Finish(Actor actor);
        }
        """,
        ["Guard 'IsReady' is not a bool property, field or method of 'Post': make it one"]);

    [Test]
    public void A_guard_that_may_not_be_called() => Expect.Findings(
        $$"""
        {{States}}
        public partial class Post
        {
            [System.Obsolete("gone", true)]
            public bool IsReady => true;

            [Transition("Draft", "Done", When = [|SEQ008:"IsReady"|])]
            public partial void Finish(Actor actor);
        }
        """,
        ["Guard 'IsReady' is obsolete, and calling it is an error: name another member"]);

    [Test]
    public void An_input_named_like_generated_code() => Expect.Findings(
        $$"""
        {{States}}
        public partial class Post
        {
            [Transition("Draft", "Done")]
            public partial void [|SEQ007:Finish|](Actor actor, int __branch);
        }
        """,
        ["Transition method 'Finish' has a parameter '__branch', and names that begin with '__' are the generated code's: rename it"]);

    [Test]
    public void What_calls_a_transition_of_the_wrong_signature_still_compiles() => Expect.Findings(
        $$"""
        {{States}}
        public partial class Post
        {
            [Transition("Draft", "Done")]
            public partial int [|SEQ007:Finish|](Actor actor);

            public static bool Asks(Actor ana) => new Post().CanFinish(ana) && new Post().TryFinish(ana).IsMoved;
        }
        """,
        ["Transition method 'Finish' returns 'int', and a transition either moves the object or throws: write 'public partial void Finish(Actor actor)'; 'TryFinish' returns a result"]);

    [Test]
    public void Another_type_named_Actor() => Expect.Findings(
        $$"""
        namespace Films;

        public class Actor { }

        {{States}}
        public partial class Post
        {
            [Transition("Draft", "Done")]
            public partial void [|SEQ007:Finish|](Actor actor);
        }
        """,
        ["Transition method 'Finish' takes 'Films.Actor', which is not 'Sequent.Actor': write 'public partial void Finish(Sequent.Actor actor)'"]);

    [Test]
    public void A_state_named_like_the_field_of_every_enum() => Expect.Findings(
        """
        [Workflow]
        [State("Draft", Initial = true)]
        [State([|SEQ006:"value__"|], Final = true)]
        public partial class Post
        {
            [Transition("Draft", "value__")]
            public partial void Finish(Actor actor);
        }
        """,
        ["State name 'value__' is not an identifier: use 1 to 200 letters, digits and '_', beginning with a letter"]);

    [Test]
    public void A_readonly_struct_is_refused_and_nothing_else_is_said() => Expect.Findings(
        $$"""
        {{States}}
        public readonly partial struct [|SEQ002:Post|]
        {
            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);
        }
        """,
        ["Type 'Post' cannot be a workflow: it is a struct, and copies of a struct would each have a state: make it a class"]);
}
