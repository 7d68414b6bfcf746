namespace Sequent.Architecture.Tests;

/// <summary>What one project may know.</summary>
/// <param name="References">The projects it may refer to.</param>
/// <param name="Links">The projects whose source it may compile in.</param>
/// <param name="Packages">The beginnings of the names of packages it may be built on, beyond the framework.</param>
internal sealed record Layer(string[] References, string[] Links, string[] Packages)
{
    /// <summary>The arrows of the house. Whatever is not here is forbidden.</summary>
    public static readonly IReadOnlyDictionary<string, Layer> All = new Dictionary<string, Layer>
    {
        ["Sequent.Definitions"] = new([], [], []),
        ["Sequent"] = new(["Sequent.Definitions"], [], []),
        ["Sequent.Engine"] = new(["Sequent", "Sequent.Definitions"], [], ["Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"]),
        ["Sequent.Sqlite"] = new(["Sequent.Engine", "Sequent", "Sequent.Definitions"], [], ["Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "Microsoft.Extensions.DependencyInjection.Abstractions"]),
        ["Sequent.Testing"] = new(["Sequent.Sqlite", "Sequent.Engine", "Sequent", "Sequent.Definitions"], [], ["SQLitePCLRaw.bundle_e_sqlite3", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.DependencyInjection.Abstractions"]),
        ["Sequent.Generators"] = new([], ["Sequent.Definitions"], ["Microsoft.CodeAnalysis"]),
        ["Sequent.Analyzers"] = new([], ["Sequent.Definitions", "Sequent.Generators"], ["Microsoft.CodeAnalysis"]),
        ["Sequent.CodeFixes"] = new(["Sequent.Analyzers"], [], ["Microsoft.CodeAnalysis", "System.Composition"]),
        ["Sequent.Cli"] = new(["Sequent.Sqlite", "Sequent.Engine", "Sequent", "Sequent.Definitions"], [], ["System.CommandLine", "Spectre.Console", "YamlDotNet", "Microsoft.Extensions.FileSystemGlobbing", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging.Abstractions", "SQLitePCLRaw.bundle_e_sqlite3"]),
    };

    public static Layer Of(string project) =>
        All.TryGetValue(project, out var layer)
            ? layer
            : throw new AssertionException($"Project '{project}' has no layer: add it to the table in tests/Sequent.Architecture.Tests/Layer.cs with the projects and packages it may know.");
}
