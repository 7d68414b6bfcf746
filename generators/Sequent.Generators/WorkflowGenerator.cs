using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Generators.Emission;
using Sequent.Generators.Parsing;

namespace Sequent.Generators;

/// <summary>Implements the workflow classes of a project. Emits source and nothing else: what is wrong, the analyzer says.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class WorkflowGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => ProjectOptions.Read(provider.GlobalOptions));
        var classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(WorkflowParser.WorkflowAttributeName, static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax, Read)
            .Where(static read => read is not null);

        Emit(context, options, classes
            .Where(static read => read!.Workflow is not null)
            .Select(static (read, _) => read!.Workflow!));
        Emit(context, options, FromFiles(context, options, classes
            .Where(static read => read!.Reference is not null)
            .Select(static (read, _) => read!.Reference!)));
    }

    // Each text is read once. A class is read again whenever C# changes, as those with attributes are, and when its own file does.
    private static IncrementalValuesProvider<ParsedWorkflow> FromFiles(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectOptions> options, IncrementalValuesProvider<FileReference> references)
    {
        var files = context.AdditionalTextsProvider
            .Where(static text => JsonFile.IsDefinition(text.Path))
            .Select(static (text, cancellation) => new JsonFile(text.Path, text.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(TrackingNames.Read);

        return references.Combine(files.Collect()).Combine(options)
            .Select(static (pair, _) => FileOf.Find(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(TrackingNames.Found)
            .Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) => pair.Left.Parse(pair.Right, cancellation))
            .Where(static workflow => workflow is not null)
            .Select(static (workflow, _) => workflow!);
    }

    private static void Emit(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectOptions> options, IncrementalValuesProvider<ParsedWorkflow> workflows)
    {
        var emitted = workflows
            .WithTrackingName(TrackingNames.Parsed)
            .Combine(options)
            .Select(static (pair, _) => pair.Left.Class.Emittable ? new EmittedFile(pair.Left.Class.HintName, WorkflowEmitter.Emit(pair.Left, pair.Right)) : null)
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.Emitted);

        context.RegisterSourceOutput(emitted, static (output, file) => output.AddSource(file!.HintName, SourceText.From(file.Text, Encoding.UTF8)));
    }

    private static ReadClass? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // Every attributed declaration of a partial class gets here; the class is read once.
        var first = context.TargetSymbol.GetAttributes().First(a => AttributeReader.Is(a, AttributeReader.Workflow));
        var isFirst = first.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == context.TargetNode.SyntaxTree
            && context.TargetNode.Span.Contains(reference.Span);
        if (!isFirst || context.TargetSymbol is not INamedTypeSymbol type || context.SemanticModel.Compilation is not CSharpCompilation compilation)
            return null;
        return FileWorkflowParser.ReferenceOf(type, cancellation) is { } file
            ? new(null, file)
            : new(WorkflowParser.Parse(type, compilation, locations: null, cancellation), null);
    }

    /// <summary>A workflow class: read, or the file that has to be read first.</summary>
    private sealed record ReadClass(ParsedWorkflow? Workflow, FileReference? Reference);

    private sealed record EmittedFile(string HintName, string Text);
}
