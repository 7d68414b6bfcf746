using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Analyzers.Tests;

/// <summary>What is said of a class because the project refers to the engine: nothing of that is said in any other project.</summary>
public sealed class EngineTests
{
    private const string Workflow = """
        [Sequent.Workflow]
        [Sequent.State("Draft", Initial = true)]
        [Sequent.State("Done", Final = true)]
        public partial class Post
        {
            [Sequent.Transition("Draft", "Done")]
            public partial void Finish(Sequent.Actor actor);
        }
        """;

    private static readonly MetadataReference s_engine = MetadataReference.CreateFromFile(typeof(Engine.InstanceId).Assembly.Location);

    [TestCase("public class PostCommands { }", "Code.cs(10,14): error SEQ009: Type 'PostCommands' has the name of the class of commands that workflow class 'Post' generates: rename it")]
    [TestCase("public static partial class PostCommands { }", "Code.cs(10,29): error SEQ009: Type 'PostCommands' has the name of the class of commands that workflow class 'Post' generates: rename it")]
    [TestCase("namespace PostCommands { class X { } }", "Code.cs(10,11): error SEQ009: Namespace 'PostCommands' has the name of the class of commands that workflow class 'Post' generates: rename it")]
    public void A_name_that_the_class_of_commands_would_have(string other, string expected)
    {
        var code = Workflow + "\n\n" + other;
        Assert.That(Findings(code, LanguageVersion.CSharp13), Is.EqualTo((string[])[expected]));
        Assert.That(CheckedCode.Of([new SourceFile("Code.cs", code)]).Findings.Where(d => d.Severity > DiagnosticSeverity.Info), Is.Empty);
    }

    [Test]
    public void A_type_with_type_parameters_or_in_the_class_has_another_name() =>
        Assert.That(Findings(Workflow.Replace("{\n", "{ public class PostCommands { }\n") + "\npublic class PostCommands<T> { }", LanguageVersion.CSharp13), Is.Empty);

    [Test]
    public void A_transition_with_the_name_of_the_class_of_commands() => Assert.That(Findings(Workflow.Replace("Finish", "PostCommands"), LanguageVersion.CSharp13), Is.EqualTo((string[])
        ["Code.cs(7,25): error SEQ009: Transition 'PostCommands' has the name of the class of commands that workflow class 'Post' generates: rename it"]));

    [Test]
    public void Static_members_of_interfaces_are_asked_for()
    {
        Assert.That(Findings(Workflow, LanguageVersion.CSharp10), Is.EqualTo((string[])
            ["Code.cs(4,22): error SEQ015: Workflow class 'Post' is compiled as C# 10.0, and what the engine asks of it needs C# 11: set <LangVersion>11</LangVersion> or later in the project"]));
        Assert.That(Findings(Workflow, LanguageVersion.CSharp11), Is.Empty);
    }

    private static IEnumerable<string> Findings(string code, LanguageVersion version)
    {
        var compilation = Compiler.Compile([new SourceFile("Code.cs", code)], version).AddReferences(s_engine);
        var found = CheckedCode.Of(Compiler.Generate(compilation));
        Assert.That(found.CompilerErrors, Is.Empty);
        return found.Findings.Where(d => d.Severity > DiagnosticSeverity.Info).Select(CheckedCode.Print);
    }
}
