namespace Sequent.Cli.Tests;

public sealed class UsageTests
{
    [TestCase("verfy", "error: There is no command 'verfy': did you mean 'verify'?")]
    [TestCase("xyz", "error: There is no command 'xyz': see 'sequent --help'.")]
    [TestCase("verify --strct a.json", "error: There is no option '--strct': did you mean '--strict'?")]
    [TestCase("verify --zzz=1 a.json", "error: There is no option '--zzz': see 'sequent verify --help'.")]
    [TestCase("verify", "error: Command 'verify' needs <paths>: see 'sequent verify --help'.")]
    [TestCase("verify --format jsn a.json", "error: 'jsn' is no value of --format, which has text, json, sarif: see 'sequent verify --help'.")]
    [TestCase("task", "error: Required command was not provided: see 'sequent task --help'.")]
    [TestCase("task shw", "error: There is no command 'shw': did you mean 'show'?")]
    [TestCase("task show", "error: Command 'task show' needs <id>: see 'sequent task show --help'.")]
    [TestCase("inbox --user ana", "error: Option '--database' is required: see 'sequent inbox --help'.")]
    [TestCase("convert a.json b.json", "error: There is no argument 'b.json': see 'sequent convert --help'.")]
    [TestCase("convert @a.json", "error: There is no file '@a.json': check the name.")]
    [TestCase("convert .", "error: '.' is a folder: name a file in it.")]
    public void A_wrong_command_line_is_said_in_one_line(string commandLine, string message)
    {
        var run = ToolRun.Of(commandLine.Split(' '));
        Assert.That(run, Is.EqualTo(new ToolRun(2, "", message + "\n")));
    }

    [Test]
    public void Behind_two_dashes_a_name_may_begin_with_one() =>
        Assert.That(ToolRun.Of("verify", "--", "--strct").Error, Is.EqualTo("error: There is no file or folder '--strct': check the name.\n"));

    [Test]
    public void A_control_character_is_shown_and_never_sent() =>
        Assert.That(ToolRun.Of("verify", "a\u001b[2J").Error, Is.EqualTo("error: There is no file or folder 'a\\u001b[2J': check the name.\n"));

    [Test]
    public void The_version_is_one_line() => Assert.That(ToolRun.Of("--version").Output, Does.Match(@"^sequent \d+\.\d+\.\d+\n$"));

    [Test]
    public void Without_arguments_the_tool_explains_itself() =>
        Assert.That(ToolRun.Of(), Is.EqualTo(ToolRun.Of("--help")).And.Property("ExitCode").Zero);

    [Test]
    public void Help_is_a_word_too([Values("", "verify", "schema")] string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(ToolRun.Of(["help", .. words]), Is.EqualTo(ToolRun.Of([.. words, "--help"])).And.Property("ExitCode").Zero);
    }

    [TestCase("")]
    [TestCase("verify")]
    [TestCase("inbox")]
    [TestCase("task")]
    public void Help_reads_well(string command)
    {
        var run = ToolRun.InWindow(80, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Approval.Verify(run.Output, "Approved", $"help-{(command.Length > 0 ? command : "tool")}", "txt");
        Assert.That(run.Output.Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(80));
    }

    [TestCase("new")]
    [TestCase("verify")]
    [TestCase("convert")]
    [TestCase("export")]
    [TestCase("diff")]
    [TestCase("ship")]
    [TestCase("diagram")]
    [TestCase("simulate")]
    [TestCase("schema")]
    [TestCase("inbox")]
    [TestCase("task complete")]
    [TestCase("instance show")]
    [TestCase("timers run")]
    [TestCase("delegate add")]
    public void Every_command_explains_itself(string command) =>
        Assert.That(ToolRun.Of([.. command.Split(' '), "--help"]), Has.Property("ExitCode").Zero.And.Property("Output").Contains($"  sequent {command} ").And.Property("Error").Empty);
}
