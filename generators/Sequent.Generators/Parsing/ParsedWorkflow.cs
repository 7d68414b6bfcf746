using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>What a workflow class says: the definition, how it stands in C#, and what is wrong with the C#.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Class">How it stands in C#.</param>
/// <param name="Findings">What is wrong with the C#.</param>
/// <param name="IsComplete">False when something could not be read, so that the definition lacks it.</param>
internal sealed record ParsedWorkflow(WorkflowDefinition Definition, ClassSpec Class, EquatableArray<Finding> Findings, bool IsComplete)
{
    /// <summary>What is wrong with the C# and with the definition, without what only follows from it.</summary>
    /// <remarks>
    /// What the definition lacks is not reported again as unknown or unreachable. Where a condition could not be read,
    /// or another thing is wrong with the C#, what would be said of the conditions might be wrong too. Of an element whose name is used twice
    /// nothing else is said: its path does not tell which of the two is meant.
    /// </remarks>
    public VerificationReport Verify(ProjectOptions options)
    {
        var report = IsComplete ? Verifier.Verify(Definition, options.IsStrict) : new(default);
        var isReadable = !Findings.Any(f => f.Severity == Severity.Error);
        var findings = Findings.Concat(report.Findings.Where(f => isReadable || !IsAboutConditions(f.Rule))).ToArray();
        var ambiguous = new HashSet<ElementPath>(findings.Where(f => f.Rule == Rules.DuplicateName).Select(f => f.Path));
        return report with { Findings = findings.Where(f => f.Rule == Rules.DuplicateName || !IsPartOf(f.Path, ambiguous)).ToEquatableArray() };
    }

    private static bool IsAboutConditions(Rule rule) => rule.Id.StartsWith("SEQ2", StringComparison.Ordinal);

    private static bool IsPartOf(ElementPath path, HashSet<ElementPath> elements)
    {
        for (; path != ElementPath.Workflow; path = path.Parent)
            if (elements.Contains(path))
                return true;
        return false;
    }
}
