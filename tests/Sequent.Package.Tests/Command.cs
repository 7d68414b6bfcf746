using System.Collections;
using System.Diagnostics;
using System.Text;

namespace Sequent.Package.Tests;

/// <summary>What a child process did.</summary>
internal sealed record CommandResult(string CommandLine, int ExitCode, string Output)
{
    public CommandResult Succeeds()
    {
        Assert.That(ExitCode, Is.Zero, ToString);
        return this;
    }

    public CommandResult Fails()
    {
        Assert.That(ExitCode, Is.Not.Zero, ToString);
        return this;
    }

    public override string ToString() => $"'{CommandLine}' exited with {ExitCode} and wrote:\n{Output}";
}

/// <summary>Runs child processes, each within a time limit.</summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(10);

    public static CommandResult Dotnet(string folder, params string[] arguments) =>
        Run(folder, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments);

    public static CommandResult Run(string folder, string program, params string[] arguments)
    {
        var commandLine = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        var output = new StringBuilder();
        using var finished = new CountdownEvent(2);
        using var process = new Process { StartInfo = Start(folder, program, arguments) };

        void Read(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null)
                finished.Signal();
            else
                lock (output)
                    output.AppendLine(line.Data);
        }
        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var inTime = process.WaitForExit(Limit);
        if (!inTime)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        // Bounded: a build server that outlives the command holds its pipes open.
        finished.Wait(Drain);
        lock (output)
        {
            var result = new CommandResult(commandLine, process.ExitCode, output.ToString());
            Assert.That(inTime, $"Was not done after {Limit.TotalMinutes} minutes: {result}");
            return result;
        }
    }

    private static ProcessStartInfo Start(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A test run inside 'dotnet test' inherits the build's settings; a user's shell has none of them.
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(e => (string)e.Key))
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase))
                start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }
}
