using static Sequent.Definitions.DecisionWording;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ202: at most one branch is enabled.</summary>
internal sealed class OverlapRule(WorkflowDefinition definition)
{
    private const string First = "Routing.First (in JSON \"policies\": {\"routing\": \"first\"})";

    private readonly HashSet<(ElementPath, ElementPath)> _reported = [];

    public IEnumerable<Finding> Check(AnalysedDecision analysed)
    {
        var (decision, conditions) = (analysed.Decision, analysed.Conditions);
        if (decision.Kind != DecisionKind.Siblings && definition.Routing == RoutingPolicy.First)
            return [];
        return conditions.Overlaps
            .Where(o => _reported.Add((decision.Branches[o.First].Path, decision.Branches[o.Second].Path)))
            .Select(o => Of(decision, o, o == conditions.Overlaps[conditions.Overlaps.Count - 1] ? conditions.HiddenOverlaps : 0))
            .ToList();
    }

    private Finding Of(Decision decision, ShownOverlap overlap, int others)
    {
        var (first, second) = (decision.Branches[overlap.First], decision.Branches[overlap.Second]);
        var message = From(definition, decision) + ", " + Fact(decision.Kind, first, second, overlap.IsCertain)
            + overlap.Values.When() + ": " + Remedy(decision.Kind, second) + (others > 0 ? $"; {Count(others, "more pair")} of branches overlap" : "");
        return new(Rules.Overlap, PathOf(second), message)
        {
            Severity = overlap.IsCertain && decision.Kind != DecisionKind.Siblings ? Severity.Error : Severity.Warning,
            Witness = Witness(overlap.Values),
            Related = EquatableArray.Create(first.Path),
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
        _ when second.AlwaysSelected && kind == DecisionKind.Branches => $"write Otherwise on the branch to {Target(second)}, or {First}",
        _ => $"make the conditions exclude each other, or write {First}",
    };
}
