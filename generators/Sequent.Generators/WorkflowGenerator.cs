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
        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(WorkflowParser.WorkflowAttributeName, static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax, Parse)
            .Where(static workflow => workflow is not null)
            .WithTrackingName(TrackingNames.Parsed);

        var options = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => ProjectOptions.Read(provider.GlobalOptions));

        var emitted = parsed.Combine(options)
            .Select(static (pair, _) => pair.Left!.Class.Emittable ? new EmittedFile(pair.Left.Class.HintName, WorkflowEmitter.Emit(pair.Left, pair.Right)) : null)
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.Emitted);

        context.RegisterSourceOutput(emitted, static (output, file) => output.AddSource(file!.HintName, SourceText.From(file.Text, Encoding.UTF8)));
    }

    private static ParsedWorkflow? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // Every attributed declaration of a partial class gets here; the class is read once.
        var first = context.TargetSymbol.GetAttributes().First(a => AttributeReader.Is(a, AttributeReader.Workflow));
        var isFirst = first.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == context.TargetNode.SyntaxTree
            && context.TargetNode.Span.Contains(reference.Span);
        return isFirst && context.TargetSymbol is INamedTypeSymbol type && context.SemanticModel.Compilation is CSharpCompilation compilation
            ? WorkflowParser.Parse(type, compilation, locations: null, cancellation)
            : null;
    }

    private sealed record EmittedFile(string HintName, string Text);
}
