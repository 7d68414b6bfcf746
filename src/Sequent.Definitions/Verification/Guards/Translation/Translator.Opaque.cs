using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <content>What formulas cannot say: opaque terms, which are true or false, and the conditions under which they are an error.</content>
internal sealed partial class Translator
{
    private TriFormula Opaque(Expression node)
    {
        Note(node);
        return Term(node.ToString(), node);
    }

    // a > b is not a <= b, and so on: then one term serves for all of them.
    private TriFormula OpaqueComparison(BinaryExpression binary)
    {
        Note(binary);
        var (left, right) = binary.Operator is BinaryOperator.Less or BinaryOperator.GreaterOrEqual ? (binary.Right, binary.Left) : (binary.Left, binary.Right);
        switch (binary.Operator)
        {
            case BinaryOperator.Equal:
                return Term(binary.ToString(), binary);
            case BinaryOperator.NotEqual:
                return !Term(Text(BinaryOperator.Equal), binary);
            case BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual:
                return Term(Text(BinaryOperator.LessOrEqual), binary);
            default:
                var atMost = Term(Text(BinaryOperator.LessOrEqual), binary);
                if (IsOrdered(left) && IsOrdered(right))
                    return !atMost;
                // Not a number is neither less nor greater.
                var greater = Formula.And(atMost.IsFalse, Formula.Term(Key(Text(BinaryOperator.Greater), binary)));
                return new(greater, Formula.Or(atMost.IsTrue, Formula.And(atMost.IsFalse, Formula.Not(Formula.Term(Key(Text(BinaryOperator.Greater), binary))))));
        }

        string Text(BinaryOperator relation) => new BinaryExpression(relation, left, right).ToString();
    }

    private bool IsOrdered(Expression node) => _expression.TypeOf(node).Kind is not (DataKind.Double or DataKind.Dynamic);

    private TriFormula Term(string key, Expression node)
    {
        var isDefined = IsDefined(node);
        _culprit = null;
        if (isDefined is null)
            return TriFormula.Term(Key(key, node));
        return Comparisons.Within(isDefined, TriFormula.Term(Key(key, node), canFail: false));
    }

    private string Key(string text, Expression node) => _vocabulary.KeyOf(text, node, _expression);

    private void Note(Expression node)
    {
        var culprit = _culprit ?? node.ToString();
        _culprit = null;
        if (!_opaque.Contains(culprit))
            _opaque.Add(culprit);
        _readsUndeclared |= IsUndeclared(node);
    }

    private bool IsUndeclared(Expression node) =>
        (node is NameExpression or MemberExpression or IndexExpression && _expression.TypeOf(node).Kind == DataKind.Dynamic)
        || ExpressionParts.Of(node).Any(IsUndeclared);

    /// <summary>When evaluating the node is no error; null when formulas cannot say it.</summary>
    private Formula? IsDefined(Expression node)
    {
        if (ExpressionParts.IsClosed(node))
            return Formula.Of(!Known(node).IsError);
        switch (node)
        {
            case NameExpression { } name when _expression.MeaningOf(name) == NameMeaning.Variable:
                return Formula.True;
            case NameExpression or MemberExpression or IndexExpression:
                return PlaceOf(node)?.IsRead;
            case HasExpression has:
                return PlaceOf(has.Field)?.IsRead;
            case CallExpression { Target: { } target, Arguments: var arguments } call:
                // A text that is searched for a pattern which is not known may be searched for one that is wrong.
                return call.Function == "matches" && _expression.Facts(call).Pattern is null
                    ? null
                    : arguments.Aggregate(IsThere(target), (all, argument) => Both(all, IsThere(argument)));
            case CallExpression { Function: "size" } size:
                return IsThere(size.Arguments[0]);
            case BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } equality:
                return IsComparable(equality.Left) && IsComparable(equality.Right) ? Both(IsDefined(equality.Left), IsDefined(equality.Right)) : null;
            case BinaryExpression { Operator: BinaryOperator.In } search:
                return IsComparable(search.Left) && IsComparable(search.Right) ? Both(IsDefined(search.Left), IsThere(search.Right)) : null;
            case BinaryExpression binary when Operators.IsOrdering(binary.Operator):
                return Both(IsThere(binary.Left), IsThere(binary.Right));
            case BinaryExpression binary when Operators.IsArithmetic(binary.Operator) && _expression.TypeOf(node).Kind == DataKind.Double:
                return Both(IsThere(binary.Left), IsThere(binary.Right));
            case UnaryExpression unary when unary.Operator == UnaryOperator.Not || _expression.TypeOf(node).Kind is DataKind.Number or DataKind.Double:
                return IsThere(unary.Operand);
            case ListExpression list:
                return list.Elements.Aggregate((Formula?)Formula.True, (all, element) => Both(all, IsDefined(element)));
            case MacroExpression macro when IsThere(macro.Condition) == Formula.True:
                return IsThere(macro.Target);
            default:
                return OperandOf(node) is { } operand and not Operand.Choice and not Operand.Truth ? operand.IsDefined : null;
        }
    }

    /// <summary>When the node has a value, and that is not null.</summary>
    private Formula? IsThere(Expression node)
    {
        var type = _expression.TypeOf(node);
        if (type.Kind == DataKind.Dynamic || IsDefined(node) is not { } isDefined)
            return null;
        if (!type.IsNullable)
            return isDefined;
        return PlaceOf(node) is { } place ? place.IsThere : null;
    }

    // Objects have no equality, and nothing is known of values that are not declared.
    private bool IsComparable(Expression node) => IsComparable(_expression.TypeOf(node));

    private static bool IsComparable(DataType type) =>
        type.Kind == DataKind.Array ? type.Element is { } element && IsComparable(element) : type.Kind is not (DataKind.Object or DataKind.Dynamic);

    private static Formula? Both(Formula? left, Formula? right) => left is null || right is null ? null : Formula.And(left, right);
}
