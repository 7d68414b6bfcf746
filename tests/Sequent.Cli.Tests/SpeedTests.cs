using System.Diagnostics;

namespace Sequent.Cli.Tests;

/// <summary>Prints how long the tool takes; explicit, because a machine that does other things says nothing.</summary>
[Explicit]
public sealed class SpeedTests
{
    [Test]
    public void A_file_of_1000_states()
    {
        var text = Texts.Chain(1000);
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            var report = DefinitionFile.Parse("chain.json", text).Verify();
            TestContext.Out.WriteLine($"Run {i}: {watch.Elapsed.TotalMilliseconds:0.0} ms, {report.Summary}");
        }
    }

    [Test]
    public void A_thousand_small_files()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 1000; i++)
            folder.Write($"{i}.workflow.json", Texts.Chain(5));
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            var run = ToolRun.Of("verify", folder.Path);
            TestContext.Out.WriteLine($"Run {i}: {watch.Elapsed.TotalMilliseconds:0} ms, {run.Output}");
        }
    }
}
