extern alias generators;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using generators::Sequent.Generators;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>What the compiler does in a build of many workflows, in this process and so warm: from text to an assembly.</summary>
internal sealed class WarmCompilation
{
    private readonly CSharpParseOptions _options = new(LanguageVersion.Latest, DocumentationMode.Parse);
    private readonly IReadOnlyList<SourceText> _written;
    private readonly IReadOnlyList<SourceText> _generated;

    public WarmCompilation(int workflows)
    {
        _written = Enumerable.Range(0, workflows).Select(i => SourceText.From(SizedWorkflow.Source(5, 2, $"Workflow{i}"))).ToArray();
        _generated = Generate().SyntaxTrees.Skip(workflows).Select(t => SourceText.From(t.ToString())).ToArray();
        if (_generated.Count != workflows)
            throw new InvalidOperationException($"{_generated.Count} files were generated for {workflows} workflows.");
    }

    public void CompileCheckedIn() => Emit(Parse([.. _written, .. _generated]));

    public void CompileGenerated() => Emit(Generate());

    /// <returns>Milliseconds.</returns>
    public double Analyze() => AnalyzerTime.Of(Generate());

    private Compilation Generate()
    {
        CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: _options)
            .RunGeneratorsAndUpdateCompilation(Parse(_written), out var generated, out _);
        return generated;
    }

    private CSharpCompilation Parse(IEnumerable<SourceText> texts) => CSharpCompilation.Create(
        "Workflows",
        texts.Select(text => CSharpSyntaxTree.ParseText(text, _options)),
        InMemoryProject.References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static void Emit(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        if (!result.Success)
            throw new InvalidOperationException($"The workflows do not compile: {result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error)}");
    }
}
