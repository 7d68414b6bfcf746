using Sequent.Cli.Starting;

namespace Sequent.Cli.Tests.Simulation;

/// <summary>The simulation as a user sees it.</summary>
public sealed class SimulateTests
{
    private static readonly string[] s_start = ["--actor", "ana:buyer", "--data", "vendor=ACME", "--data", "amount=12", "--data", "buyer_email=a@b", "--at", "2026-01-05T09:00"];

    private TemporaryFolder _folder = null!;
    private string _order = null!;

    [SetUp]
    public void Create()
    {
        _folder = new();
        _order = _folder.Write("order.json", Template.Find("purchase-order").Text);
    }

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void A_session_reads_well()
    {
        var run = ToolRun.WithInput("submit\napprove\nwait\nas max:manager\nreject\nwhy submit\napprove\ncomplete po_number=PO-7\nhistory\nundo\nsubmitt\nhelp\nquit\nnever\n", ["simulate", _order, .. s_start]);
        Approval.Verify(run.Output, "Approved", "simulate", "txt");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
    }

    [TestCase(80)]
    [TestCase(160)]
    public void What_is_shown_fits_the_window(int width)
    {
        var run = ToolRun.InWindow(width, ["simulate", _order, .. s_start]);
        Assert.That(run.Output.Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(width));
    }

    [Test]
    public void A_trace_is_replayed_with_the_same_outcome()
    {
        var trace = _folder["trace.json"];
        var first = ToolRun.WithInput("submit\nas max:manager\nwait 2 days\napprove\nnonsense\nundo\n", ["simulate", _order, .. s_start, "--record", trace]);
        var again = ToolRun.Of("simulate", _order, "--replay", trace, "--record", _folder["again.json"]);
        Assert.That(again.Output, Is.EqualTo(first.Output));
        Assert.That(again.ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(_folder["again.json"]), Is.EqualTo(File.ReadAllText(trace)));
    }

    [Test]
    public void A_definition_that_does_something_else_is_noticed()
    {
        var trace = _folder["trace.json"];
        ToolRun.WithInput("submit\n", ["simulate", _order, .. s_start, "--record", trace]);
        File.WriteAllText(_order, File.ReadAllText(_order).Replace("amount <= 10000", "amount <= 10"));
        var run = ToolRun.Of("simulate", _order, "--replay", trace);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: Step 1, 'submit', comes out differently: it was 'manager_approval' "));
    }

    [TestCase("--at tomorrow", "is no point in time")]
    [TestCase("--data amount", "sets nothing")]
    [TestCase("--data amount=much", "is no value of 'amount', which is a number")]
    [TestCase("--data amount=-1", "is no value of 'amount'")]
    [TestCase("--data amuont=1", "did you mean 'amount'?\n")]
    [TestCase("--actor :boss", "names nobody")]
    [TestCase("--replay order.json", "holds no trace")]
    public void What_cannot_be_started_is_said(string option, string message)
    {
        using var current = new CurrentFolder(_folder);
        Assert.That(ToolRun.Of(["simulate", "order.json", .. option.Split(' ')]), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains(message));
    }

    [Test]
    public void A_definition_of_the_wrong_shape_is_refused_with_its_errors() =>
        Assert.That(ToolRun.Of("simulate", _folder.Write("a.json", Texts.Clean.Replace("\"to\": \"done\"", "\"to\": \"nowhere\""))), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("SEQ004"));
}
