namespace Sequent.Architecture.Tests;

/// <summary>The arrows between projects, as the project files draw them.</summary>
public sealed class ProjectTests
{
    private static IEnumerable<TestCaseData> Products => Repository.ProductProjects.Select(p => new TestCaseData(p).SetArgDisplayNames(p.Name));

    [TestCaseSource(nameof(Products))]
    public void A_project_refers_only_to_layers_below_it(object project)
    {
        var file = (ProjectFile)project;
        Assert.That(file.References, Is.SubsetOf(Layer.Of(file.Name).References),
            $"'{file}' refers to a project that its layer may not know: turn the dependency round, or add the arrow to Layer.cs if the house has one more.");
    }

    [TestCaseSource(nameof(Products))]
    public void A_project_compiles_in_only_the_source_of_layers_below_it(object project)
    {
        var file = (ProjectFile)project;
        Assert.That(file.Links.Select(l => l.Split('/')[^1]), Is.SubsetOf(Layer.Of(file.Name).Links),
            $"'{file}' compiles in the source of a project that its layer may not know: refer to it, or add it to Layer.cs.");
    }

    [TestCaseSource(nameof(Products))]
    public void A_project_is_built_on_the_packages_of_its_layer_only(object project)
    {
        var file = (ProjectFile)project;
        var layer = Layer.Of(file.Name);
        var checks = file.Packages.Except(file.FlowingPackages).Where(p => p.EndsWith("Analyzers", StringComparison.Ordinal));
        Assert.That(file.Packages.Except(checks).Where(p => !layer.Packages.Any(allowed => IsOrIsIn(p, allowed))), Is.Empty,
            $"'{file}' is built on a package that its layer may not know: do without it, or add it to Layer.cs.");
    }

    [TestCaseSource(nameof(Products))]
    public void Only_packages_of_its_layer_flow_to_a_projects_users(object project)
    {
        var file = (ProjectFile)project;
        if (file.Area is "generators" or "analyzers")
            Assert.That(file.FlowingPackages, Is.Empty, $"'{file}' lets a package flow to its users, and the compiler has its own copy: write PrivateAssets=\"all\".");
        else
            Assert.That(file.FlowingPackages, Is.SubsetOf(file.Packages.Where(p => Layer.Of(file.Name).Packages.Any(a => IsOrIsIn(p, a)))));
    }

    [Test]
    public void A_project_stands_in_a_folder_of_its_name_one_below_its_area() =>
        Assert.That(Repository.Projects.Where(p => p.Path != $"{p.Area}/{p.Name}/{p.Name}.csproj"), Is.Empty);

    [Test]
    public void Every_project_is_in_the_solution_except_the_one_that_packs_the_others()
    {
        var solution = Repository.Read("Workflow.Generators.sln").Replace('\\', '/');
        var missing = Repository.Projects.Where(p => !solution.Contains($"\"{p.Path}\"", StringComparison.Ordinal)).Select(p => p.Path);
        Assert.That(missing, Is.EqualTo(["tests/Sequent.Package.Tests/Sequent.Package.Tests.csproj"]),
            "A project outside the solution is not built and its tests do not run: 'dotnet sln add <project> --solution-folder <area>'.");
    }

    [Test]
    public void Every_folder_at_the_top_is_one_the_house_has() =>
        Assert.That(Repository.TopFolders, Is.SubsetOf([.. Repository.ProductFolders, "tests", "samples", "benchmarks", "docs", "eng", ".ci"]),
            "A new folder at the top is a new concept: find the folder it belongs to, or add it here.");

    [Test]
    public void There_are_projects_to_look_at() =>
        Assert.That(Repository.ProductProjects.Select(p => p.Name), Is.SupersetOf(["Sequent", "Sequent.Definitions", "Sequent.Generators", "Sequent.Analyzers"]));

    internal static bool IsOrIsIn(string name, string family) => name == family || name.StartsWith(family + ".", StringComparison.Ordinal);
}
