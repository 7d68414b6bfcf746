extern alias generators;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using generators::Sequent.Generators;

namespace Sequent.Generators.Tests;

/// <summary>A project of a user's, in memory: compiled with the generator as the user's build would.</summary>
internal sealed record UserProject(params string[] Sources)
{
    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"))
            .Append(typeof(Actor).Assembly.Location)
            .Append(typeof(Definitions.WorkflowDefinition).Assembly.Location)
            .Append(typeof(UserProject).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference[] s_engine = [MetadataReference.CreateFromFile(typeof(Engine.InstanceId).Assembly.Location)];

    /// <summary>The files that are no code.</summary>
    public ImmutableArray<AdditionalText> Files { get; init; } = [];

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool KnowsJson { get; init; } = true;

    public bool KnowsEngine { get; init; }

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public CSharpCompilation Compilation => CSharpCompilation.Create(
        "UserProject",
        Sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{i}.cs")),
        (KnowsJson ? s_references : s_references.Where(r => !r.Display!.EndsWith("System.Text.Json.dll", StringComparison.Ordinal))).Concat(KnowsEngine ? s_engine : []),
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable, allowUnsafe: true, warningLevel: 9999));

    /// <summary>A driver that has not run, and that says which steps it takes.</summary>
    public GeneratorDriver Driver => CSharpGeneratorDriver.Create(
        [new WorkflowGenerator().AsSourceGenerator()],
        Files,
        parseOptions: ParseOptions,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public Built Build()
    {
        var driver = Driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out var diagnostics);
        Assert.That(diagnostics, Is.Empty, "The generator itself reports nothing.");
        return new(output, driver.GetRunResult().Results.Single().GeneratedSources);
    }
}

/// <summary>What came of building a <see cref="UserProject"/>.</summary>
internal sealed class Built(Compilation compilation, ImmutableArray<GeneratedSourceResult> sources)
{
    public Compilation Compilation => compilation;

    /// <summary>The text of the only file that was generated.</summary>
    public string Text => sources.Single().SourceText.ToString();

    public ImmutableArray<GeneratedSourceResult> Files => sources;

    /// <summary>All errors and warnings, save those about missing documentation in the user's own files.</summary>
    public IEnumerable<Diagnostic> Problems => Serious(compilation.GetDiagnostics());

    public Built AssertClean() => AssertNone(Problems);

    /// <summary>Loads what was built, provided that it is clean.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        AssertNone(Serious(compilation.Emit(stream).Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext("UserProject", isCollectible: true).LoadFromStream(stream);
    }

    private static IEnumerable<Diagnostic> Serious(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(d => d.Severity >= DiagnosticSeverity.Warning && !(d.Id == "CS1591" && d.Location.SourceTree?.FilePath.StartsWith("File", StringComparison.Ordinal) == true));

    private Built AssertNone(IEnumerable<Diagnostic> problems)
    {
        var lines = problems.Select(d => $"{d} — {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}").ToArray();
        Assert.That(lines, Is.Empty, () => string.Join("\n\n", sources.Select(s => s.SourceText.ToString())));
        return this;
    }
}
