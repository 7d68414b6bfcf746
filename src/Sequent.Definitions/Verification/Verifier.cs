namespace Sequent.Definitions;

/// <summary>Proves that a workflow cannot get stuck, or shows how it can.</summary>
public static class Verifier
{
    /// <summary>Checks every rule that a definition alone can break.</summary>
    /// <remarks>
    /// While the shape is wrong (SEQ001–SEQ099) the graph is not looked at: what it would say might be wrong too.
    /// The same definition always gives the same report.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    public static VerificationReport Verify(WorkflowDefinition definition, bool strict = false)
    {
        if (definition is null)
            throw new ArgumentNullException(nameof(definition));

        var findings = ShapeFindings(definition).ToList();
        if (!findings.Any(f => f.Severity == Severity.Error))
            findings.AddRange(GraphFindings(new WorkflowGraph(definition)));
        findings.AddRange(RoleRules.Check(definition));

        // A stable sort: within a rule the findings stay in order of the definition.
        return new(findings.OrderBy(f => f.Rule.Id, StringComparer.Ordinal).ToEquatableArray());
    }

    private static IEnumerable<Finding> ShapeFindings(WorkflowDefinition definition) =>
        InitialStateRule.Check(definition)
            .Concat(UnknownStateRule.Check(definition))
            .Concat(DuplicateNameRule.Check(definition))
            .Concat(InvalidNameRule.Check(definition))
            .Concat(BranchSettingsRule.Check(definition));

    private static IEnumerable<Finding> GraphFindings(WorkflowGraph graph)
    {
        var automatic = new AutomaticCycleRule(graph);
        return UnreachableStateRule.Check(graph)
            .Concat(DeadEndRule.Check(graph))
            .Concat(LivelockRule.Check(graph, automatic.Cycling))
            .Concat(DeadTransitionRule.Check(graph))
            .Concat(RetiredStateRule.Check(graph))
            .Concat(automatic.Findings);
    }
}
