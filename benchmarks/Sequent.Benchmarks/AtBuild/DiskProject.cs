using System.Diagnostics;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>A class library in a folder of its own, of many workflows.</summary>
internal sealed class DiskProject(string folder, int workflows)
{
    private int _edits;

    /// <summary>Writes the project and restores it.</summary>
    /// <param name="sourcesOf">A project that was built with the generator, whose generated code is taken over.</param>
    public void Prepare(bool generator, bool analyzer, DiskProject? sourcesOf = null)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Workflows.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <LangVersion>14</LangVersion>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Beside("Sequent.dll")}" />
                <Reference Include="{Beside("Sequent.Definitions.dll")}" />
                {(generator ? $"""<Analyzer Include="{Beside("Sequent.Generators.dll")}" />""" : "")}
                {(analyzer ? $"""<Analyzer Include="{Beside("Sequent.Analyzers.dll")}" />""" : "")}
              </ItemGroup>
            </Project>
            """);
        for (var i = 0; i < workflows; i++)
            File.WriteAllText(Path.Combine(folder, $"Workflow{i}.cs"), SizedWorkflow.Source(states: 5, transitionsPerState: 2, $"Workflow{i}"));
        if (sourcesOf is not null)
            foreach (var (name, text) in sourcesOf.GeneratedSources())
                File.WriteAllText(Path.Combine(folder, name), text);
        Run("restore");
    }

    /// <summary>Builds after an edit, without which nothing would be compiled.</summary>
    public void Build()
    {
        File.WriteAllText(Path.Combine(folder, "Edit.cs"), $"class Edit{_edits++};");
        // In processes of its own that end with it: cold, as on a build server, and its processor time can be read.
        Run("build", "--no-restore", "--nologo", "-clp:ErrorsOnly", "-nodeReuse:false", "-p:UseSharedCompilation=false");
    }

    private List<(string Name, string Text)> GeneratedSources()
    {
        var output = Path.Combine(folder, "obj", "emitted");
        Run("build", "--no-restore", "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={output}");
        var sources = Directory.GetFiles(output, "*.sequent.g.cs", SearchOption.AllDirectories).Select(f => (Path.GetFileName(f), File.ReadAllText(f))).ToList();
        return sources.Count == workflows ? sources : throw new InvalidOperationException($"{sources.Count} files were generated for {workflows} workflows.");
    }

    private void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' failed:\n{output}");
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
