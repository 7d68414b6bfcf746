using static Sequent.Definitions.DecisionWording;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ206: says of what conditions the proofs know nothing, or only a part.</summary>
internal sealed class NotAnalysedRule(ConditionTable conditions, bool strict)
{
    private const int MostParts = 3;

    private readonly HashSet<(ElementPath, string)> _reported = [];

    private Severity Severity => strict ? Severity.Error : Severity.Info;

    /// <summary>Conditions that are code, or have parts that are not understood.</summary>
    public IEnumerable<Finding> Check(WorkflowDefinition definition, IEnumerable<ResolvedBranch> branches)
    {
        foreach (var invariant in definition.Invariants)
            if (conditions.Of(invariant) is { IsValid: true } condition && InPart(condition) is { } what)
                yield return Finding(ElementPath.Invariant(invariant.Name).Field("condition"), $"Invariant {Quote(invariant.Name)} {what}");
        foreach (var branch in branches)
        {
            if (conditions.Of(branch) is not { IsValid: true } condition)
                continue;
            var subject = $"Condition {Quote(condition.Text)} of {Transition(branch)} ";
            if (condition.IsUnread)
                yield return Finding(PathOf(branch), subject + "is not analysed, because " + Unread(branch.Definition.When));
            else if (InPart(condition) is { } what)
                yield return Finding(PathOf(branch), subject + what);
        }
    }

    /// <summary>Questions that were not answered.</summary>
    public IEnumerable<Finding> Check(AnalysedDecision analysed)
    {
        foreach (var doubt in analysed.Conditions.Doubts)
        {
            var branch = analysed.Decision.Branches[doubt.Branch];
            if (_reported.Add((PathOf(branch), doubt.Reason)))
                yield return Finding(PathOf(branch), $"The branch of {Transition(branch)} to {Target(branch)} is not analysed in full ({doubt.Reason}): simplify the conditions");
        }
    }

    private Finding Finding(ElementPath path, string message) => new(Rules.NotAnalysed, path, message) { Severity = Severity };

    private static string Unread(Guard? guard)
    {
        if (guard is not Guard.Member { Obstacle: { } obstacle })
            return "nothing is known of the code that it names: write it as an expression";
        return $"of {obstacle}" + (obstacle.Contains(": ") ? "" : ": write the body as one expression over properties");
    }

    private static string? InPart(Condition condition)
    {
        var parts = condition.Translated.Opaque;
        return parts.Count == 0 ? null
            : $"is analysed only in part, because nothing is known of {string.Join(", ", parts.Take(MostParts).Select(Quote))}{(parts.Count > MostParts ? ", …" : "")}: what hangs on it is possible, not proved";
    }
}
