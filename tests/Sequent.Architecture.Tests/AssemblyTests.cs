using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Sequent.Architecture.Tests;

/// <summary>The arrows between assemblies, as the compiler wrote them down.</summary>
public sealed class AssemblyTests
{
    private static IEnumerable<TestCaseData> Assemblies => Repository.ProductAssemblies.Select(a => new TestCaseData(a).SetArgDisplayNames(Path.GetFileNameWithoutExtension(a)));

    [TestCaseSource(nameof(Assemblies))]
    public void An_assembly_refers_only_to_the_framework_and_to_what_its_layer_may_know(string assembly)
    {
        var layer = Layer.Of(Path.GetFileNameWithoutExtension(assembly));
        var allowed = layer.References.Concat(layer.Packages).ToArray();
        var foreign = ReferencesOf(assembly).Where(r => !IsFramework(r) && !allowed.Any(a => r == a || layer.Packages.Any(p => ProjectTests.IsOrIsIn(r, p))));
        Assert.That(foreign, Is.Empty, $"'{Path.GetFileName(assembly)}' refers to an assembly that its layer may not know.");
    }

    [Test]
    public void Every_product_project_is_looked_at() =>
        Assert.That(Repository.ProductAssemblies.Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Repository.ProductProjects.Select(p => p.Name)));

    private static bool IsFramework(string assembly) => assembly is "netstandard" or "System" or "Microsoft.Win32.Primitives" || assembly.StartsWith("System.", StringComparison.Ordinal);

    private static string[] ReferencesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name)).ToArray();
    }
}
