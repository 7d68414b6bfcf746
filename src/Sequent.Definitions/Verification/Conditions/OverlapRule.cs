using static Sequent.Definitions.DecisionWording;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ202: at most one branch is enabled.</summary>
internal sealed class OverlapRule(WorkflowDefinition definition)
{
    // Beyond that a reader mends the first ones and looks again.
    private const int MostOfDecision = 20;

    private readonly HashSet<(ElementPath, ElementPath)> _reported = [];

    public IEnumerable<Finding> Check(AnalysedDecision analysed)
    {
        var (decision, conditions) = (analysed.Decision, analysed.Conditions);
        if (decision.Kind != DecisionKind.Siblings && definition.Routing == Routing.First)
            return [];
        var overlaps = conditions.Overlaps.Where(o => IsOfInterest(decision, conditions, o)).ToList();
        return overlaps.Take(MostOfDecision)
            .Where(o => _reported.Add((decision.Branches[o.First].Path, decision.Branches[o.Second].Path)))
            .Select((o, i) => Of(decision, o, i == MostOfDecision - 1 ? overlaps.Count - MostOfDecision : 0))
            .ToList();
    }

    private static bool IsOfInterest(Decision decision, AnalysedConditions conditions, ShownOverlap overlap)
    {
        if (decision.Kind == DecisionKind.Branches)
            return !conditions.Report.Facts.Any(f => f.Branch == overlap.Second && f.Kind is GuardFactKind.Shadowed or GuardFactKind.HiddenByErrors && f.By.Contains(overlap.First));
        return decision.Branches[overlap.First].TransitionIndex != decision.Branches[overlap.Second].TransitionIndex;
    }

    private Finding Of(Decision decision, ShownOverlap overlap, int others)
    {
        var (first, second) = (decision.Branches[overlap.First], decision.Branches[overlap.Second]);
        var message = From(definition, decision.Sources) + ", " + Fact(decision.Kind, first, second, overlap.IsCertain)
            + overlap.Values.When() + ": " + Remedy(decision.Kind, second) + (others > 0 ? $"; so do {Count(others, "other pair")} of branches" : "");
        return new(Rules.Overlap, PathOf(second), message)
        {
            Severity = overlap.IsCertain && decision.Kind != DecisionKind.Siblings ? Severity.Error : Severity.Warning,
            Witness = Witness(overlap.Values),
        };
    }

    private static string Fact(DecisionKind kind, ResolvedBranch first, ResolvedBranch second, bool isCertain)
    {
        var goes = isCertain ? "goes to" : "may go to";
        return kind switch
        {
            DecisionKind.Siblings => $"both {Transition(first)} and {Transition(second)} {(isCertain ? "are" : "may be")} enabled",
            DecisionKind.Automatic => $"{Transition(first)} {goes} {Target(first)} and {Transition(second)} to {Target(second)} at once",
            _ when first.Definition.To == second.Definition.To => $"{Transition(first)} {goes} {Target(first)} by two branches",
            _ => $"{Transition(first)} {goes} both {Target(first)} and {Target(second)}",
        };
    }

    private static string Remedy(DecisionKind kind, ResolvedBranch second) => kind switch
    {
        DecisionKind.Siblings => "make the conditions exclude each other",
        _ when second.AlwaysSelected && kind == DecisionKind.Branches => $"write Otherwise on the branch to {Target(second)}, or Routing.First",
        _ => "make the conditions exclude each other, or write Routing.First",
    };
}
