using System.Reflection;

namespace Sequent.Architecture.Tests;

/// <summary>The files of the repository as they lie there, without what a build or an editor makes.</summary>
internal static class Repository
{
    public static readonly string[] ProductFolders = ["src", "generators", "analyzers"];

    private static readonly HashSet<string> s_made = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea", ".vscode"];

    private static readonly IEnumerable<AssemblyMetadataAttribute> s_metadata = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();

    public static string Root { get; } = s_metadata.Single(m => m.Key == "RepositoryRoot").Value!;

    /// <summary>The built assemblies of the product.</summary>
    public static string[] ProductAssemblies { get; } = s_metadata.Where(m => m.Key == "ProductAssembly").Select(m => m.Value!).ToArray();

    /// <summary>Every file, as a path from the root with forward slashes.</summary>
    public static string[] Files { get; } = Walk(new(Root)).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();

    public static string[] TopFolders { get; } = new DirectoryInfo(Root).GetDirectories().Select(d => d.Name).Where(n => !s_made.Contains(n)).ToArray();

    public static IEnumerable<string> ProductFiles => Files.Where(f => ProductFolders.Contains(f.Split('/')[0]));

    public static IEnumerable<ProjectFile> Projects => Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => new ProjectFile(f));

    public static IEnumerable<ProjectFile> ProductProjects => Projects.Where(p => ProductFolders.Contains(p.Area));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.GetFiles().Select(f => f.FullName).Concat(folder.GetDirectories().Where(d => !s_made.Contains(d.Name)).SelectMany(Walk));
}
