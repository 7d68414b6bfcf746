using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Generators.Tests;

/// <summary>What is generated compiles without an error or a warning, in every language version and for classes of every shape.</summary>
public class CompilationTests
{
    private static readonly LanguageVersion[] s_languages = [LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp13, LanguageVersion.Latest, LanguageVersion.Preview];

    private static IEnumerable<TestCaseData> SamplesInEveryLanguage() =>
        from sample in Samples.All.Keys
        from language in s_languages
        where language >= LanguageVersion.CSharp13 || !Samples.NeedsPartialProperties.Contains(sample)
        select new TestCaseData(sample, language);

    [TestCaseSource(nameof(SamplesInEveryLanguage))]
    public void Compiles_cleanly(string sample, LanguageVersion language) =>
        new UserProject(Samples.All[sample]) { Language = language }.Build().AssertClean();

    private static IEnumerable<TestCaseData> SamplesForTheEngine() =>
        from sample in Samples.All.Keys
        from language in (LanguageVersion[])[LanguageVersion.CSharp11, LanguageVersion.CSharp13, LanguageVersion.Latest]
        where language >= LanguageVersion.CSharp13 || !Samples.NeedsPartialProperties.Contains(sample)
        select new TestCaseData(sample, language);

    [TestCaseSource(nameof(SamplesForTheEngine))]
    public void Compiles_cleanly_with_the_engine(string sample, LanguageVersion language)
    {
        var built = new UserProject(Samples.All[sample]) { Language = language, KnowsEngine = true }.Build().AssertClean();
        Assert.That(built.Files.Select(f => f.SourceText.ToString()), Has.All.Contain(": global::Sequent.Engine.IWorkflowObject<global::"));
    }

    [TestCaseSource(typeof(Samples), nameof(Samples.Names))]
    public void Compiles_cleanly_without_json(string sample)
    {
        var built = new UserProject(Samples.All[sample]) { KnowsJson = false }.Build().AssertClean();
        Assert.That(built.Files.Select(f => f.SourceText.ToString()), Has.None.Contains("Json."));
    }

    [Test]
    public void Compiles_cleanly_where_nullability_is_not_known([Values("BlogPost", "GenericClass", "RolesGuardsOtherwise", "Hooks")] string sample, [Values] bool knowsEngine) =>
        new UserProject(Samples.All[sample].Replace("TItem?>", "TItem>")) { Nullable = NullableContextOptions.Disable, KnowsEngine = knowsEngine }.Build().AssertClean();

    [Test]
    public void Takes_null_for_a_default_where_nullability_is_not_known([Values] bool knowsEngine) => new UserProject("""
        using Sequent;
        [Workflow, State("A", Initial = true), State("B", Final = true)]
        public partial class Post { [Transition("A", "B")] public partial void Go(Actor actor, string note = null, int? times = null, System.Guid id = default); }
        """) { Nullable = NullableContextOptions.Disable, KnowsEngine = knowsEngine }.Build().AssertClean();

    [Test]
    public void Takes_a_file_scoped_namespace() => new UserProject("""
        using Sequent;
        namespace Demo.Deep.Er;
        [Workflow, State("A", Initial = true), State("B", Final = true)]
        public partial class Post { [Transition("A", "B")] public partial void Go(Actor actor); }
        """).Build().AssertClean();

    [Test]
    public void Takes_primary_constructors_and_params_collections() => new UserProject("""
        using Sequent;
        [Workflow, State("A", Initial = true), State("B", Final = true)]
        public partial class Post(bool ready)
        {
            private bool Ready => ready;
            [Transition("A", "B", When = nameof(Ready))] public partial void Go(Actor actor, params System.Collections.Generic.List<string> names);
        }
        """).Build().AssertClean();

