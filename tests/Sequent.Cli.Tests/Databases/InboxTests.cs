namespace Sequent.Cli.Tests.Databases;

public sealed class InboxTests
{
    private Approvals _approvals = null!;

    [SetUp]
    public void Create() => _approvals = new();

    [TearDown]
    public void Delete() => _approvals.Dispose();

    [TestCase(80)]
    [TestCase(160)]
    public async Task It_reads_well(int width)
    {
        await _approvals.SubmitAsync("PO-17", "PO-18", "PO-19");
        _approvals.Time.Advance(TimeSpan.FromHours(30));
        var run = _approvals.In(width, "inbox", "--user", "ben", "--role", "manager,clerk");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Approval.Verify(run.Output, "Approved", $"inbox-{width}", "txt");
        Assert.That(run.Output.Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(width));
    }

    [Test]
    public async Task Only_what_one_may_do_is_in_it()
    {
        await _approvals.SubmitAsync("PO-17");
        await _approvals.AskAsync("holiday");
        Assert.That(Subjects("--user", "ben", "--role", "manager"), Is.EqualTo(new[] { "PO-17" }));
        Assert.That(Subjects("--user", "carl"), Is.EqualTo(new[] { "holiday" }));
        Assert.That(Subjects("--user", "carl", "--role", "buyer", "--role", "manager", "--order", "newest"), Is.EquivalentTo(new[] { "holiday", "PO-17" }));
        Assert.That(Subjects("--user", "ana", "--role", "manager"), Is.Empty, "four eyes");
        Assert.That(_approvals.Run("inbox", "--user", "eve").Output, Is.EqualTo("eve: nothing to do\n"));
    }

    [Test]
    public async Task It_is_filtered_and_paged()
    {
        await _approvals.SubmitAsync("PO-17", "PO-18", "PO-19");
        string[] ben = ["--user", "ben", "--role", "manager"];
        Assert.That(Subjects([.. ben, "--data", "amount=1201"]), Is.EqualTo(new[] { "PO-18" }));
        Assert.That(Subjects([.. ben, "--data", "supplier=Acme", "--text", "po-19"]), Is.EqualTo(new[] { "PO-19" }));
        Assert.That(Subjects([.. ben, "--opened-before", "2026-01-06"]), Is.EqualTo(new[] { "PO-17" }));
        Assert.That(Subjects([.. ben, "--whose", "mine"]), Is.Empty);
        Assert.That(Subjects([.. ben, "--priority", "high"]), Is.Empty);
        Assert.That(Subjects([.. ben, "--workflow", "leave-request"]), Is.Empty);

        var first = _approvals.Run(["inbox", .. ben, "--limit", "2", "--order", "newest", "--format", "json"]).Json();
        Assert.That(first.GetProperty("tasks").EnumerateArray().Select(t => t.GetProperty("subject").GetString()), Is.EqualTo(new[] { "PO-19", "PO-18" }));
        Assert.That(Subjects([.. ben, "--limit", "2", "--order", "newest", "--after", first.GetProperty("next").GetString()!]), Is.EqualTo(new[] { "PO-17" }));
        Assert.That(_approvals.Run(["inbox", .. ben, "--limit", "2"]).Error, Does.StartWith("There are more: go on with --after "));
    }

    [Test]
    public async Task It_is_counted()
    {
        await _approvals.SubmitAsync("PO-17", "PO-18", "PO-19");
        _approvals.Time.Advance(TimeSpan.FromHours(30));
        var count = _approvals.Run("inbox", "--user", "ben", "--role", "manager", "--count", "--format", "json").Json().GetProperty("counts").EnumerateArray().Single();
        Assert.That(count.GetRawText().ReplaceLineEndings("").Replace(" ", ""), Is.EqualTo("""{"workflow":"purchase-order","state":"in_review","count":3,"assigned":0,"overdue":2}"""));
        Assert.That(_approvals.Run("inbox", "--user", "ben", "--role", "manager", "--count").Output, Does.Match("purchase-order +in_review +3 +0 +2"));
    }

    [Test]
    public async Task Tenants_see_their_own()
    {
        await _approvals.SubmitAsync("acme", ["PO-1"]);
        Assert.That(Subjects("--user", "ben", "--role", "manager"), Is.Empty);
        Assert.That(Subjects("--user", "ben", "--role", "manager", "--tenant", "acme"), Is.EqualTo(new[] { "PO-1" }));
    }

    [Test]
    public async Task What_is_hostile_is_shown_and_never_sent()
    {
        await _approvals.SubmitAsync("[red]x[/]\u001b[2J\u202e");
        var run = _approvals.Run("inbox", "--user", "ben", "--role", "manager");
        Assert.That(run.Output, Does.Contain(@"[red]x[/]\u001b[2J\u202e").And.Not.Contain("\u001b").And.Not.Contain("\u202e"));
    }

    private string[] Subjects(params string[] arguments)
    {
        var run = _approvals.Run(["inbox", .. arguments, "--format", "json"]);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        return [.. run.Json().GetProperty("tasks").EnumerateArray().Select(t => t.GetProperty("subject").GetString()!)];
    }
}
