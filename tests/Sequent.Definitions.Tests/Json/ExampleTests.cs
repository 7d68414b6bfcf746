using AnyJson = System.Text.Json.Nodes.JsonNode;

namespace Sequent.Definitions.Tests;

public class ExampleTests
{
    [Test]
    public void The_blog_post_example_is_written_as_it_stands()
    {
        var file = Path.Combine(RepositoryRoot(), "..", "shared", "examples", "blog-post.json");
        if (!File.Exists(file))
            Assert.Ignore("The shared examples are not beside this checkout");

        var expected = AnyJson.Parse(File.ReadAllText(file));
        Assert.That(AnyJson.DeepEquals(AnyJson.Parse(BlogPost().ToJson()), expected), BlogPost().ToJson());
    }

    [Test]
    public void The_blog_post_example_wants_its_last_state_marked()
    {
        Assert.That(BlogPost().FindAll().Select(f => f.ToString()), Is.EqualTo(new[]
        {
            "SEQ102: State 'Published' has no way out: mark it Final, or add a transition that leaves it",
        }));
    }

    private static WorkflowDefinition BlogPost() => new("blog-post")
    {
        Label = "Simple Blog Post Workflow",
        States = EquatableArray.Create(
            new StateDefinition("Draft") { Initial = true, Label = "Draft" },
            new StateDefinition("InReview") { Label = "In Review" },
            new StateDefinition("Published") { Label = "Published" }),
        Transitions = EquatableArray.Create(
            Move("Submit", "Submit for Review", "Draft", "InReview"),
            Move("Approve", "Approve & Publish", "InReview", "Published"),
            Move("Reject", "Request Changes", "InReview", "Draft")),
    };

    private static TransitionDefinition Move(string name, string label, string from, string to) =>
        new(name) { Label = label, Branches = EquatableArray.Create(new BranchDefinition(from, to)) };

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workflow.Generators.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
