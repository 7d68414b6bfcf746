extern alias analyzers;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using WorkflowAnalyzer = analyzers::Sequent.Analyzers.WorkflowAnalyzer;

namespace Sequent.Analyzers.Tests;

/// <summary>What the compiler and the analyzer say about code.</summary>
internal sealed class CheckedCode
{
    private CheckedCode(Compilation compilation, ImmutableArray<Diagnostic> findings)
    {
        Compilation = compilation;
        Findings = [.. findings.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
        CompilerErrors = [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>The code with what was generated.</summary>
    public Compilation Compilation { get; }

    /// <summary>What the analyzer reports, in order of file and place.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>What the compiler itself reports.</summary>
    public ImmutableArray<Diagnostic> CompilerErrors { get; }

    /// <summary>True when what was generated refuses to run.</summary>
    public bool Refuses => Compilation.SyntaxTrees.Any(t => t.FilePath.EndsWith(".sequent.g.cs", StringComparison.Ordinal) && t.ToString().Contains("InvalidWorkflowException", StringComparison.Ordinal));

    public static CheckedCode Of(string code, LanguageVersion version = Compiler.Newest) => Of(SourceFile.Split(code), version);

    public static CheckedCode Of(IEnumerable<SourceFile> files, LanguageVersion version = Compiler.Newest, string? without = null)
    {
        var all = files.ToArray();
        var compilation = Compiler.Compile(all, version);
        // As NoWarn does.
        if (without is not null)
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(without, ReportDiagnostic.Suppress)]));
        var additional = Compiler.Additional(all);
        return Of(Compiler.Generate(compilation, additional), additional);
    }

    public static CheckedCode Of(Compilation compilation, IReadOnlyList<AdditionalText>? additional = null)
    {
        var exceptions = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. additional ?? []]), (exception, _, _) => { lock (exceptions) exceptions.Add(exception); }, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var findings = compilation.WithAnalyzers([new WorkflowAnalyzer()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.That(exceptions, Is.Empty, "the analyzer throws");
        return new(compilation, findings);
    }

    /// <summary>What is reported as a warning or an error, and the informations of these rules.</summary>
    public IEnumerable<Diagnostic> Relevant(IEnumerable<string> informations)
    {
        var rules = informations.ToHashSet();
        return Findings.Where(d => d.Severity > DiagnosticSeverity.Info || rules.Contains(d.Id));
    }

    /// <summary>A diagnostic as the compiler prints it.</summary>
    public static string Print(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return FormattableString.Invariant(
            $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}");
    }
}
