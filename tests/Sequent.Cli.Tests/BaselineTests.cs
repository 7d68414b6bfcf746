namespace Sequent.Cli.Tests;

public sealed class BaselineTests
{
    private const string Shipped = """
        {
          "id": "post",
          "initialState": "draft",
          "states": { "draft": {}, "in_review": {}, "done": { "final": true } },
          "transitions": {
            "submit": { "from": ["draft"], "to": "in_review" },
            "approve": { "from": ["in_review"], "to": "done" }
          }
        }
        """;

    private const string Yaml = """
        id: post
        version: 2.0.0
        initialState: draft
        states:
          draft: {}
          review: {}
          done: { final: true }
        transitions:
          submit: { from: [draft], to: review }
          approve: { from: [review], to: done }
        """;

    private static readonly string s_renamed = Shipped.Replace("in_review", "review").Replace("\"id\"", "\"version\": \"2.0.0\", \"id\"");

    private const string Message = "error SEQ602: State 'in_review' of version '1.0.0' is gone, and instances in it would be stranded: "
        + "write \"migrations\": {\"1.0.0\": {\"states\": {\"in_review\": \"review\"}}}, or accept the new definition as the baseline";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create() => _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void A_definition_is_compared_with_the_baseline_beside_it()
    {
        _folder.Write("post.workflow.shipped.json", Shipped);
        _folder.Write("a/post.workflow.json", s_renamed.Replace("\"post\"", "\"other\""));
        var path = _folder.Write("post.workflow.json", s_renamed);
        var run = ToolRun.Of("verify", _folder.Path);
        Assert.That(_folder.Hide(run.Output), Is.EqualTo($"post.workflow.json(4,13): {Message}\n2 files: 0 proved, 0 possible, 0 not analysed; 1 error, 0 warnings\n"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(ToolRun.Of("verify", path).Output, Does.Contain(Message));
    }

    [Test]
    public void In_yaml_the_place_is_that_of_the_yaml()
    {
        _folder.Write("post.workflow.shipped.json", Shipped);
        Assert.That(_folder.Hide(ToolRun.Of("verify", _folder.Write("post.workflow.yaml", Yaml)).Output), Does.StartWith($"post.workflow.yaml(5,3): {Message}\n"));
    }

    [Test]
    public void The_entry_that_the_message_shows_mends_it()
    {
        _folder.Write("post.workflow.shipped.json", Shipped);
        var path = _folder.Write("post.workflow.json", s_renamed.Replace("\"id\"", "\"migrations\": {\"1.0.0\": {\"states\": {\"in_review\": \"review\"}}}, \"id\""));
        Assert.That(ToolRun.Of("verify", path).ExitCode, Is.Zero);
    }

    [Test]
    public void With_errors_nothing_is_said_of_the_baseline()
    {
        _folder.Write("post.workflow.shipped.json", Shipped);
        var path = _folder.Write("post.workflow.json", s_renamed.Replace("\"review\": {}", "\"reviw\": {}"));
        Assert.That(ToolRun.Of("verify", path), Has.Property("ExitCode").EqualTo(1).And.Property("Output").Not.Contains("SEQ602"));
    }

    [Test]
    public void A_baseline_is_only_read()
    {
        _folder.Write("post.workflow.json", s_renamed);
        _folder.Write("post.workflow.shipped.json", Shipped.Replace("\"final\"", "\"finl\"").Replace("\"in_review\" }", "\"limbo\" }"));
        var run = ToolRun.Of("verify", _folder.Path);
        Assert.That(_folder.Hide(run.Output), Is.EqualTo("post.workflow.shipped.json(4,55): error SEQ601: 'finl' is not a key of state 'done': remove it, or correct it; did you mean 'final'?\n"
            + "2 files: 0 proved, 0 possible, 0 not analysed; 1 error, 0 warnings\n"));

        File.WriteAllBytes(_folder["post.workflow.shipped.json"], [0, 1]);
        run = ToolRun.Of("verify", _folder.Path);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("shipped.json' is binary"));
        Assert.That(run.Output, Does.StartWith("1 file:"));
    }

    [TestCase("post.workflow.json")]
    [TestCase("post.workflow.yaml")]
    public void What_ships_is_the_baseline(string name)
    {
        var path = _folder.Write(name, name.EndsWith("json") ? s_renamed : Yaml);
        _folder.Write("post.workflow.shipped.json", Shipped);
        var run = ToolRun.Of("ship", path);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("major  State 'in_review'").Or.Contain("major  State 'InReview'").And.EndsWith("version 1.0.0 → 2.0.0 says so\n"));
        Assert.That(_folder.Hide(run.Error), Is.EqualTo("Wrote post.workflow.shipped.json\n"));
        Assert.That(File.ReadAllText(_folder["post.workflow.shipped.json"]), Is.EqualTo(ToolRun.Of("convert", path).Output));
        Assert.That(ToolRun.Of("verify", path).ExitCode, Is.Zero);
        Assert.That(ToolRun.Of("ship", path).Output, Is.EqualTo("No difference in meaning.\n"));
    }

    [Test]
    public void The_first_baseline_is_compared_with_nothing()
    {
        var run = ToolRun.Of("ship", _folder.Write("post.workflow.json", Shipped));
        Assert.That(run, Has.Property("ExitCode").Zero.And.Property("Output").Empty);
        Assert.That(File.Exists(_folder["post.workflow.shipped.json"]));
    }

    [Test]
    public void A_broken_baseline_is_replaced()
    {
        _folder.Write("post.workflow.shipped.json", "{");
        var run = ToolRun.Of("ship", _folder.Write("post.workflow.json", Shipped));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Does.Contain("is not understood as a whole, so that nothing can be compared with it."));
        Assert.That(ToolRun.Of("verify", _folder.Path).ExitCode, Is.Zero);
    }

    [TestCase("post.workflow.json", "{", 1)]
    [TestCase("post.workflow.json", Texts.Bad, 1)]
    [TestCase("post.json", Texts.Clean, 2)]
    [TestCase("post.workflow.shipped.json", Texts.Clean, 2)]
    public void What_is_wrong_does_not_ship(string name, string text, int exitCode)
    {
        var run = ToolRun.Of("ship", _folder.Write(name, text));
        Assert.That(run.ExitCode, Is.EqualTo(exitCode));
        Assert.That(run.Error, Does.Contain("error"));
        Assert.That(run.Output, Is.Empty);
        Assert.That(Directory.GetFiles(_folder.Path), Has.Length.EqualTo(1));
    }
}
