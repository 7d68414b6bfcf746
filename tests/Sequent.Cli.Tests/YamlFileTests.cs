namespace Sequent.Cli.Tests;

public sealed class YamlFileTests
{
    private const string Yaml = """
        id: travel
        initialState: draft
        states:
          draft: {}
          limbo: {}
          done: { final: true }
        transitions:
          finish: { from: draft, to: done }
          leave:
            from: limbo
            to: done
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create() => _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [TestCase("a.yaml")]
    [TestCase("a.YML")]
    public void A_finding_is_at_its_place_in_the_yaml(string name) =>
        Assert.That(ToolRun.Of("verify", _folder.Write(name, Yaml)).Output, Does.Contain($"{name}(5,3): error SEQ101: "));

    [Test]
    public void What_is_no_yaml_is_an_error_at_its_place() =>
        Assert.That(ToolRun.Of("verify", _folder.Write("a.yaml", "id: a\nstates: [draft\n")), Has.Property("ExitCode").EqualTo(1).And.Property("Output").Match(@"a\.yaml\([23],\d+\): error SEQ601: "));

    [Test]
    public void Yaml_is_converted_to_canonical_json() =>
        Assert.That(ToolRun.Of("convert", _folder.Write("a.yaml", Yaml)).Json().GetProperty("transitions").GetProperty("leave").GetProperty("from")[0].GetString(), Is.EqualTo("limbo"));

    [Test]
    public void A_lone_step_is_no_workflow() =>
        Assert.That(ToolRun.Of("convert", _folder.Write("a.json", """{ "type": "wait", "name": "Cool down", "config": { "duration": "2 days" } }""")), Has.Property("ExitCode").Not.Zero.And.Property("Output").Empty);
}
