namespace Sequent.Generators.Tests;

/// <summary>A wrong workflow causes its own errors, which the analyzer reports, and no errors in generated code.</summary>
public class SkeletonTests
{
    private const string States = "State(\"A\", Initial = true), State(\"B\", Final = true)]";

    private const string Go = "[Transition(\"A\", \"B\")] public partial void Go(Actor actor);";

    private static IEnumerable<TestCaseData> Wrong()
    {
        TestCaseData Case(string name, string source) => new TestCaseData(source).SetArgDisplayNames(name);

        yield return Case("state that is no identifier", $"[Workflow, State(\"In Review\", Initial = true), State(\"\"), State(\"1\"), State(\"B\", Final = true)] public partial class Post {{ {Go} }}");
        yield return Case("state declared twice", $"[Workflow, State(\"A\", Initial = true), State(\"A\"), State(\"B\", Final = true)] public partial class Post {{ {Go} partial void OnEnterA() {{ }} }}");
        yield return Case("two initial states", $"[Workflow, State(\"A\", Initial = true), State(\"B\", Initial = true)] public partial class Post {{ {Go} }}");
        yield return Case("no states", $"[Workflow] public partial class Post {{ {Go} }}");
        yield return Case("null for a name", $"[Workflow(null), State(null, Initial = true), State(\"B\")] public partial class Post {{ [Transition((string)null, null)] public partial void Go(Actor actor); }}");
        yield return Case("struct", $"[Workflow, {States} public partial struct Post {{ {Go} }}");
        yield return Case("record struct", $"[Workflow, {States} public partial record struct Post(int X) {{ {Go} }}");
        yield return Case("overloaded transition", $"[Workflow, {States} public partial class Post {{ {Go} [Transition(\"A\", \"B\")] public partial void Go(Actor actor, int x); partial void BeforeGo(Actor actor) {{ }} }}");
        yield return Case("transition and hook of one name", $"[Workflow, {States} public partial class Post {{ {Go} [Transition(\"A\", \"A\")] public partial void BeforeGo(Actor actor); }}");
        yield return Case("transition and Try of one name", $"[Workflow, {States} public partial class Post {{ {Go} [Transition(\"A\", \"A\")] public partial void TryGo(Actor actor); }}");
        yield return Case("automatic of the same name", $"[Workflow, {States}[Transition(\"A\", \"B\", Name = \"Go\", Auto = true, When = \"Ready\")] public partial class Post {{ public bool Ready; {Go} }}");
        yield return Case("automatic that is no identifier", $"[Workflow, {States}[Transition(\"A\", \"B\", Name = \"go on\", Auto = true, When = \"Ready\")] public partial class Post {{ public bool Ready; {Go} }}");
        yield return Case("automatic without a name", $"[Workflow, {States}[Transition(\"A\", \"B\")] public partial class Post {{ {Go} }}");
        yield return Case("StateName that is no identifier", $"[Workflow(StateName = \"the state\"), {States} public partial class Post {{ {Go} }}");
        yield return Case("StateName of a generated member", $"[Workflow(StateName = \"Definition\"), {States} public partial class Post {{ {Go} }}");
        yield return Case("StateName of a generated Try", $"[Workflow(StateName = \"TryGo\"), {States} public partial class Post {{ {Go} }}");
        yield return Case("StateName of a hook", $"[Workflow(StateName = \"OnEnterA\"), {States} public partial class Post {{ {Go} }}");
        yield return Case("StateName of the class", $"[Workflow(StateName = \"Post\"), {States} public partial class Post {{ {Go} }}");
        yield return Case("StateName of a transition", $"[Workflow(StateName = \"Go\"), {States} public partial class Post {{ {Go} }}");
        yield return Case("enum that exists", $"[Workflow, {States} public partial class Post {{ {Go} }} public enum PostState {{ A }}");
        yield return Case("one enum for two classes", $"[Workflow, {States} public partial class Post {{ {Go} }} [Workflow, {States} public partial class Post<T> {{ {Go} }}");
        yield return Case("property that exists", $"[Workflow, {States} public partial class Post {{ public int State => 1; {Go} }}");
        yield return Case("every member exists", $"[Workflow, {States}[Transition(\"A\", \"B\", Name = \"Auto\", Auto = true)] public partial class Post {{ {Go} public int TryGo, CanGo, Definition, PermittedTransitions, Advance, Restore, ToSnapshot; }}");
        yield return Case("hook that is not partial", $"[Workflow, {States} public partial class Post {{ {Go} void BeforeGo(Actor actor) {{ }} }}");
        yield return Case("signatures of every wrong kind", $$"""
            [Workflow, {{States}}
            public partial class Post
            {
                [Transition("A", "B")] public partial int Returns(Actor actor);
                [Transition("A", "B")] public partial void Generic<T>(Actor actor, T value) where T : class;
                [Transition("A", "B")] public partial void NoActor();
                [Transition("A", "B")] public partial void ByReference(Actor actor, ref int a, out int b, in int c);
                [Transition("A", "B")] public unsafe partial void Pointers(Actor actor, int* a, delegate*<int, void> b, int*[] c);
                [Transition("A", "B")] public partial void Spans(Actor actor, System.Span<int> a);
                [Transition("A", "B")] public static partial void Static(Actor actor);
                [Transition("A", "B")] public partial void Maybe(Actor? actor = null);
                [Transition("A", "B")] public void Ordinary(Actor actor) { }
                [Transition("A", "B")] partial void Hidden(Actor actor);
            }
            """);
        yield return Case("guard that does not exist", $"[Workflow, {States} public partial class Post {{ [Transition(\"A\", \"B\", When = \"no such\")] public partial void Go(Actor actor); }}");
        yield return Case("adopted property of the wrong type", "[Workflow(StateProperty = \"Status\")] public partial class Post { public partial int Status { get; set; } " + Go + " }");
        yield return Case("adopted property without a getter", "public enum Status { A, B } [Workflow(StateProperty = \"Status\")] public partial class Post { public partial Status Status { set; } " + Go + " }");
        yield return Case("adopted property that is not there", "[Workflow(StateProperty = \"Status\")] public partial class Post { " + Go + " }");
        yield return Case("adopted property that is not partial", "public enum Status { A, B } [Workflow(StateProperty = \"Status\")] public partial class Post { public Status Status { get; private set; } " + Go + " }");
        yield return Case("derived from a workflow", $"[Workflow, {States} public partial class Post {{ {Go} }} [Workflow, {States} public partial class Page : Post {{ [Transition(\"A\", \"B\")] public partial void Leave(Actor actor); }}");
        yield return Case("names that differ by case", $"namespace N {{ [Workflow, {States} public partial class Post {{ {Go} }} [Workflow, {States} public partial class POST {{ {Go} }} }}");
        yield return Case("not partial", $"[Workflow, {States} public class Post {{ }}");
        yield return Case("static", $"[Workflow, {States} public static partial class Post {{ }}");
        yield return Case("local to its file", $"[Workflow, {States} file partial class Post {{ }}");
    }

