namespace Sequent.Definitions.Tests.Json;

public class ReadExampleTests
{
    [Test]
    public void The_blog_post_example_is_read_as_it_stands()
    {
        var read = WorkflowJson.Read(Example("blog-post.json"));

        Assert.That(read.Definition!.States.Select(s => (s.Name, s.Label, s.Initial)), Is.EqualTo(new[] { ("Draft", "Draft", true), ("InReview", "In Review", false), ("Published", "Published", false) }));
        Assert.That(Findings(read), Is.EqualTo(new[] { "13:5 SEQ102: State 'Published' has no way out: mark it Final, or add a transition that leaves it" }));
    }

    [Test]
    public void The_invoice_example_lacks_only_what_the_model_does_not_hold_yet()
    {
        var read = WorkflowJson.Read(Example("invoice-approval.json"));

        Assert.That(Findings(read), Is.EqualTo(new[]
        {
            "18:7 SEQ601: 'type' is not a key of state 'pending_manager_approval': remove it, or correct it",
            "19:7 SEQ601: 'task' is not a key of state 'pending_manager_approval': remove it, or correct it",
            "27:7 SEQ601: 'type' is not a key of state 'pending_finance_approval': remove it, or correct it",
            "28:7 SEQ601: 'task' is not a key of state 'pending_finance_approval': remove it, or correct it",
            "36:7 SEQ601: 'onEntry' is not a key of state 'approved': remove it, or correct it",
        }));
        Assert.That(read.Definition!.Data.Fields.Select(f => (f.Name, f.Type.ToString(), f.Required)), Is.EqualTo(new[] { ("amount", "a number", true), ("department", "a string", false), ("requester_id", "a number", true) }));
        Assert.That(read.Definition.Transitions[0].Branches[0].When, Is.EqualTo(new Guard.Expression("data.amount <= 5000")));
        Assert.That(Verifier.Verify(read.Definition).Findings.Select(f => f.Rule.Id), Is.All.EqualTo("SEQ102"));
    }

    private static IEnumerable<string> Findings(JsonDefinition read) => read.Verify().Findings.Select(f => $"{read.Locate(f).Line}:{read.Locate(f).Column} {f}");

    private static string Example(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workflow.Generators.sln")))
            folder = folder.Parent;
        var file = Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "..", "shared", "examples", name);
        if (!File.Exists(file))
            Assert.Ignore("The shared examples are not beside this checkout");
        return File.ReadAllText(file);
    }
}
