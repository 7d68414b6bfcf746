namespace Sequent.Definitions;

/// <summary>Proves that a workflow cannot get stuck, or shows how it can.</summary>
public static class Verifier
{
    /// <summary>Checks every rule that a definition alone can break.</summary>
    /// <remarks>
    /// While the shape is wrong (SEQ001–SEQ099) graph and conditions are not looked at: what that would say might be
    /// wrong too. The same definition always gives the same report.
    /// </remarks>
    /// <param name="definition">The definition.</param>
    /// <param name="strict">True to make it an error that something is not analysed: a condition (SEQ206), parallel work (SEQ305, SEQ107, SEQ501) or staff (SEQ403).</param>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    public static VerificationReport Verify(WorkflowDefinition definition, bool strict = false)
    {
        if (definition is null)
            throw new ArgumentNullException(nameof(definition));
        return VerifyInWords(definition, definition, strict);
    }

    /// <inheritdoc cref="Verify(WorkflowDefinition, bool)" />
    /// <param name="definition">The definition in the words in which to speak of it.</param>
    /// <param name="inCode">The same with the names that states and transitions have in code.</param>
    /// <param name="strict">True to make it an error that something is not analysed: a condition (SEQ206), parallel work (SEQ305, SEQ107, SEQ501) or staff (SEQ403).</param>
    internal static VerificationReport VerifyInWords(WorkflowDefinition definition, WorkflowDefinition inCode, bool strict)
    {
        var findings = ShapeFindings(definition, inCode).ToList();
        var summary = default(VerificationSummary);
        if (!findings.Any(f => f.Severity == Severity.Error))
        {
            var graph = new WorkflowGraph(definition);
            var conditions = new ConditionRules(definition, graph.Branches, strict);
            findings.AddRange(conditions.Findings);
            findings.AddRange(TextRules.Check(definition));
            findings.AddRange(ResetOnRule.Check(definition));
            findings.AddRange(GraphFindings(graph, conditions));
            var answers = SoundnessRule.Check(graph, conditions.Conditioned, findings, strict);
            answers += FacetTupleRule.Check(graph, answers.Findings, strict);
            answers += TimeRules.Check(graph, strict);
            findings.AddRange(answers.Findings);
            var staffing = new StaffingRule(definition, strict);
            findings.AddRange(staffing.Findings);
            findings.AddRange(QuorumRule.Check(definition));
            summary = conditions.Summary + answers.Summary + staffing.Summary;
        }
        findings.AddRange(RoleRules.Check(definition));

        // A stable sort: within a rule the findings stay in order of the definition.
        return new(findings.OrderBy(f => f.Rule.Id, StringComparer.Ordinal).ToEquatableArray()) { Summary = summary };
    }

    private static IEnumerable<Finding> ShapeFindings(WorkflowDefinition definition, WorkflowDefinition inCode) =>
        InitialStateRule.Check(definition)
            .Concat(UnknownStateRule.Check(definition))
            .Concat(DuplicateNameRule.Check(definition))
            .Concat(InvalidNameRule.Check(definition, inCode))
            .Concat(BranchSettingsRule.Check(definition))
            .Concat(UnknownInvariantRule.Check(definition))
            .Concat(InvalidDataRule.Check(definition))
            .Concat(InvalidDurationRule.Check(definition))
            .Concat(FacetRule.Check(definition))
            .Concat(DutyRule.Check(definition));

    private static IEnumerable<Finding> GraphFindings(WorkflowGraph graph, ConditionRules conditions)
    {
        var automatic = new AutomaticCycleRule(graph);
        return UnreachableStateRule.Check(graph, conditions.Conditioned.NeverTaken)
            .Concat(DeadEndRule.Check(graph))
            .Concat(LivelockRule.Check(graph, automatic.Cycling))
            .Concat(DeadTransitionRule.Check(graph))
            .Concat(RetiredStateRule.Check(graph))
            .Concat(automatic.Findings);
    }
}