    [Test]
    public void The_order_of_files_changes_nothing()
    {
        const string Main = """
            using Sequent;
            namespace Demo;
            [Workflow, State("A", Initial = true), State("B"), State("C", Final = true)]
            public partial class Post
            {
                [Transition("A", "B")] public partial void Zebra(Actor actor);
                [Transition("A", "B")] public partial void Ant(Actor actor);
            }
            """;
        const string Second = """
            using Sequent;
            namespace Demo;
            public partial class Post
            {
                [Transition("B", "C")] public partial void Yak(Actor actor);
                [Transition("B", "A")] public partial void Bee(Actor actor);
            }
            """;
        const string Third = """
            using Sequent;
            namespace Demo;
            partial class Post
            {
                [Transition("B", "B")] public partial void Crab(Actor actor);
                partial void BeforeYak(Actor actor) { }
            }
            """;
        string[][] orders = [[Main, Second, Third], [Third, Main, Second], [Second, Third, Main], [Third, Second, Main]];
        var texts = orders.Select(files => new UserProject(files).Build().AssertClean().Text).ToArray();
        Assert.That(texts.Distinct().Count(), Is.EqualTo(1));
        string[] expected = ["Zebra", "Ant", "Bee", "Crab", "Yak"];
        Assert.That(texts[0], Does.Contain($"Transitions = new string[] {{ {string.Join(", ", expected.Select(n => $"\"{n}\""))} }}"));
    }

    // Skeletons are not documented: their build fails anyhow, and so loudly that documentation would not be missed.
    private static IEnumerable<string> Valid => Samples.Names.Where(n => n != "Invalid");

    [TestCaseSource(nameof(Valid))]
    public void Everything_public_is_documented(string sample)
    {
        var built = new UserProject(Samples.All[sample]) { KnowsEngine = true }.Build();
        var compilation = built.Compilation;
        foreach (var file in built.Files)
        {
            var text = file.SourceText.ToString();
            Assert.That(text, Does.Contain(", CS1591,"), "Otherwise this test takes nothing out.");
            compilation = compilation.ReplaceSyntaxTree(file.SyntaxTree, CSharpSyntaxTree.ParseText(text.Replace(", CS1591,", ","), (CSharpParseOptions)file.SyntaxTree.Options, file.SyntaxTree.FilePath));
        }
        Assert.That(new Built(compilation, built.Files).Problems.Select(d => d.ToString()), Is.Empty);
    }

    [Test]
    public void More_than_64_roles_and_transitions_compile()
    {
        var methods = Enumerable.Range(0, 130).Select(i => $"[Transition(\"A\", \"{(i == 0 ? "B" : "A")}\", Role = \"r{i}\")] public partial void T{i}(Actor actor);");
        new UserProject($$"""
            using Sequent;
            [Workflow, State("A", Initial = true), State("B", Final = true)]
            public partial class Post
            {
                {{string.Join("\n    ", methods)}}
            }
            """).Build().AssertClean();
    }

    [Test]
    public void More_than_64_states_at_once_compile()
    {
        var states = string.Join(", ", Enumerable.Range(0, 150).Select(i => $"State(\"S{i}\"{(i == 0 ? ", Initial = true" : i == 149 ? ", Final = true" : "")})"));
        string Names(int from, int to) => string.Join(", ", Enumerable.Range(from, to - from).Select(i => $"\"S{i}\""));
        new UserProject($$"""
            using Sequent;
            [Workflow, {{states}}]
            [Join({{Names(1, 149)}}, To = "S149", Cancels = new[] { "*" }, AtLeast = 70)]
            public partial class Post
            {
                [Fork("S0", {{Names(1, 149)}})] public partial void Go(Actor actor);
                [Transition(new[] { {{Names(3, 149)}} }, "S2", Cancels = new[] { {{Names(60, 130)}} })] public partial void Back(Actor actor);
                partial void OnExitS7() { }
                partial void OnExitS148() { }
                partial void OnEnterS70() { }
            }
            """).Build().AssertClean();
    }
}
