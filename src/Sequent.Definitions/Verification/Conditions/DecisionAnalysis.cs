using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Analyses decisions: those with the same conditions once.</summary>
internal sealed class DecisionAnalysis(ConditionTable conditions, Invariants invariants)
{
    /// <summary>The steps for one question.</summary>
    public const int QueryBudget = 200_000;

    // The steps for all questions about one decision, and about all decisions of a definition.
    private const int DecisionBudget = 5_000_000;
    private const int TotalBudget = 10_000_000;

    private readonly Dictionary<string, AnalysedConditions> _known = new(StringComparer.Ordinal);
    private int _left = TotalBudget;

    /// <summary>What is known of a decision; null when a condition in it is wrong.</summary>
    public AnalysedDecision? Analyse(Decision decision)
    {
        var its = new Condition?[decision.Branches.Count];
        for (var i = 0; i < its.Length; i++)
            if ((its[i] = conditions.Of(decision.Branches[i])) is { IsValid: false })
                return null;
        var assumed = invariants.Before(decision.Branches);
        var questions = QuestionsOf(decision);
        var key = Key(decision, its, assumed) + (int)questions;
        if (!_known.TryGetValue(key, out var known))
            _known[key] = known = Analyse(decision, its, assumed, questions);
        return new(decision, known);
    }

    // What holds of one condition is asked where its transition decides.
    private static GuardQuestions QuestionsOf(Decision decision) =>
        (decision.Kind == DecisionKind.Branches ? GuardQuestions.Facts : 0)
        | (decision.Branches.Count > 1 ? GuardQuestions.Overlaps : 0)
        | (decision.SourcesOfGap.Count > 0 ? GuardQuestions.Gap : 0);

    private static string Key(Decision decision, Condition?[] its, IReadOnlyList<InvariantDefinition> assumed)
    {
        var ids = its.Select((c, i) => decision.Branches[i].TransitionIndex - decision.Branches[0].TransitionIndex
            + (c is not null ? "c" + c.Id : decision.Branches[i].Definition.Otherwise ? "o" : "t"));
        var key = string.Join(" ", ids) + decision.Kind;
        return assumed.Count == 0 ? key : key + " given " + string.Join("\n", assumed.Select(i => i.Name));
    }

    private AnalysedConditions Analyse(Decision decision, Condition?[] its, IReadOnlyList<InvariantDefinition> assumed, GuardQuestions questions)
    {
        var guards = Guards(decision, its);
        var given = assumed.Select(conditions.Of).ToArray();
        var formulas = given.Select(g => g.Formula.IsTrue).ToList();
        formulas.Add(SizeFacts.Of([.. its.OfType<Condition>(), .. given]));
        var report = GuardAnalysis.Analyze(guards, Formula.And(formulas), QueryBudget, Math.Min(DecisionBudget, Math.Max(_left, 0)), questions);
        _left -= report.Nodes;
        return new Certification(decision, its, given, conditions.TypesOf(decision.Branches[0].Transition), report).Result();
    }

    private static TriFormula[] Guards(Decision decision, Condition?[] its)
    {
        var guards = new TriFormula[its.Length];
        for (var i = 0; i < its.Length; i++)
            guards[i] = its[i]?.Formula ?? TriFormula.True;
        for (var i = 0; i < its.Length; i++)
        {
            var branch = decision.Branches[i];
            if (branch.Definition.Otherwise)
                guards[i] = TriFormula.Otherwise(guards.Where((_, j) => j != i && decision.Branches[j].TransitionIndex == branch.TransitionIndex));
        }
        return guards;
    }
}
