using Sequent.Engine;

namespace Sequent.Cli.Tests.Databases;

public sealed class TaskTests
{
    private static readonly string[] s_ben = ["--user", "ben", "--role", "manager"];

    private Approvals _approvals = null!;

    [SetUp]
    public void Create() => _approvals = new();

    [TearDown]
    public void Delete() => _approvals.Dispose();

    [TestCase(80)]
    [TestCase(160)]
    public async Task A_task_says_what_one_may_do_and_why_not_the_rest(int width)
    {
        var task = await TaskAsync();
        _approvals.Time.Advance(TimeSpan.FromDays(2.5));
        var run = _approvals.In(width, "task", "show", task, "--user", "ana", "--role", "manager");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Approval.Verify(run.Output, "Approved", $"task-show-{width}", "txt");
        Assert.That(run.Output.Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(width));
    }

    [Test]
    public async Task A_task_is_claimed_released_reassigned_and_completed()
    {
        var task = await TaskAsync();
        Assert.That(Run("claim", task, s_ben), Is.EqualTo(new ToolRun(0, "Done: the instance is running in 'in_review'\n", "")));
        Assert.That(Shown(task).GetProperty("assignee").GetString(), Is.EqualTo("ben"));
        Assert.That(Run("claim", task, ["--user", "eve", "--role", "manager"]), Has.Property("ExitCode").EqualTo(1).And.Property("Error").StartsWith("error: "));
        Assert.That(Run("release", task, s_ben).ExitCode, Is.Zero);
        Assert.That(Run("reassign", task, [.. s_ben, "--to", "dora"]).Error, Does.Contain("claim it first"));
        Assert.That(Run("claim", task, s_ben).ExitCode, Is.Zero);
        Assert.That(Run("reassign", task, [.. s_ben, "--to", "dora"]).ExitCode, Is.Zero);
        Assert.That(Run("complete", task, ["approve", .. s_ben]).ExitCode, Is.EqualTo(1), "it is dora's");
        Assert.That(Run("complete", task, ["reject", "--user", "dora", "--input", "comment=too dear"]).Error, Does.Contain("it needs the role 'manager'"), "ben gives no more than he has");
        var rejected = Run("complete", task, ["reject", "--user", "dora", "--role", "manager", "--input", "comment=too dear", "--reason", "Ask again."]);
        Assert.That(rejected, Is.EqualTo(new ToolRun(0, "Done: the instance is completed in 'rejected'\n", "")));
        Assert.That(Shown(task).GetProperty("completedBy").GetString(), Is.EqualTo("dora"));
    }

    [Test]
    public async Task Who_looks_after_the_workflows_gives_away_what_is_not_theirs()
    {
        var task = await TaskAsync();
        Assert.That(Run("reassign", task, ["--user", "keeper", "--system", "--to-role", "director"]).ExitCode, Is.Zero);
        Assert.That(Shown(task).GetProperty("roles")[0].GetString(), Is.EqualTo("director"));
    }

    [Test]
    public async Task What_is_given_along_must_fit()
    {
        var task = await TaskAsync();
        var run = Run("complete", task, ["reject", .. s_ben]);
        Assert.That(run, Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("comment"));
        Assert.That(Run("complete", task, ["aprove", .. s_ben]).Error, Does.Contain("did you mean 'approve'?"));
        Assert.That(Run("reassign", task, s_ben).Error, Is.EqualTo("error: A task is given to one user or one role: write --to or --to-role.\n"));
        Assert.That(Run("change", task, s_ben).Error, Is.EqualTo("error: Nothing is to be changed: give --priority, --due or both.\n"));
    }

    [Test]
    public async Task A_task_is_changed_and_commented()
    {
        var task = await TaskAsync();
        Assert.That(Run("change", task, [.. s_ben, "--priority", "urgent", "--due", "2026-01-20"]).ExitCode, Is.Zero);
        var shown = Shown(task);
        Assert.That((shown.GetProperty("priority").GetString(), shown.GetProperty("dueAt").GetString()), Is.EqualTo(("urgent", "2026-01-20T00:00:00Z")));
        Assert.That(Run("change", task, [.. s_ben, "--due", "never"]).ExitCode, Is.Zero);
        Assert.That(Shown(task).GetProperty("dueAt").GetString(), Is.Null);
        Assert.That(Run("comment", task, ["Who asked for it?", .. s_ben, "--format", "json"]).Json().GetProperty("outcome").GetString(), Is.EqualTo("moved"));
        Assert.That(_approvals.Run("instance", "show", task.Split('/')[0]).Output, Does.Contain("Comment on task 1: Who asked for it?"));
    }

    [Test]
    public async Task Permissions_are_written_for_programs()
    {
        var permissions = _approvals.Run("task", "show", await TaskAsync(), "--user", "ben", "--role", "manager", "--format", "json").Json().GetProperty("permissions");
        Assert.That(permissions.GetProperty("transitions").EnumerateArray().Select(t => t.GetProperty("transition").GetString()), Is.EqualTo(new[] { "approve", "reject" }));
        Assert.That(permissions.GetProperty("claim").GetArrayLength(), Is.Zero);
        Assert.That(permissions.GetProperty("release").GetArrayLength(), Is.EqualTo(1));
    }

    private async Task<string> TaskAsync() => new TaskId((await _approvals.SubmitAsync("PO-17"))[0], 1).ToString();

    private ToolRun Run(string command, string task, string[] more) => _approvals.Run(["task", command, task, .. more]);

    private System.Text.Json.JsonElement Shown(string task) => _approvals.Run("task", "show", task, "--format", "json").Json();
}
