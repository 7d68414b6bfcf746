using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>What a workflow class says: the definition, how it stands in C#, and what is wrong with the C#.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Class">How it stands in C#.</param>
/// <param name="Findings">What is wrong with the C#.</param>
/// <param name="IsComplete">False when something could not be read, so that the definition lacks it.</param>
internal sealed record ParsedWorkflow(WorkflowDefinition Definition, ClassSpec Class, EquatableArray<Finding> Findings, bool IsComplete)
{
    /// <summary>True when the definition comes from a file.</summary>
    public bool IsFromFile { get; init; }

    /// <summary>The definition in the words in which to speak of it: those of the file that it comes from.</summary>
    public WorkflowDefinition InWords { get; init; } = Definition;

    /// <summary>What is wrong with the file that the definition comes from, as far as its text or the class shows it; empty for attributes.</summary>
    public EquatableArray<Finding> InFile { get; init; }

    /// <summary>What is wrong with the C# and with the definition, without what only follows from it.</summary>
    /// <remarks>
    /// What the definition lacks is not reported again as unknown or unreachable. Where a condition could not be read,
    /// or another thing is wrong with the C#, what would be said of the conditions might be wrong too. Of an element whose name is used twice
    /// nothing else is said: its path does not tell which of the two is meant.
    /// </remarks>
    public VerificationReport Verify(ProjectOptions options)
    {
        var report = IsComplete ? Verifier.VerifyInWords(InWords, Definition, options.IsStrict) : new(default);
        var isReadable = !Findings.Concat(InFile).Any(f => f.Severity == Severity.Error);
        var findings = Findings.Concat(InFile).Concat(report.Findings.Where(f => isReadable || !IsAboutConditions(f.Rule))).ToArray();
        var ambiguous = new HashSet<ElementPath>(findings.Where(f => f.Rule == Rules.DuplicateName).Select(f => f.Path));
        return report with { Findings = findings.Where(f => f.Rule == Rules.DuplicateName || !IsPartOf(f.Path, ambiguous)).ToEquatableArray() };
    }

    /// <summary>Those of the findings that are about the C#, and those about the definition, which is in a file.</summary>
    public (IEnumerable<Finding> InClass, IEnumerable<Finding> InFile) Split(VerificationReport report)
    {
        var inClass = new HashSet<Finding>(Findings);
        return (report.Findings.Where(inClass.Contains), report.Findings.Where(f => !inClass.Contains(f)));
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
