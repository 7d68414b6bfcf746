using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>Reports what is wrong with workflow classes, each at the text that is wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WorkflowAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The diagnostic property that holds the name that was probably meant.</summary>
    public const string SuggestionProperty = "Suggestion";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type || context.Compilation is not CSharpCompilation compilation)
            return;

        if (!type.GetAttributes().Any(a => AttributeReader.Is(a, "WorkflowAttribute")))
        {
            ReportStrayAttributes(context, type);
            return;
        }

        var locations = new LocationTable();
        var parsed = WorkflowParser.Parse(type, compilation, locations, context.CancellationToken);
        foreach (var finding in parsed.Findings.Concat(Verifier.Verify(parsed.Definition).Findings))
            context.ReportDiagnostic(Diagnose(finding, locations.Find(finding)));
    }

    private static Diagnostic Diagnose(Finding finding, Location location)
    {
        var properties = finding.Suggestion is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(SuggestionProperty, finding.Suggestion);
        return Diagnostic.Create(Descriptors.Of(finding.Rule), location, Descriptors.SeverityOf(finding.Severity), additionalLocations: null, properties, finding.Message);
    }

    private static void ReportStrayAttributes(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        foreach (var symbol in type.GetMembers().OfType<IMethodSymbol>().Prepend((ISymbol)type))
        {
            foreach (var name in (string[])["StateAttribute", "TransitionAttribute", "RoleAttribute"])
            {
                if (AttributeReader.Of(symbol, name, context.CancellationToken).FirstOrDefault() is not { } stray)
                    continue;
                var word = name.Substring(0, name.Length - "Attribute".Length);
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.MissingWorkflow), stray.Location,
                    $"[{word}] has no meaning on '{symbol.Name}', because class '{type.Name}' is not a workflow: add [Workflow] to the class, or remove the attribute"));
            }
        }
    }
}
