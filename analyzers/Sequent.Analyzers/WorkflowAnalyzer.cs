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

    /// <summary>The diagnostic property that holds the remedy, where that is mechanical: the name of a <c>Remedy</c>.</summary>
    public const string RemedyProperty = "Remedy";

    /// <summary>The diagnostic property that says that the diagnostic is about a method with the name of a hook.</summary>
    public const string HookProperty = "Hook";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        DuplicateIds.Register(context);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol type || context.Compilation is not CSharpCompilation compilation)
            return;

        foreach (var (place, message) in StrayAttributes.Of(type, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.MissingWorkflow), place, message));
        if (!StrayAttributes.IsWorkflow(type))
            return;

        var locations = new LocationTable();
        var options = ProjectOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var findings = WorkflowParser.Parse(type, compilation, locations, context.CancellationToken).Verify(options).Findings.ToList();
        if (!findings.Any(f => f.Severity == Severity.Error) && Refusal.Of(type) is { } refusal)
            findings.Add(refusal);
        foreach (var finding in findings)
            context.ReportDiagnostic(Diagnose(finding, locations.Find(finding)));
    }

    private static Diagnostic Diagnose(Finding finding, Location location)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (finding.Suggestion is not null)
            properties = properties.Add(SuggestionProperty, finding.Suggestion);
        if (finding.Remedy != Remedy.None)
            properties = properties.Add(RemedyProperty, finding.Remedy.ToString());
        if (HookMethods.IsHook(finding.Path))
            properties = properties.Add(HookProperty, null);
        return Diagnostic.Create(Descriptors.Of(finding.Rule), location, Descriptors.SeverityOf(finding.Severity), additionalLocations: null, properties, finding.Message);
    }
}
