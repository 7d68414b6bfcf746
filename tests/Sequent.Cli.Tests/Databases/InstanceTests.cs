namespace Sequent.Cli.Tests.Databases;

public sealed class InstanceTests
{
    private Approvals _approvals = null!;

    [SetUp]
    public void Create() => _approvals = new();

    [TearDown]
    public void Delete() => _approvals.Dispose();

    [TestCase(80)]
    [TestCase(160)]
    public async Task An_instance_tells_its_story(int width)
    {
        var id = (await _approvals.SubmitAsync("PO-17"))[0].ToString();
        _approvals.Time.Advance(TimeSpan.FromHours(20));
        _approvals.Run("task", "claim", id + "/1", "--user", "ben", "--role", "manager");
        _approvals.Time.Advance(TimeSpan.FromDays(3));
        _approvals.Run("timers", "run");
        var run = _approvals.In(width, "instance", "show", id);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Approval.Verify(run.Output, "Approved", $"instance-show-{width}", "txt");
        Assert.That(run.Output.Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(width));
    }

    [TestCase(80)]
    [TestCase(160)]
    public async Task Instances_are_listed(int width)
    {
        await _approvals.SubmitAsync("PO-17", "PO-18");
        await _approvals.AskAsync("holiday");
        var run = _approvals.In(width, "instance", "list", "--order", "oldest");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Approval.Verify(run.Output, "Approved", $"instance-list-{width}", "txt");
        Assert.That(run.Output.Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(width));
    }

    [TestCase("--workflow leave-request", "holiday")]
    [TestCase("--state in_review --order oldest", "PO-17 PO-18")]
    [TestCase("--status live --subject PO-18", "PO-18")]
    [TestCase("--status completed", "")]
    [TestCase("--data amount=1201", "PO-18")]
    [TestCase("--started-by eve", "")]
    public async Task Instances_are_found(string arguments, string subjects)
    {
        await _approvals.SubmitAsync("PO-17", "PO-18");
        await _approvals.AskAsync("holiday");
        var found = _approvals.Run(["instance", "list", .. arguments.Split(' '), "--format", "json"]).Json().GetProperty("instances").EnumerateArray().Select(i => i.GetProperty("subject").GetString());
        Assert.That(string.Join(' ', found), Is.EqualTo(subjects));
    }

    [Test]
    public async Task The_end_of_a_history_can_do()
    {
        var id = (await _approvals.SubmitAsync("PO-17"))[0].ToString();
        var run = _approvals.Run("instance", "show", id, "--last", "1");
        Assert.That(run.Error, Is.EqualTo("There is 1 entry before these: --last 2 shows all.\n"));
        Assert.That(run.Output, Does.Contain("submit: draft → in_review").And.Not.Contain("Started in"));
        var history = _approvals.Run("instance", "show", id, "--format", "json").Json().GetProperty("history");
        Assert.That(history.EnumerateArray().Select(e => e.GetProperty("kind").GetString()), Is.EqualTo(new[] { "started", "moved" }));
    }
}
