using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>A project as the compiler holds it: a workflow, and a file that has nothing to do with it.</summary>
internal sealed class InMemoryProject
{
    private readonly CSharpParseOptions _options = new(LanguageVersion.Latest);
    private readonly SyntaxTree _unrelated;
    private int _edits;

    public InMemoryProject(string workflow)
    {
        _unrelated = Parse("class Unrelated { }");
        Compilation = CSharpCompilation.Create(
            "Sized",
            [Parse(workflow), _unrelated],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The framework and the library, as a user's project references them.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(IsUserReference)
        .Select(path => MetadataReference.CreateFromFile(path))
        .ToArray();

    public CSharpCompilation Compilation { get; }

    public CSharpParseOptions Options => _options;

    /// <summary>The project after a keystroke in the unrelated file; another one each time.</summary>
    public CSharpCompilation Edited() => Compilation.ReplaceSyntaxTree(_unrelated, Parse($"class Unrelated {{ int _edit{_edits++}; }}"));

    // The trees are kept, the compilation's symbols are not: what a compiler that just started on it has.
    public CSharpCompilation Fresh() => Compilation.WithAssemblyName("Sized" + _edits++);

    private SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, _options);

    private static bool IsUserReference(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Sequent.dll" or "Sequent.Definitions.dll");
}
