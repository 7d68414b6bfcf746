namespace Sequent.Cli.Tests;

public sealed class StaffTests
{
    private const string Change = """
        {
          "id": "change",
          "initialState": "draft",
          "states": {
            "draft": {},
            "security_review": { "type": "task", "task": { "assignee": { "role": "security" } } },
            "code_review": { "type": "task", "task": { "assignee": { "role": "reviewer" } } },
            "done": { "final": true },
            "rejected": { "final": true }
          },
          "transitions": {
            "submit": { "from": ["draft"], "to": "security_review", "role": "developer" },
            "secure": { "from": ["security_review"], "to": "code_review", "role": "security" },
            "approve": { "from": ["code_review"], "to": "done", "role": "reviewer", "approvals": 2 },
            "reject": { "from": ["code_review", "security_review"], "to": "rejected" }
          },
          "policies": { "fourEyes": true, "separateDuties": [["secure", "approve"]] }
        }
        """;

    private const string People = """
        {
          "users": [
            { "id": "ana", "roles": ["developer", "reviewer"] },
            { "id": "ben", "roles": ["developer", "reviewer"] },
            { "id": "carl", "roles": ["security", "reviewer"] },
            { "id": "dora", "roles": ["reviewer"] }
          ],
          "delegations": [{ "from": "carl", "to": "eve", "starts": "2026-12-01", "ends": "2026-12-24" }],
          "absences": [{ "user": "carl", "starts": "2026-12-10", "ends": "2026-12-20" }]
        }
        """;

    private static readonly string s_people = People.Replace("\"dora\", \"roles\": [\"reviewer\"] }", "\"dora\", \"roles\": [\"reviewer\"] },\n    { \"id\": \"eve\" }");

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create() => _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [TestCase(80, "covered", "2026-11-01")]
    [TestCase(160, "covered", "2026-12-15")]
    [TestCase(80, "missing", "2026-12-15", "eve")]
    [TestCase(160, "conflict", "2026-11-01", "dora")]
    public void It_reads_well(int width, string name, string day, string away = "")
    {
        using var current = new CurrentFolder(_folder);
        _folder.Write("change.json", Change);
        _folder.Write("people.json", s_people);
        var run = ToolRun.InWindow(width, ["staff", "change.json", "--directory", "people.json", "--at", day, .. away.Length == 0 ? Array.Empty<string>() : ["--away", away]]);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.ExitCode, Is.EqualTo(name == "covered" ? 0 : 1));
        Approval.Verify(run.Output, "Approved", $"staff-{name}-{width}", "txt");
        Assert.That(run.Output.Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(width));
    }

    [Test]
    public void The_json_has_all_of_it()
    {
        var run = Run("--at", "2026-12-15", "--format", "json");
        var json = run.Json();
        Assert.That(json.EnumerateObject().Select(p => p.Name), Is.EqualTo(["file", "workflow", "day", "verdict", "away", "reasons", "conflict", "indispensable", "plans"]));
        Assert.That(json.GetProperty("verdict").GetString(), Is.EqualTo("covered"));
        Assert.That(json.GetProperty("away")[0].GetString(), Is.EqualTo("carl"));
        var secure = json.GetProperty("plans").EnumerateArray().SelectMany(p => p.EnumerateArray()).First(s => s.GetProperty("transition").GetString() == "secure");
        Assert.That(secure.GetProperty("by")[0].GetRawText().ReplaceLineEndings("").Replace(" ", ""), Is.EqualTo("{\"user\":\"eve\",\"for\":\"carl\"}"));
    }

    [Test]
    public void Mistakes_in_the_directory_are_shown_where_they_are()
    {
        var people = s_people.Replace("\"roles\": [\"reviewer\"]", "\"rols\": [\"reviewer\"]").Replace("\"user\": \"carl\"", "\"user\": \"karl\"").Replace("2026-12-24", "24.12.2026");
        var run = ToolRun.Of("staff", _folder.Write("change.json", Change), "--directory", _folder.Write("people.json", people));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(_folder.Hide(run.Error).Split('\n')[..3], Is.EqualTo(new[]
        {
            "people.json(6,21): error SEQ601: 'rols' is not a key of an item of 'users' of the directory: remove it, or correct it; did you mean 'roles'?",
            "people.json(9,82): error SEQ601: 'ends' of an item of 'delegations' of the directory is '24.12.2026': write a day such as \"2026-12-01\"",
            "people.json(10,26): error SEQ601: An absence is of 'karl', who is none of the users: add the user, or correct the id; did you mean 'carl'?",
        }));
    }

    [Test]
    public void Days_and_delegations_that_cannot_be_are_mistakes()
    {
        var people = s_people.Replace("2026-12-20", "2026-12-01").Replace("\"to\": \"eve\"", "\"to\": \"carl\"");
        var run = ToolRun.Of("staff", _folder.Write("change.json", Change), "--directory", _folder.Write("people.json", people));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("An absence ends before it starts").And.Contain("A delegation is from 'carl' to themselves"));
    }

    [Test]
    public void A_misspelt_role_is_guessed() =>
        Assert.That(ToolRun.Of("staff", _folder.Write("change.json", Change), "--directory", _folder.Write("people.json", s_people.Replace("developer", "developper"))).Output,
            Does.Contain("which nobody has; did you mean 'developper'?"));

    [Test]
    public void A_definition_with_errors_is_never_covered()
    {
        var run = ToolRun.Of("staff", _folder.Write("change.json", Change.Replace("\"rejected\": { \"final\": true }", "\"rejected\": { \"final\": true }, \"limbo\": {}")), "--directory", _folder.Write("people.json", s_people), "--at", "2026-11-01");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("The definition has 1 error"));
    }

    [Test]
    public void A_directory_may_be_in_yaml()
    {
        var people = "users:\n  - id: ana\n    roles: [developer]\n  - id: ben\n    roles: [security]\n  - id: carl\n    roles: [reviewer]\nabsences:\n  - user: bem\n";
        var run = ToolRun.Of("staff", _folder.Write("change.json", Change), "--directory", _folder.Write("people.yaml", people));
        Assert.That(_folder.Hide(run.Error), Does.StartWith("people.yaml(9,11): error SEQ601: An absence is of 'bem'").And.Contains("did you mean 'ben'?"));
        run = ToolRun.Of("staff", _folder["change.json"], "--directory", _folder.Write("people.yaml", people.Replace("bem", "ana")));
        Assert.That(run.Output, Does.Contain("'submit' is for the role 'developer', but 'ana' is away, and nobody acts for them"));
    }

    [Test]
    public void Whoever_is_away_must_be_known() =>
        Assert.That(Run("--away", "bem"), Has.Property("ExitCode").EqualTo(2).And.Property("Error").EqualTo("error: There is no user 'bem' in the directory: correct the name; did you mean 'ben'?\n"));

    [Test]
    public void Without_a_directory_nothing_is_known() =>
        Assert.That(ToolRun.Of("staff", _folder.Write("change.json", Change)), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("--directory"));

    private ToolRun Run(params string[] more) => ToolRun.Of(["staff", _folder.Write("change.json", Change), "--directory", _folder.Write("people.json", s_people), .. more]);
}
