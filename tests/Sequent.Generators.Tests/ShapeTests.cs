using Microsoft.CodeAnalysis;

namespace Sequent.Generators.Tests;

/// <summary>Ways to write a class that the samples do not have room for.</summary>
public class ShapeTests
{
    [TestCase("""
        public interface IBase { }
        public partial interface IHolder : IBase
        {
            [Workflow, State("A", Initial = true), State("B", Final = true)]
            public partial class Inner { [Transition("A", "B")] public partial void Go(Actor actor); }
        }
        """, TestName = "Inside an interface")]
    [TestCase("""
        public partial record struct Holder<T>(T Value) where T : notnull
        {
            [Workflow, State("A", Initial = true), State("B", Final = true)]
            internal sealed partial record Inner(T Value) { [Transition("A", "B")] public partial void Go(Actor actor); }
        }
        """, TestName = "Inside a generic record struct")]
    [TestCase("""
        public class Base<T> { protected bool IsOpen => true; protected static bool IsFree(Actor actor) => true; public bool Flag; }
        [Workflow, State("A", Initial = true), State("B", Final = true)]
        public partial class Post<T> : Base<T> where T : struct
        {
            private static bool s_ready = true;
            [Transition("A", "B", When = nameof(IsOpen))] public partial void One(Actor actor);
            [Transition("A", "B", When = nameof(IsFree))] public partial void Two(Actor actor);
            [Transition("A", "B", When = nameof(s_ready))] public partial void Three(Actor actor);
            [Transition("A", "B", When = nameof(Flag))] public partial void Four(Actor actor);
        }
        """, TestName = "Guards of a generic base class and static guards")]
    [TestCase("""
        [Workflow, State(nameof(PostState.A), Initial = true), State(nameof(PostState.B), Final = true)]
        public partial class Post { [Transition(nameof(PostState.A), nameof(PostState.B))] public partial void Go(Actor actor); }
        """, TestName = "Names of the enum that is being generated")]
    [TestCase("""
        public static class Names { public const string A = "A", B = "B", Editor = "editor"; }
        [Workflow, State(Names.A, Initial = true), State(Names.B, Final = true)]
        public partial class Post { [Transition(new[] { Names.A }, Names.B, Role = Names.Editor)] public partial void Go(Actor actor); }
        """, TestName = "Names that are constants")]
    [TestCase("""
        [Flow, State("A", Initial = true), State("B", Final = true)]
        public partial class Post { [global::Sequent.TransitionAttribute("A", "B")] public partial void Go(Actor actor); }
        """, TestName = "Attributes by an alias and by their full names")]
    [TestCase("""
        [Workflow, State("A", Initial = true), State("B", Final = true)]
        public partial class Post
        {
            public Post(int x) { }
            private Post() { }
            public PostState? Asked;
            [Transition("A", "B")] public partial void Go(Actor actor, PostState wanted, System.Collections.Generic.List<PostState> more);
            partial void BeforeGo(Actor actor, PostState wanted, System.Collections.Generic.List<PostState> more) => Asked = wanted;
            public override string ToString() => State.ToString() + Definition.Id;
        }
        """, TestName = "The generated enum as an input")]
    public void Compiles_cleanly(string source) => new UserProject("using Sequent; using Flow = Sequent.WorkflowAttribute;\n#nullable enable\n" + source).Build().AssertClean();

    [Test]
    public void An_attribute_of_the_same_name_is_not_ours() =>
        Assert.That(new UserProject("""
            namespace Other { public class WorkflowAttribute : System.Attribute { } }
            [Other.Workflow] public partial class Post { }
            """).Build().AssertClean().Files, Is.Empty);

    [Test]
    public void What_the_user_wrote_about_a_transition_is_kept()
    {
        var built = new UserProject(Samples.All["Modifiers"]).Build();
        var door = built.Compilation.GetTypeByMetadataName("Demo.Door")!;
        string Docs(string method) => ((IMethodSymbol)door.GetMembers(method).Single()).GetDocumentationCommentXml()!;

        Assert.That(Docs("Open"), Does.Contain("Opens it, in the user's own words."));
        Assert.That(((IMethodSymbol)door.GetMembers("Open").Single()).PartialImplementationPart!.GetDocumentationCommentXml(), Is.Empty);
        Assert.That(((IMethodSymbol)door.GetMembers("Close").Single()).PartialImplementationPart!.GetDocumentationCommentXml(), Does.Contain("From <c>B</c> to <c>C</c>, by any actor."));
        Assert.That(Docs("TryOpen"), Does.Contain("From <c>A</c> to <c>B</c>, by any actor."));
        Assert.That(Docs("CanPush"), Does.Contain("Whether <c>Push</c> may be fired now"));
        Assert.That(door.GetMembers("TryPush").Single().DeclaredAccessibility, Is.EqualTo(Accessibility.ProtectedOrInternal));
        Assert.That(door.GetMembers("CanKnock").Single().DeclaredAccessibility, Is.EqualTo(Accessibility.Private));
    }
}
