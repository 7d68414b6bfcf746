using System.Diagnostics;
using System.Text;

namespace Sequent.Cli.Tests;

/// <summary>The tool as a process of its own, between pipes.</summary>
public sealed class ProcessTests
{
    [Test]
    public void Pipes_carry_utf8_whatever_the_console_speaks()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.json", "{ \"label\": \"Prüfung → ok\"," + Texts.Clean.TrimStart()[1..]);
        var start = new ProcessStartInfo("dotnet", [typeof(SequentTool).Assembly.Location, "convert", file])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "en_US.ISO-8859-1";
        using var tool = Process.Start(start)!;
        Assert.That(tool.StandardOutput.ReadToEnd(), Does.Contain("\"Prüfung → ok\""));
        tool.WaitForExit();
        Assert.That(tool.ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_database_is_read_by_a_process_of_its_own()
    {
        using var approvals = new Databases.Approvals();
        await approvals.SubmitAsync("PO-17");
        var start = new ProcessStartInfo("dotnet", [typeof(SequentTool).Assembly.Location, "inbox", "-d", approvals.File, "--user", "ben", "--role", "manager"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8,
        };
        using var tool = Process.Start(start)!;
        Assert.That(await tool.StandardOutput.ReadToEndAsync(), Does.Contain("PO-17"));
        Assert.That(await tool.StandardError.ReadToEndAsync(), Is.Empty);
        await tool.WaitForExitAsync();
        Assert.That(tool.ExitCode, Is.Zero);
    }

    [Test]
    public void A_result_that_cannot_be_written_is_said_and_no_crash()
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        using var full = new FullWriter();
        var terminal = new Terminal(new(full, null, Colours: false), new(error, null, Colours: false), new(TextReader.Null, IsTerminal: false));
        var exitCode = SequentTool.RunAsync(["convert", folder.Write("a.json", Texts.Clean)], terminal).GetAwaiter().GetResult();
        Assert.That((exitCode, error.ToString().TrimEnd()), Is.EqualTo((2, "error: The result cannot be written: No space left on device")));
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Write(string? value) => throw new IOException("No space left on device");
    }
}
