extern alias analyzers;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using analyzers::Sequent.Analyzers;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>The time of the analyzer alone: asking for its diagnostics makes the compiler find its own too.</summary>
internal static class AnalyzerTime
{
    /// <returns>Milliseconds.</returns>
    public static double Of(Compilation compilation)
    {
        var analyzer = new WorkflowAnalyzer();
        var options = new CompilationWithAnalyzersOptions(new([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysis = compilation.WithAnalyzers([analyzer], options);
        var found = analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (found.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error || d.Id == "AD0001") is { } error)
            throw new InvalidOperationException($"The analyzer says: {error}");
        return analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds;
    }
}