    private static IEnumerable<TestCaseData> Clashes()
    {
        TestCaseData Case(string source, string error) => new(source, error);

        yield return Case($"[Workflow(StateName = \"the state\"), {States} public partial class Post {{ {Go} }}", "SEQ006: StateName 'the state' is not an identifier: use letters, digits and '_', beginning with a letter");
        yield return Case($"[Workflow(StateName = \"Advance\"), {States} public partial class Post {{ {Go} }}", "SEQ009: StateName 'Advance' is the name of another member that the workflow generates: choose another, such as 'Status'");
        yield return Case($"[Workflow(StateName = \"Post\"), {States} public partial class Post {{ {Go} }}", "SEQ009: StateName 'Post' is the name of the class itself: choose another, such as 'Status'");
        yield return Case($"[Workflow(StateName = \"CanGo\"), {States} public partial class Post {{ {Go} }}", "SEQ009: StateName 'CanGo' is the name of another member that the workflow generates: choose another, such as 'Status'");
        yield return Case($"[Workflow, {States} public partial class Post {{ {Go} [Transition(\"A\", \"A\")] public partial void AfterGo(Actor actor); }}", "SEQ009: Transition 'AfterGo' has the name of a hook of the workflow: rename the transition");
        yield return Case($"[Workflow, {States} public partial class Post<T> {{ {Go} }} [Workflow, {States} public partial class Post {{ {Go} }}", "SEQ009: Workflow classes 'Post' and 'Post<T>' both generate the state enum 'PostState': write StateName on one of them");
    }

    [TestCaseSource(nameof(Clashes))]
    public void Says_which_names_clash(string source, string error)
    {
        var built = new UserProject("using Sequent;\n" + source).Build();
        Assert.That(built.Files.Select(f => f.SourceText.ToString()), Has.One.Contains($"\"{error}\";"));
    }

    [Test]
    public void StateName_tells_the_enums_of_two_classes_apart() => new UserProject($$"""
        using Sequent;
        [Workflow, {{States}} public partial class Post { {{Go}} }
        [Workflow(StateName = "Status"), {{States}} public partial class Post<T> { {{Go}} }
        """).Build().AssertClean();

    [TestCaseSource(nameof(Wrong))]
    public void Generated_code_has_no_errors(string source) => AssertNoErrors(source, knowsEngine: false);

    [TestCaseSource(nameof(Wrong))]
    public void Generated_code_for_the_engine_has_no_errors(string source) => AssertNoErrors(source, knowsEngine: true);

    private static void AssertNoErrors(string source, bool knowsEngine)
    {
        var built = new UserProject("#nullable enable\nusing Sequent;\n" + source) { KnowsEngine = knowsEngine }.Build();
        var inGenerated = built.Problems.Where(d => d.Location.SourceTree is { } tree && built.Files.Any(f => f.SyntaxTree == tree)).Select(d => d.ToString());
        Assert.That(inGenerated, Is.Empty, () => string.Join("\n", built.Files.Select(f => f.SourceText)));
    }
}
