using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>Reports what is wrong with definitions in files, at line and column there. Each file is looked at once, whoever names it.</summary>
internal sealed class DefinitionFiles(Project project)
{
    public void Check(AdditionalFileAnalysisContext context)
    {
        var isBaseline = JsonFile.IsBaseline(context.AdditionalFile.Path);
        if ((!isBaseline && !JsonFile.IsDefinition(context.AdditionalFile.Path)) || Project.Read(context.AdditionalFile, context.CancellationToken) is not { } file)
            return;

        var text = context.AdditionalFile.GetText(context.CancellationToken)!;
        // What has shipped is not to be proved any more.
        var findings = isBaseline ? file.Json.Findings : FindingsOf(file, context.AdditionalFile, context.CancellationToken).ToEquatableArray();
        foreach (var finding in findings)
            context.ReportDiagnostic(Diagnostics.Of(finding, Place(file, text, finding)));
        if (isBaseline || findings.Any(f => f.Severity == Severity.Error) || file.Json.Definition is not { } definition || project.Baselines.Of(context.AdditionalFile) is not { } baseline)
            return;
        foreach (var finding in baseline.Check(definition))
            context.ReportDiagnostic(Diagnostics.Of(finding, Place(file, text, finding), baseline));
    }

    private IEnumerable<Finding> FindingsOf(JsonFile file, AdditionalText text, CancellationToken cancellation)
    {
        var named = project.Classes.Where(c => c.Reference is not null && project.Find(c.Reference) == text).ToArray();
        // What one class makes of it, all do; a second one has its id, which is reported.
        if (named.FirstOrDefault() is { } bound)
        {
            var parsed = project.Parse(bound.Type, null, cancellation);
            var inFile = parsed.Split(parsed.Verify(project.Options)).InFile;
            if (!parsed.IsComplete)
                return inFile;
            inFile = inFile.Concat(project.Registrations.Check(parsed.Definition));
            return FileSettings.AttributesBeside(bound.Type).Any()
                ? inFile.Concat(Drift.Between(project.ParseAttributes(bound.Type, cancellation), bound, file.Json.Definition!, file.Name))
                : inFile;
        }

        IEnumerable<Finding> findings = file.Json.Verify(project.Options.IsStrict).Findings;
        if (!file.Json.Findings.IsEmpty || file.Json.Definition is not { } definition)
            return findings;
        findings = findings.Concat(project.Registrations.Check(definition));
        var twin = project.Classes.FirstOrDefault(c => c.HasAttributes && c.Id == definition.Id);
        return twin is null ? findings : findings.Concat(Drift.Between(project.ParseAttributes(twin.Type, cancellation), twin, definition, file.Name));
    }

    private static Location Place(JsonFile file, SourceText text, Finding finding)
    {
        var range = file.Json.Locate(finding).Range;
        var start = Math.Min(range.Start, text.Length);
        var span = new TextSpan(start, Math.Min(range.Length, text.Length - start));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
