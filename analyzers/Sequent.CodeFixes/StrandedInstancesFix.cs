using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Sequent.Analyzers;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.CodeFixes;

/// <summary>SEQ602: adds the migration that is missing, or accepts the definition as the new baseline; in classes and in files.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StrandedInstancesFix), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class StrandedInstancesFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.StrandedInstances);

    // One migration is for all of a workflow; whether another one is right is for its author to say.
    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(WorkflowAnalyzer.BaselineProperty, out var path) || path is null
                || project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == path) is not { } document
                || await project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation)
                continue;
            var known = new Analyzers.Project(compilation, project.AnalyzerOptions);
            if (known.Baselines.At(path) is not { Shipped: { } shipped } baseline || CurrentOf(baseline, known, context.CancellationToken) is not { } current)
                continue;

            if (BranchAttribute.IsRemediedBy(diagnostic, Remedy.AddMigration) && Migrations.Suggest(shipped, current) is var migration && !current.Migrations.Contains(migration))
            {
                var isWritten = current.Migrations.Any(m => m.From == migration.From);
                context.RegisterCodeFix(CodeAction.Create(isWritten ? $"Complete the migration from {migration.From}" : $"Add a migration from {migration.From}",
                    c => MigrateAsync(project, baseline, current, migration, c), nameof(MigrateAsync)), diagnostic);
            }
            context.RegisterCodeFix(CodeAction.Create("Accept as the new baseline", _ => Task.FromResult(Accept(document, current)), nameof(Accept)), diagnostic);
        }
    }

    private static WorkflowDefinition? CurrentOf(Baseline baseline, Analyzers.Project project, CancellationToken cancellation) =>
        baseline.Class is not null ? project.Parse(baseline.Class.Type, new LocationTable(), cancellation) is { IsComplete: true } parsed ? parsed.Definition : null
        : baseline.Definition is not null && Analyzers.Project.Read(baseline.Definition, cancellation) is { Json: { Findings.IsEmpty: true, Dialect: JsonDialect.Canonical } json } ? json.Definition
        : null;

    private static async Task<Solution> MigrateAsync(Microsoft.CodeAnalysis.Project project, Baseline baseline, WorkflowDefinition current, MigrationDefinition migration, CancellationToken cancellation)
    {
        if (baseline.Class is not null)
        {
            if (await MigrationEdit.InCodeAsync(project.Solution, baseline.Class.Type, migration, cancellation).ConfigureAwait(false) is not { } edit)
                return project.Solution;
            var code = await edit.Document.GetTextAsync(cancellation).ConfigureAwait(false);
            return project.Solution.WithDocumentText(edit.Document.Id, code.WithChanges(edit.Change));
        }
        if (project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == baseline.Definition?.Path) is not { } file)
            return project.Solution;
        var text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        return MigrationEdit.InJson(text, current, migration) is { } change
            ? project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(change))
            : project.Solution;
    }

    private static Solution Accept(TextDocument baseline, WorkflowDefinition current) => baseline.Project.Solution.WithAdditionalDocumentText(
        baseline.Id, SourceText.From(current.ToJson() + "\n", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
}
