using System.Diagnostics;

namespace Sequent.Cli.Exporting;

/// <summary>The assembly that definitions are exported from.</summary>
/// <param name="Assembly">The built assembly.</param>
/// <param name="Folder">The folder of its project; of an assembly alone, the current one.</param>
internal sealed record ExportSource(string Assembly, string Folder)
{
    /// <summary>Finds the assembly; a project is built first.</summary>
    /// <exception cref="UnusableInputException">There is none, or the project does not build.</exception>
    public static async Task<ExportSource> FindAsync(string? project, string? assembly, Terminal terminal, CancellationToken cancellation)
    {
        if (assembly is not null)
            return project is null ? new(assembly, ".") : throw new UnusableInputException("--project and --assembly exclude each other: give one of them.");

        var file = ProjectFile(project ?? ".");
        terminal.WriteNote($"Building {file} …");
        await DotnetAsync(terminal, cancellation, "build", file, "-v:q", "-nologo", "-clp:NoSummary");
        var target = await PropertyAsync("TargetPath");
        if (target.Length == 0)
        {
            // A project for several frameworks has an assembly for each, all with the same definitions.
            var framework = (await PropertyAsync("TargetFrameworks")).Split(';')[0];
            target = await PropertyAsync("TargetPath", $"-p:TargetFramework={framework}");
        }
        return new(target, Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".");

        async Task<string> PropertyAsync(string name, params string[] more) =>
            (await DotnetAsync(terminal, cancellation, ["msbuild", file, "-nologo", $"-getProperty:{name}", .. more])).Trim();
    }

    private static string ProjectFile(string project)
    {
        if (File.Exists(project))
            return project;
        if (!Directory.Exists(project))
            throw new UnusableInputException($"There is no project '{project}': name a project file or its folder.");
        return Directory.GetFiles(project, "*.*proj") switch
        {
            [var only] => Path.GetRelativePath(".", only),
            [] => throw new UnusableInputException($"Folder '{project}' has no project in it: name a project file or its folder."),
            _ => throw new UnusableInputException($"Folder '{project}' has several projects in it: name one of the files."),
        };
    }

    private static async Task<string> DotnetAsync(Terminal terminal, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode == 0)
                return output;
            terminal.Error.Write(output + await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UnusableInputException("There is no 'dotnet' on the path: install the .NET SDK, or give --assembly.");
        }
        throw new UnusableInputException($"'dotnet {string.Join(' ', arguments.Take(2))}' failed, see above: mend the project, or give --assembly.");
    }
}
