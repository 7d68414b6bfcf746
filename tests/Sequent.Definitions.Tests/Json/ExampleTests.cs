using AnyJson = System.Text.Json.Nodes.JsonNode;

namespace Sequent.Definitions.Tests.Json;

/// <summary>The examples of the specification, as far as they are in canonical form.</summary>
public class ExampleTests
{
    private const string DeadEnd = "has no way out: mark it Final, or add a transition that leaves it";

    private static readonly string[] s_names = ["blog-post.json", "invoice-approval.json", "purchase-order.json"];

    [TestCaseSource(nameof(s_names))]
    public void Every_field_is_in_the_model(string name)
    {
        var text = Example(name);
        var written = WorkflowJson.Read(text).Definition!.ToJson();
        Assert.That(AnyJson.DeepEquals(AnyJson.Parse(written), AnyJson.Parse(text)), written);
    }

    [TestCase("blog-post.json", "13:5 SEQ102: State 'published' " + DeadEnd)]
    [TestCase("invoice-approval.json", "34:5 SEQ102: State 'approved' " + DeadEnd, "55:5 SEQ102: State 'rejected' " + DeadEnd,
        "49:25 SEQ209: State 'approved' reads 'data.requester_email' in the input 'to' of 'email_notification': the data has no field 'requester_email'; did you mean 'requester_id'?")]
    [TestCase("purchase-order.json", "57:5 SEQ102: State 'approved' " + DeadEnd)]
    public void It_loads_unmodified(string name, params string[] expected)
    {
        var read = WorkflowJson.Read(Example(name));
        Assert.That(read.Findings, Is.Empty);
        Assert.That(read.Verify().Findings.Select(f => $"{read.Locate(f).Line}:{read.Locate(f).Column} {f}"), Is.EqualTo(expected));
    }

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
