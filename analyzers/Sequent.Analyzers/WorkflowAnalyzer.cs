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

    /// <summary>The diagnostic property that holds the path of the baseline that the definition was compared with.</summary>
    public const string BaselineProperty = "Baseline";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation is not CSharpCompilation)
            return;
        var project = new Project(context.Compilation, context.Options);
        var ids = new DuplicateIds(project);
        var files = new DefinitionFiles(project);
        context.RegisterSymbolAction(symbol => Analyze(symbol, project), SymbolKind.NamedType);
        context.RegisterSymbolAction(ids.Check, SymbolKind.NamedType);
        context.RegisterAdditionalFileAction(files.Check);
    }

    private static void Analyze(SymbolAnalysisContext context, Project project)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var (place, message) in StrayAttributes.Of(type, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.MissingWorkflow), place, message));
        if (!StrayAttributes.IsWorkflow(type))
            return;

        var locations = new LocationTable();
        var parsed = project.Parse(type, locations, context.CancellationToken);
        var all = parsed.Verify(project.Options);
        var findings = parsed.IsFromFile ? parsed.Split(all).InClass.ToList() : all.Findings.ToList();
        if (!all.HasErrors && Refusal.Of(type) is { } refusal)
            findings.Add(refusal);
        if (!parsed.IsFromFile && parsed.IsComplete)
            findings.AddRange(project.Registrations.Check(parsed.Definition));
        foreach (var finding in findings)
            context.ReportDiagnostic(Diagnostics.Of(finding, locations.Find(finding)));
        if (WorkflowClass.Of(type) is { } workflow)
            foreach (var (place, message) in Drift.Strays(workflow, project, context.CancellationToken))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.Drift), place, message));
        if (!parsed.IsFromFile && parsed.IsComplete && !all.HasErrors && project.Baselines.Of(type) is { } baseline)
            foreach (var finding in baseline.Check(parsed.Definition, MigrationText.AsAttribute))
                context.ReportDiagnostic(Diagnostics.Of(finding, locations.Find(finding), baseline));
    }
}
