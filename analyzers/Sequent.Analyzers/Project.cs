using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>What is known of a project as a whole, found when somebody first asks: its workflow classes and its definitions in files.</summary>
/// <remarks>Nothing in it is cancelled with the first who asks: the others would be told of it.</remarks>
internal sealed class Project
{
    // A text is read once, however many classes and files ask.
    private static readonly ConditionalWeakTable<SourceText, JsonFile> s_files = new();

    private readonly Lazy<Registrations> _registrations;
    private readonly Lazy<IReadOnlyList<WorkflowClass>> _classes;
    private readonly ConcurrentDictionary<FileReference, AdditionalText?> _found = new();
    private readonly Lazy<Baselines> _baselines;

    public Project(Compilation compilation, AnalyzerOptions options)
    {
        Compilation = compilation;
        Options = ProjectOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        Files = options.AdditionalFiles.Where(f => JsonFile.IsDefinition(f.Path)).ToArray();
        _baselines = new(() => new(this, options.AdditionalFiles.Where(f => JsonFile.IsBaseline(f.Path))));
        _registrations = new(() => new(compilation));
        _classes = new(() => WorkflowClass.AllOf(compilation.Assembly.GlobalNamespace).ToArray());
    }

    public Compilation Compilation { get; }

    /// <summary>What the project and those that it references provide.</summary>
    public Registrations Registrations => _registrations.Value;

    /// <summary>The versions that shipped.</summary>
    public Baselines Baselines => _baselines.Value;

    public ProjectOptions Options { get; }

    /// <summary>The files that hold definitions.</summary>
    public IReadOnlyList<AdditionalText> Files { get; }

    /// <summary>The workflow classes, in order of file and place.</summary>
    public IReadOnlyList<WorkflowClass> Classes => _classes.Value;

    /// <summary>The file, read.</summary>
    public static JsonFile? Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? s_files.GetValue(text, source => new(file.Path, source.ToString())) : null;

    /// <summary>The file that a class names; null when the project has none such.</summary>
    public AdditionalText? Find(FileReference reference) =>
        // Once for each class: every file asks for every class.
        _found.GetOrAdd(reference, r => r.Find(Files.Select(f => f.Path), Options) is { } path ? Files.First(f => f.Path == path) : null);

    /// <summary>Reads a class, with the file that it names.</summary>
    public ParsedWorkflow Parse(INamedTypeSymbol type, LocationTable? locations, CancellationToken cancellation)
    {
        var compilation = (CSharpCompilation)Compilation;
        if (FileWorkflowParser.ReferenceOf(type, cancellation) is not { } reference)
            return WorkflowParser.Parse(type, compilation, locations, cancellation);
        var file = Find(reference) is { } found ? Read(found, cancellation) : null;
        var missing = file is null ? reference.NotFound(Files.Select(f => f.Path).ToArray(), Options) : null;
        return FileWorkflowParser.Parse(type, compilation, file, missing, locations, cancellation);
    }

    /// <summary>Reads the attributes of a class, whatever file it names.</summary>
    public ParsedWorkflow ParseAttributes(INamedTypeSymbol type, CancellationToken cancellation) =>
        WorkflowParser.Parse(type, (CSharpCompilation)Compilation, locations: null, cancellation);
}
