using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>What became of a condition.</summary>
internal enum ConditionChange
{
    /// <summary>It is true, false and an error for the same values.</summary>
    None,

    /// <summary>It is true for more values, and for all that it was true for.</summary>
    Weaker,

    /// <summary>It is true for fewer values.</summary>
    Stronger,

    /// <summary>Neither could be shown.</summary>
    Unknown,
}

/// <summary>Compares conditions: by spelling, and then by proof.</summary>
internal sealed class ConditionComparison(WorkflowDefinition older, WorkflowDefinition newer)
{
    // The steps for all conditions of two definitions.
    private int _left = 5_000_000;

    public ConditionChange Compare(Guard? before, TransitionDefinition olderTransition, Guard? after, TransitionDefinition newerTransition)
    {
        var (left, right) = (Text(before), Text(after));
        return left == right && before?.Condition is null == after?.Condition is null
            ? ConditionChange.None
            : Compare(before, after, ConditionTypes.Of(older, olderTransition), ConditionTypes.Of(newer, newerTransition));
    }

    /// <summary>The same for conditions of invariants.</summary>
    public ConditionChange CompareInvariants(string before, string after) => CanonicalText.OfExpression(before) == CanonicalText.OfExpression(after)
        ? ConditionChange.None
        : Compare(new Guard.Expression(before), new Guard.Expression(after), ConditionTypes.OfData(older), ConditionTypes.OfData(newer));

    private static string? Text(Guard? guard) => guard?.Condition is { } condition ? CanonicalText.OfExpression(condition) : guard?.Text;

    // What is shown must hold for the data that instances have, and for the data that they may have now.
    private ConditionChange Compare(Guard? before, Guard? after, ExpressionTypes olderTypes, ExpressionTypes newerTypes)
    {
        var (wider, narrower, same) = Relation(before, after, olderTypes);
        if (wider || narrower)
        {
            var (widerNow, narrowerNow, sameNow) = Relation(before, after, newerTypes);
            (wider, narrower, same) = (wider && widerNow, narrower && narrowerNow, same && sameNow);
        }
        return same ? ConditionChange.None : wider ? ConditionChange.Weaker : narrower ? ConditionChange.Stronger : ConditionChange.Unknown;
    }

    private (bool Wider, bool Narrower, bool Same) Relation(Guard? before, Guard? after, ExpressionTypes types)
    {
        var vocabulary = new Vocabulary(types);
        if (Translate(before, types, vocabulary) is not { } left || Translate(after, types, vocabulary) is not { } right)
            return default;
        var facts = SizeFacts.Of([left, right]);
        // An error ends the search for a branch: what is an error now must have been one.
        var wider = Implies(facts, left.Formula.IsTrue, right.Formula.IsTrue) && Implies(facts, right.Formula.IsError, left.Formula.IsError);
        var narrower = Implies(facts, right.Formula.IsTrue, left.Formula.IsTrue);
        return (wider, narrower, wider && narrower && Implies(facts, left.Formula.IsError, right.Formula.IsError));
    }

    private bool Implies(Formula facts, Formula premise, Formula conclusion)
    {
        if (_left <= 0)
            return false;
        var result = Solver.Solve(Formula.And([facts, premise, Formula.Not(conclusion)]), Math.Min(_left, DecisionAnalysis.QueryBudget));
        _left -= result.Nodes;
        return result.IsUnsatisfiable;
    }

    // Null when it is wrong.
    private static Condition? Translate(Guard? guard, ExpressionTypes types, Vocabulary vocabulary)
    {
        if (guard is null)
            return new() { Id = 0, Text = "true", Translated = new(TriFormula.True) };
        if (guard.Condition is not { } text)
            return new() { Id = 0, Text = guard.Text, Translated = new(TriFormula.Term("member " + guard.Text, canFail: false)) };
        if (ExpressionParser.Parse(text).Root is not { } root)
            return null;
        var expression = TypeChecker.Check(root, types, DataType.Boolean);
        return expression.IsValid ? new() { Id = 0, Text = text, Expression = expression, Translated = Translator.Translate(expression, vocabulary) } : null;
    }
}
