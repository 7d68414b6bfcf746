using static Sequent.Definitions.DecisionWording;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ204: conditions can be true. SEQ205: they make a difference.</summary>
internal sealed class FactRule(WorkflowDefinition definition)
{
    private const int MostNames = 4;

    private readonly HashSet<(Rule, ElementPath)> _reported = [];

    /// <summary>Branches that are never taken from some state.</summary>
    public HashSet<(ElementPath Branch, int Source)> NeverTaken { get; } = [];

    public IEnumerable<Finding> Check(AnalysedDecision analysed)
    {
        if (analysed.Decision.Kind != DecisionKind.Branches)
            return [];
        var findings = new List<Finding>();
        foreach (var fact in analysed.Conditions.Report.Facts)
        {
            var branch = analysed.Decision.Branches[fact.Branch];
            if (fact.Kind is GuardFactKind.NeverTrue or GuardFactKind.Shadowed or GuardFactKind.HiddenByErrors)
                foreach (var source in analysed.Decision.Sources)
                    NeverTaken.Add((branch.Path, source));
            if (Of(analysed, fact, branch) is { } finding && _reported.Add((finding.Rule, finding.Path)))
                findings.Add(finding with { Related = fact.By.Select(b => analysed.Decision.Branches[b].Path).ToEquatableArray() });
        }
        return findings;
    }

    private Finding? Of(AnalysedDecision analysed, GuardFact fact, ResolvedBranch branch)
    {
        var from = From(definition, analysed.Decision) + ", ";
        var way = $"the branch of {Transition(branch)} to {Target(branch)}";
        var condition = analysed.Conditions.Conditions[fact.Branch];
        switch (fact.Kind)
        {
            case GuardFactKind.NeverTrue when condition is not null:
                return new(Rules.NeverTrue, PathOf(branch),
                    $"Transition {Transition(branch)} has the condition {Quote(condition.Text)}, which can never be true: correct it, or remove the branch to {Target(branch)}");
            case GuardFactKind.NeverTrue when branch.Definition.Otherwise:
                return Difference(branch, $"{from}{way} is never taken, because the conditions of the others cover all values: remove it, or correct them");
            case GuardFactKind.AlwaysTrue when condition is { IsConstant: false } && !IsShadowed(analysed, fact.Branch):
                return Difference(branch, $"Transition {Transition(branch)} has the condition {Quote(condition.Text)}, which is always true: remove it, or correct it");
            case GuardFactKind.Shadowed:
                return Difference(branch, $"{from}{way} is never taken, because {Others(analysed, fact)} before it then {Are(fact, "is", "are")} enabled: remove it, or write it first", CanGo(analysed, branch));
            case GuardFactKind.HiddenByErrors:
                return Difference(branch, $"{from}{way} is never taken, because {Others(analysed, fact)} before it then {Are(fact, "is", "are")} enabled or an error: correct the conditions, or write it first");
            // Where only one may be enabled this is an overlap; and with another target it decides where work goes.
            case GuardFactKind.Redundant when definition.Routing == RoutingPolicy.First && condition is not null && fact.By.All(b => LeadsAlike(branch, analysed.Decision.Branches[b])):
                return Difference(branch, $"{from}{way} makes no difference, because whenever it is enabled another branch to {Target(branch)} is, too: remove it");
            default:
                return null;
        }
    }

    private static bool IsShadowed(AnalysedDecision analysed, int branch) =>
        analysed.Conditions.Report.Facts.Any(f => f.Branch == branch && f.Kind == GuardFactKind.Shadowed);

    // From another state it may be taken.
    private static Remedy CanGo(AnalysedDecision analysed, ResolvedBranch branch) =>
        branch.Sources.Count() == analysed.Decision.Sources.Count ? Remedy.RemoveBranch : Remedy.None;

    private static Finding Difference(ResolvedBranch branch, string message, Remedy remedy = Remedy.None) => new(Rules.AlwaysTrue, PathOf(branch), message) { Remedy = remedy };

    private static string Are(GuardFact fact, string one, string several) => fact.By.Count == 1 ? one : several;

    private static string Others(AnalysedDecision analysed, GuardFact fact)
    {
        var names = fact.By.Select(b => Target(analysed.Decision.Branches[b])).Distinct().ToArray();
        return "the " + (fact.By.Count == 1 ? "branch" : "branches") + " to " + string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? ", …" : "");
    }
}
