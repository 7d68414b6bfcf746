namespace Sequent.Package.Tests;

/// <summary>What is in the packages.</summary>
public sealed class ContentTests
{
    [Test]
    public void The_compiler_extensions_are_where_the_compiler_looks_for_them()
    {
        var expected = new[] { "analyzers", "generators" }
            .SelectMany(folder => Directory.GetDirectories(Path.Combine(PackageFeed.RepositoryRoot, folder)))
            .Where(project => Directory.GetFiles(project, "*.csproj").Length > 0)
            .Select(project => $"analyzers/dotnet/cs/{Path.GetFileName(project)}.dll");

        Assert.That(PackageFeed.FilesOf("Sequent").Where(f => f.StartsWith("analyzers/", StringComparison.Ordinal)), Is.EquivalentTo(expected));
    }

    [TestCase("Sequent", "netstandard2.0"), TestCase("Sequent", "net10.0")]
    [TestCase("Sequent.Definitions", "netstandard2.0"), TestCase("Sequent.Definitions", "net10.0")]
    [TestCase("Sequent.Engine", "net10.0"), TestCase("Sequent.Sqlite", "net10.0"), TestCase("Sequent.Testing", "net10.0")]
    public void A_library_brings_itself_and_its_documentation_and_no_other(string package, string targetFramework)
    {
        var folder = $"lib/{targetFramework}/";
        Assert.That(PackageFeed.FilesOf(package).Where(f => f.StartsWith(folder, StringComparison.Ordinal)),
            Is.EquivalentTo([$"{folder}{package}.dll", $"{folder}{package}.xml"]));
    }

    [TestCase("Sequent"), TestCase("Sequent.Definitions"), TestCase("Sequent.Engine"), TestCase("Sequent.Sqlite"), TestCase("Sequent.Testing")]
    public void The_readme_is_the_repositorys(string package) =>
        Assert.That(PackageFeed.ReadText(package, "README.md"), Is.EqualTo(File.ReadAllText(Path.Combine(PackageFeed.RepositoryRoot, "README.md"))));

    [Test]
    public void Sequent_depends_on_the_definitions_of_the_same_version_and_on_nothing_else()
    {
        var dependencies = PackageFeed.ReadText("Sequent", "Sequent.nuspec").Split('\n').Where(l => l.Contains("<dependency ", StringComparison.Ordinal)).ToArray();
        Assert.That(dependencies, Has.Length.EqualTo(2).And.All.Contains($"id=\"Sequent.Definitions\" version=\"{PackageFeed.Version}\""));
    }

    [Test]
    public void The_definitions_depend_on_nothing() =>
        Assert.That(PackageFeed.ReadText("Sequent.Definitions", "Sequent.Definitions.nuspec"), Does.Not.Contain("<dependency "));
}
