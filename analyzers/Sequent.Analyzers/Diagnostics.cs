using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>Makes the compiler's diagnostic of a finding.</summary>
internal static class Diagnostics
{
    public static Diagnostic Of(Finding finding, Location location, Baseline? baseline = null)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (finding.Suggestion is not null)
            properties = properties.Add(WorkflowAnalyzer.SuggestionProperty, finding.Suggestion);
        if (finding.Remedy != Remedy.None)
            properties = properties.Add(WorkflowAnalyzer.RemedyProperty, finding.Remedy.ToString());
        if (HookMethods.IsHook(finding.Path))
            properties = properties.Add(WorkflowAnalyzer.HookProperty, null);
        if (baseline is not null)
            properties = properties.Add(WorkflowAnalyzer.BaselineProperty, baseline.File.Path);
        return Diagnostic.Create(Descriptors.Of(finding.Rule), location, Descriptors.SeverityOf(finding.Severity), additionalLocations: null, properties, finding.Message);
    }
}
