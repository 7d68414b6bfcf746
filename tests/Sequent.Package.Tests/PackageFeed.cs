using System.IO.Compression;
using System.Reflection;

namespace Sequent.Package.Tests;

/// <summary>Packs the libraries from source, once, under a version that no cache has seen.</summary>
[SetUpFixture]
public sealed class PackageFeed
{
    private static readonly string[] Packages = ["Sequent", "Sequent.Definitions", "Sequent.Engine", "Sequent.Sqlite", "Sequent.Testing"];

    public static string RepositoryRoot { get; } =
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static string Version { get; } = $"0.1.0-test.{Guid.NewGuid():n}";

    /// <summary>Everything of this run: the packages, and the projects that use them. Outside the repository, so that no setting is inherited.</summary>
    public static string Workplace { get; } = Directory.CreateTempSubdirectory("sequent-package-").FullName;

    public static string Folder => Path.Combine(Workplace, "packages");

    public static string[] FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, $"{package}.{Version}.nupkg"));
        return archive.Entries.Select(e => e.FullName).ToArray();
    }

    public static string ReadText(string package, string file)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, $"{package}.{Version}.nupkg"));
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    [OneTimeSetUp]
    public void Pack()
    {
        // From sources alone, as in a clean clone: what was built before is neither used nor changed.
        var clone = Path.Combine(Workplace, "clone");
        Copy(new(RepositoryRoot), clone);
        foreach (var package in Packages)
            Command.Dotnet(clone, "pack", $"src/{package}", "-o", Folder, "-warnaserror", $"-p:PackageVersion={Version}").Succeeds();

        File.WriteAllText(Path.Combine(Workplace, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="sequent-under-test" value="{Folder}" />
              </packageSources>
            </configuration>
            """);
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.GetFiles())
            file.CopyTo(Path.Combine(to, file.Name));
        foreach (var folder in from.GetDirectories().Where(d => d.Name is not ("bin" or "obj" or ".git" or "artifacts" or "TestResults" or "BenchmarkDotNet.Artifacts")))
            Copy(folder, Path.Combine(to, folder.Name));
    }

    [OneTimeTearDown]
    public void Remove()
    {
        var cache = Command.Dotnet(Workplace, "nuget", "locals", "global-packages", "--list").Succeeds().Output.Split("global-packages:")[1].Trim();
        Directory.Delete(Workplace, recursive: true);
        foreach (var unpacked in Packages.Select(p => Path.Combine(cache, p.ToLowerInvariant(), Version)).Where(Directory.Exists))
            Directory.Delete(unpacked, recursive: true);
    }
}
