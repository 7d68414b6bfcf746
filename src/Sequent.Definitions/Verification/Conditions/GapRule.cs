using static Sequent.Definitions.DecisionWording;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ203: some branch is enabled, whatever the values.</summary>
internal sealed class GapRule(WorkflowDefinition definition)
{
    private const int MostNames = 4;

    public IEnumerable<Finding> Check(AnalysedDecision analysed)
    {
        var decision = analysed.Decision;
        if (analysed.Conditions.Gap is not { } gap || decision.SourcesOfGap.Count == 0 || !IsAsked(analysed, gap))
            yield break;

        var isLone = decision is { Kind: DecisionKind.Branches, Branches.Count: 1 };
        // That it is never enabled is said already.
        if (isLone && analysed.Conditions.Report.Facts.Any(f => f.Kind == GuardFactKind.NeverTrue))
            yield break;
        var branch = gap.Failing >= 0 && decision.Branches[gap.Failing].Definition.When is not null ? decision.Branches[gap.Failing] : decision.Branches[decision.Branches.Count - 1];
        var message = From(definition, decision, decision.SourcesOfGap) + ", " + Fact(decision, gap, isLone) + gap.Values.When() + Because(decision, gap) + ": " + Advice(decision, gap, isLone);
        yield return new(Rules.Gap, gap.Failing >= 0 || isLone ? PathOf(branch) : branch.Path, message)
        {
            Severity = SeverityOf(decision, gap, isLone),
            Witness = Witness(gap.Values),
            Remedy = gap.Kind == GapKind.AllFalse && decision.Kind == DecisionKind.Branches && !isLone ? Definitions.Remedy.AddOtherwise : Definitions.Remedy.None,
        };
    }

    private static bool IsAsked(AnalysedDecision analysed, ShownGap gap) => analysed.Decision.Kind switch
    {
        DecisionKind.Branches => true,
        // Each of several transitions is tried by itself: an error of one does not hide another.
        DecisionKind.Siblings => gap.Kind != GapKind.Hidden,
        _ => gap.Kind != GapKind.Hidden && analysed.Decision.Branches.GroupBy(b => b.TransitionIndex).All(g => g.Count() == 1),
    };

    private static Severity SeverityOf(Decision decision, ShownGap gap, bool isLone)
    {
        if (isLone || decision.Kind == DecisionKind.Automatic)
            return Severity.Info;
        // Whoever adds 1 to a field rarely means its last value: an overflow stops no build.
        var isOverflow = gap.Kind != GapKind.AllFalse && !gap.Values.HasNull;
        return decision.Kind == DecisionKind.Branches && decision.Branches[0].Transition.Automatic && gap.IsCertain && !isOverflow ? Severity.Error : Severity.Warning;
    }

    private static string Fact(Decision decision, ShownGap gap, bool isLone)
    {
        var (verb, first) = (gap.IsCertain ? "" : "may ", decision.Branches[0]);
        if (decision.Kind == DecisionKind.Automatic)
            return $"no automatic transition {(gap.IsCertain ? "is" : "may be")} enabled";
        if (decision.Kind == DecisionKind.Siblings)
            return Neither(decision) + (gap.IsCertain ? " is enabled" : " may be enabled");
        if (isLone)
            return $"{Transition(first)} {(gap.IsCertain ? "is" : "may be")} not enabled";
        return gap.IsCertain ? $"{Transition(first)} has no enabled target" : $"{Transition(first)} {verb}have no enabled target";
    }

    private static string Neither(Decision decision)
    {
        var names = decision.Branches.Select(Transition).ToArray();
        return names.Length == 2
            ? $"neither {names[0]} nor {names[1]}"
            : "none of " + string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? $" and {Number(names.Length - MostNames)} more" : "");
    }

    private static string Because(Decision decision, ShownGap gap)
    {
        if (gap.Kind == GapKind.AllFalse || gap.Failing < 0)
            return "";
        var failing = decision.Branches[gap.Failing];
        var error = gap.Error is null ? "" : $" ({gap.Error})";
        if (failing.Definition.When is not { } when)
            return "";
        return $", because {Quote(when.Text)} is an error{error}" + (gap.Kind == GapKind.Hidden ? " and ends the search" : "");
    }

    private static string Advice(Decision decision, ShownGap gap, bool isLone)
    {
        if (gap.Kind != GapKind.AllFalse)
            return gap.Values.HasNull ? "say in the condition what holds for null" : "limit the fields with Min and Max, or test for such values first";
        if (isLone)
            return decision.Branches[0].Transition.Automatic ? "the instance waits until it is" : "add a branch for it, unless that is meant";
        return decision.Kind switch
        {
            DecisionKind.Branches => "add a branch for it, or one with Otherwise",
            DecisionKind.Siblings => "let one of the conditions cover it, unless that is meant",
            _ => "the instance waits until one is",
        };
    }
}
