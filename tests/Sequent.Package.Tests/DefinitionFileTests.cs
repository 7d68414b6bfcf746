namespace Sequent.Package.Tests;

/// <summary>The package hands the definitions in files to the compiler, each once.</summary>
public sealed class DefinitionFileTests
{
    private const string Json = """
        {
          "id": "post",
          "initialState": "draft",
          "states": { "draft": {}, "published": { "final": true } },
          "transitions": { "publish": { "from": ["draft"], "to": "published" } }
        }
        """;

    private const string Program = """
        using System;
        using Sequent;

        var post = new Post();
        post.Publish(Actor.User("ana"));
        Console.WriteLine(post.State);

        [Workflow(File = "workflows/post.workflow.json")]
        public partial class Post { }
        """;

    [TestCase("FromFile", "")]
    [TestCase("FromFileTwice", """<ItemGroup><AdditionalFiles Include="workflows/post.workflow.json" /></ItemGroup>""")]
    public void A_class_gets_its_definition_from_a_file(string name, string items)
    {
        var consumer = Project(name, "", items, Json);
        consumer.Build().Succeeds();
        Assert.That(consumer.Run().Succeeds().Output, Does.Contain("Published"));
    }

    [Test]
    public void What_is_wrong_with_a_file_is_said_there_once()
    {
        var build = Project("WrongFile", "", "", Json.Replace("\"final\"", "\"finl\"", StringComparison.Ordinal)).Build().Fails();
        Assert.That(build.Output, Does.Match(@"workflows.post\.workflow\.json\(4,\d+\): error SEQ601: 'finl'").And.Not.Contain("error CS"), build.ToString);
    }

    [Test]
    public void A_project_may_name_its_files_itself()
    {
        const string Off = "<EnableDefaultSequentItems>false</EnableDefaultSequentItems>";
        Assert.That(Project("NoFiles", Off, "", Json).Build().Fails().Output, Does.Contain("error SEQ601").And.Contain("AdditionalFiles"));
        Project("OwnFiles", Off, """<ItemGroup><AdditionalFiles Include="workflows/*.json" /></ItemGroup>""", Json).Build().Succeeds();
    }

    private static Consumer Project(string name, string properties, string items, string json)
    {
        var consumer = new Consumer(name, "net10.0", properties, items);
        Directory.CreateDirectory(Path.Combine(consumer.Folder, "workflows"));
        return consumer.With("Program.cs", Program).With(Path.Combine("workflows", "post.workflow.json"), json);
    }
}
