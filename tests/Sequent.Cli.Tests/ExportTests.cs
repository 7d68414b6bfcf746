using Sequent.Definitions;

namespace Sequent.Cli.Tests;

public sealed class ExportTests
{
    private static readonly string s_assembly = typeof(ExportTests).Assembly.Location;
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create() => _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [TestCase("OrderHTTPRequest")]
    [TestCase("Sequent.Cli.Tests.Exported.OrderHTTPRequest")]
    [TestCase("clean")]
    public void A_class_is_found_by_its_name_or_id(string name)
    {
        var run = ToolRun.Of("export", "--assembly", s_assembly, "--workflow", name, "-o", _folder.Path);
        Assert.That(_folder.Hide(run.Error), Is.EqualTo("Wrote order-http-request.workflow.json\n  Next: move the file into the project, or add it to its AdditionalFiles; then delete the workflow attributes of Sequent.Cli.Tests.Exported.OrderHTTPRequest and of its methods, and write [Workflow(File = \"order-http-request.workflow.json\")].\n"));
        Assert.That(File.ReadAllText(_folder["order-http-request.workflow.json"]), Is.EqualTo(Texts.Clean + "\n"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void A_name_that_ends_in_json_is_the_file()
    {
        var run = ToolRun.Of("export", "-a", s_assembly, "-w", "clean", "-o", _folder["x.json"]);
        Assert.That(run.ExitCode == 0 && File.Exists(_folder["x.json"]), Is.True);
        Assert.That(run.Error, Does.Contain("the compiler takes only a file that ends in .workflow.json for a definition").And.Not.Contains("Next"));
    }

    [Test]
    public void Of_a_class_that_names_its_file_no_attributes_are_to_delete()
    {
        var run = ToolRun.Of("export", "-a", s_assembly, "-w", "Filed", "-o", _folder.Path);
        Assert.That(_folder.Hide(run.Error), Is.EqualTo("Wrote filed.workflow.json\n  Note: Sequent.Cli.Tests.Exported.Filed takes its definition from \"filed.workflow.json\" already, so there is nothing to change in the class.\n"));
    }

    [Test]
    public void What_is_exported_as_a_baseline_replaces_no_attributes() =>
        Assert.That(_folder.Hide(ToolRun.Of("export", "-a", s_assembly, "-w", "clean", "-o", _folder["x.workflow.shipped.json"]).Error), Is.EqualTo("Wrote x.workflow.shipped.json\n"));

    [Test]
    public void A_file_that_is_there_stays()
    {
        var path = _folder.Write("x.json", "mine");
        Assert.That(ToolRun.Of("export", "-a", s_assembly, "-w", "clean", "-o", path).ExitCode, Is.EqualTo(2));
        Assert.That(File.ReadAllText(path), Is.EqualTo("mine"));
        Assert.That(ToolRun.Of("export", "-a", s_assembly, "-w", "clean", "-o", path, "--force").ExitCode, Is.Zero);
    }

    [Test]
    public void What_cannot_be_exported_is_said()
    {
        Assert.That(ToolRun.Of("export", "-a", s_assembly, "-w", "Nothing").Error, Does.StartWith("error: There is no workflow 'Nothing': name one of 'Sequent.Cli.Tests.Exported.Bare',"));
        Assert.That(ToolRun.Of("export", "-a", s_assembly, "-w", "Bare").Error, Does.Contain("was compiled without its definition"));
        Assert.That(ToolRun.Of("export", "-a", _folder.Write("a.dll", "no assembly")).Error, Does.Contain("is no .NET assembly"));
        Assert.That(ToolRun.Of("export", "-a", _folder["missing.dll"]).Error, Does.Contain("There is no file"));
        Assert.That(ToolRun.Of("export", "-a", typeof(WorkflowDefinition).Assembly.Location).Error, Does.Contain("has no class with [Workflow]"));
        Assert.That(ToolRun.Of("export", "-p", _folder.Path).Error, Does.Contain("has no project in it"));
        Assert.That(ToolRun.Of("export", "-p", ".", "-a", "x.dll").Error, Does.Contain("exclude each other"));
    }

    [Test]
    public void A_project_is_built_and_its_definitions_written_into_it()
    {
        _folder.Write("Post.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup></Project>");
        _folder.Write("Post.cs", """
            namespace Sequent { class WorkflowAttribute : System.Attribute { } }
            namespace Blog { class Outer { [Sequent.Workflow] class Post<T> { private const string __Json = "{ \"id\": \"post\" }"; } } }
            """);
        var run = ToolRun.Of("export", "--project", _folder.Path);
        Assert.That(run.Error, Does.EndWith("  Next: delete the workflow attributes of Blog.Outer.Post`1 and of its methods, and write [Workflow(File = \"workflows/post.workflow.json\")].\n"));
        Assert.That(File.ReadAllText(_folder["workflows/post.workflow.json"]), Is.EqualTo("{ \"id\": \"post\" }\n"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void A_project_that_does_not_build_shows_why()
    {
        _folder.Write("Post.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        _folder.Write("Post.cs", "class Post : Missing { }");
        Assert.That(ToolRun.Of("export", "-p", _folder.Path), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("error CS0246").And.Property("Error").Contains("mend the project"));
    }
}
