namespace Sequent.Cli.Tests.Databases;

public sealed class DelegateTests
{
    private Approvals _approvals = null!;

    [SetUp]
    public void Create() => _approvals = new();

    [TearDown]
    public void Delete() => _approvals.Dispose();

    [TestCase(80)]
    [TestCase(160)]
    public async Task It_is_seen_who_covers_whom(int width)
    {
        await _approvals.AskAsync("holiday");
        _approvals.Run("delegate", "add", "carl", "dora", "--until", "2026-01-20", "--reason", "On holiday [all of it].");
        _approvals.Time.Advance(TimeSpan.FromMinutes(1));
        _approvals.Run("delegate", "add", "dora", "eve", "--workflow", "leave-request", "--user", "dora");
        _approvals.Run("delegate", "add", "ben", "eve", "--from", "2026-02-01");
        var run = _approvals.In(width, "delegate", "list");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Approval.Verify(run.Output, "Approved", $"delegate-{width}", "txt");
        Assert.That(run.Output.Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(width));
    }

    [Test]
    public async Task Open_tasks_go_over_and_stay()
    {
        await _approvals.AskAsync("holiday");
        var added = _approvals.Run("delegate", "add", "carl", "dora", "--format", "json");
        Assert.That(added.ExitCode, Is.Zero, added.Error);
        Assert.That(_approvals.Run("inbox", "--user", "dora").Output, Does.Contain("holiday"));
        var id = System.Text.Json.JsonDocument.Parse(ToolRun.At(_approvals.Time, null, "delegate", "list", "--format", "json", "--database", _approvals.File).Output).RootElement.GetProperty("delegations")[0].GetProperty("id").GetString()!;
        Assert.That(_approvals.Run("delegate", "end", id).ExitCode, Is.Zero);
        Assert.That(_approvals.Run("delegate", "list").Error, Is.EqualTo("Nobody has delegated anything.\n"));
        Assert.That(_approvals.Run("delegate", "list", "--ended").Output, Does.Contain("over"));
        Assert.That(_approvals.Run("inbox", "--user", "dora").Output, Does.Contain("holiday"));
    }

    [TestCase("carl carl", "carl")]
    [TestCase("carl dora --user dora", "carl")]
    [TestCase("carl dora --until 2026-01-01", "let it end later")]
    public async Task What_makes_no_sense_is_refused(string arguments, string word)
    {
        await _approvals.AppAsync(_ => Task.CompletedTask);
        var run = _approvals.Run(["delegate", "add", .. arguments.Split(' ')]);
        Assert.That(run, Has.Property("ExitCode").EqualTo(1).And.Property("Error").StartsWith("error: ").And.Property("Error").Contains(word));
    }
}
