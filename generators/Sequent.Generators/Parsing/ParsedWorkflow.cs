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
    /// What the definition lacks is not reported again as unknown or unreachable. Of an element whose name is used twice
    /// nothing else is said: its path does not tell which of the two is meant.
    /// </remarks>
    public VerificationReport Verify(ProjectOptions options)
    {
        var report = IsComplete ? Verifier.Verify(Definition, options.IsStrict) : new(default);
        var findings = Findings.Concat(report.Findings).ToArray();
        var ambiguous = new HashSet<ElementPath>(findings.Where(f => f.Rule == Rules.DuplicateName).Select(f => f.Path));
        return report with { Findings = findings.Where(f => f.Rule == Rules.DuplicateName || !IsPartOf(f.Path, ambiguous)).ToEquatableArray() };
    }

    private static bool IsPartOf(ElementPath path, HashSet<ElementPath> elements)
    {
        for (; path != ElementPath.Workflow; path = path.Parent)
            if (elements.Contains(path))
                return true;
        return false;
    }
}
