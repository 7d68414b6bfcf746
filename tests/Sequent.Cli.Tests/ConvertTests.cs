using Sequent.Definitions;

namespace Sequent.Cli.Tests;

public sealed class ConvertTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create() => _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void What_comes_out_is_canonical_and_means_the_same()
    {
        var run = ToolRun.Of("convert", _folder.Write("a.json", "// written by hand\n" + Texts.Bad));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(WorkflowJson.Read(run.Output).Definition, Is.EqualTo(WorkflowJson.Read(Texts.Bad).Definition));
        Assert.That(ToolRun.Of("convert", _folder.Write("b.json", run.Output)).Output, Is.EqualTo(run.Output));
    }

    [Test]
    public void A_text_with_errors_is_refused_with_its_errors()
    {
        var run = ToolRun.Of("convert", _folder.Write("a.json", Texts.Clean.Replace("\"to\"", "\"too\"")), "-o", _folder["b.json"]);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Contain("a.json(5,").And.Contain("error SEQ601").And.Contain("mend its errors first"));
        Assert.That(File.Exists(_folder["b.json"]), Is.False);
    }

    [Test]
    public void A_file_is_replaced_only_by_force_and_nothing_is_left_behind()
    {
        var source = _folder.Write("a.json", Texts.Clean);
        var target = _folder.Write("sub/b.json", "old");

        var refused = ToolRun.Of("convert", source, "-o", target);
        Assert.That(refused, Is.EqualTo(new ToolRun(2, "", $"error: File '{target}' exists: say --force to replace it, or -o to name another.\n")));
        Assert.That(File.ReadAllText(target), Is.EqualTo("old"));

        var forced = ToolRun.Of("convert", source, "-o", target, "--force");
        Assert.That(forced, Is.EqualTo(new ToolRun(0, "", $"Wrote {target}\n")));
        Assert.That(File.ReadAllText(target), Does.StartWith("{").And.EndsWith("}\n"));
        Assert.That(Directory.GetFiles(_folder["sub"]), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_link_stays_a_link()
    {
        var source = _folder.Write("a.json", Texts.Clean);
        var target = _folder.Write("b.json", "old");
        File.CreateSymbolicLink(_folder["link.json"], target);

        Assert.That(ToolRun.Of("convert", source, "-o", _folder["link.json"], "--force").ExitCode, Is.Zero);
        Assert.That(new FileInfo(_folder["link.json"]).LinkTarget, Is.EqualTo(target));
        Assert.That(File.ReadAllText(target), Does.StartWith("{").And.EndsWith("}\n"));
    }

    [Test]
    public void A_pipe_is_written_to_and_stays_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("There are no such files.");
        using (var made = System.Diagnostics.Process.Start("mkfifo", _folder["pipe"]))
            made.WaitForExit();
        var read = Task.Run(() => File.ReadAllText(_folder["pipe"]));

        Assert.That(ToolRun.Of("convert", _folder.Write("a.json", Texts.Clean), "-o", _folder["pipe"], "--force").ExitCode, Is.Zero);
        Assert.That(read.Wait(TimeSpan.FromSeconds(10)), Is.True);
        Assert.That(read.Result, Does.StartWith("{").And.EndsWith("}\n"));
    }

    [Test]
    public void Folders_on_the_way_are_made() =>
        Assert.That(ToolRun.Of("convert", _folder.Write("a.json", Texts.Clean), "-o", _folder["x/y/b.json"]).ExitCode, Is.Zero);

    [Test]
    public void Where_nothing_can_be_written_the_tool_says_so()
    {
        var source = _folder.Write("a.json", Texts.Clean);
        Assert.That(ToolRun.Of("convert", source, "-o", source + "/b.json"), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("cannot be written"));
        Assert.That(ToolRun.Of("convert", source, "-o", _folder.Path), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("is a folder"));
    }
}
