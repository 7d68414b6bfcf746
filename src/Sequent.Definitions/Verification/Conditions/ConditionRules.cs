using static Sequent.Definitions.DecisionWording;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ201 to SEQ208: what is wrong with the conditions of a definition of sound shape.</summary>
internal sealed class ConditionRules
{
    private readonly WorkflowDefinition _definition;
    private readonly FactRule _facts;
    private readonly HashSet<(int Transition, int Source, bool Joins)> _mayRest = [];

    public ConditionRules(WorkflowDefinition definition, List<ResolvedBranch> branches, bool strict)
    {
        _definition = definition;
        _facts = new(definition);
        if (definition.Invariants.IsEmpty && branches.All(b => b.Definition.When is null))
            return;

        var conditions = new ConditionTable(definition);
        Findings.AddRange(InvalidExpressionRule.Check(definition, branches, conditions));
        var notAnalysed = new NotAnalysedRule(conditions, strict);
        Findings.AddRange(notAnalysed.Check(definition, branches));
        var invariants = new Invariants(definition, conditions);
        Findings.AddRange(invariants.Findings);
        Summary = invariants.Summary;
        if (invariants.CanHold)
            CheckDecisions(Decisions.Of(definition, branches, conditions), new(conditions, invariants), notAnalysed, invariants);
    }

    public List<Finding> Findings { get; } = [];

    public VerificationSummary Summary { get; private set; }

    /// <summary>What the conditions mean for who can move.</summary>
    public Conditioned Conditioned => new(_facts.NeverTaken, _mayRest);

    private void CheckDecisions(IReadOnlyList<Decision> decisions, DecisionAnalysis analysis, NotAnalysedRule notAnalysed, Invariants invariants)
    {
        var overlaps = new OverlapRule(_definition);
        var gaps = new GapRule(_definition);
        var impossible = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            if (analysis.Analyse(decision) is not { } analysed)
                continue;
            Summary += analysed.Conditions.Summary;
            if (decision.Kind == DecisionKind.Branches && MayRest(analysed.Conditions.Report))
                foreach (var source in decision.Sources)
                    _mayRest.Add((decision.Branches[0].TransitionIndex, source, decision.IsJoin));
            if (analysed.Conditions.Report.Assumptions.IsUnsatisfiable)
            {
                var finding = Impossible(decision, invariants);
                if (impossible.Add(finding.Message))
                    Findings.Add(finding);
                continue;
            }
            Findings.AddRange(overlaps.Check(analysed));
            Findings.AddRange(gaps.Check(analysed));
            Findings.AddRange(_facts.Check(analysed));
            Findings.AddRange(notAnalysed.Check(analysed));
        }
    }

    // That something of which nothing is known might be an error is no news.
    private static bool MayRest(GuardReport report) => report.Gap is { } gap && (gap.Kind == GapKind.AllFalse || gap.Certainty != Certainty.Possible);

    private static Finding Impossible(Decision decision, Invariants invariants)
    {
        var branch = decision.Branches[0];
        return new(Rules.ImpossibleInvariant, branch.Path.Field("pre"),
            $"{Invariants.Names(invariants.Before(decision.Branches))} can never hold together, so {Transition(branch)} is always denied: correct one of them, or remove one from Pre");
    }
}
