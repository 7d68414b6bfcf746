namespace Sequent.Cli.Tests.Databases;

public sealed class TimersTests
{
    private Approvals _approvals = null!;

    [SetUp]
    public void Create() => _approvals = new();

    [TearDown]
    public void Delete() => _approvals.Dispose();

    [TestCase(80)]
    [TestCase(160)]
    public async Task What_is_due_happens_and_is_told(int width)
    {
        await _approvals.SubmitAsync("PO-17", "PO-18");
        _approvals.Time.Advance(TimeSpan.FromDays(3.5));
        var (listed, ran, again) = (_approvals.In(width, "timers", "list"), _approvals.In(width, "timers", "run"), _approvals.In(width, "timers", "run"));
        Assert.That((listed.ExitCode, ran.ExitCode, again.ExitCode), Is.EqualTo((0, 0, 0)));
        Approval.Verify($"{listed.Output}\n{ran.Output}\n{again.Output}", "Approved", $"timers-{width}", "txt");
        Assert.That((listed.Output + ran.Output).Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(width));
    }

    [Test]
    public async Task What_is_due_is_written_for_programs()
    {
        await _approvals.SubmitAsync("PO-17");
        _approvals.Time.Advance(TimeSpan.FromDays(3));
        var due = _approvals.Run("timers", "list", "--due", "--format", "json").Json().GetProperty("timers");
        var run = _approvals.Run("timers", "run", "--format", "json").Json();
        Assert.That(due.GetArrayLength(), Is.EqualTo(1));
        Assert.That((run.GetProperty("timers").GetInt32(), run.GetProperty("failed").GetInt32()), Is.EqualTo((1, 0)));
        Assert.That(run.GetProperty("fired")[0].GetProperty("kind").GetString(), Is.EqualTo("escalation"));
    }

    [Test]
    public async Task After_an_escalation_somebody_else_has_the_task()
    {
        await _approvals.SubmitAsync("PO-17");
        _approvals.Time.Advance(TimeSpan.FromDays(3));
        _approvals.Run("timers", "run");
        Assert.That(_approvals.Run("inbox", "--user", "ben", "--role", "manager").Output, Does.Contain("nothing to do"));
        Assert.That(_approvals.Run("inbox", "--user", "dora", "--role", "director").Output, Does.Contain("PO-17"));
    }
}
