namespace Sequent.Definitions.Expressions;

/// <summary>Operators between two operands.</summary>
internal sealed partial class Evaluator
{
    private Value Binary(BinaryExpression binary, DataKind literals)
    {
        if (Operators.IsLogic(binary.Operator))
            return Logic(binary);
        if (binary.Operator == BinaryOperator.In)
            return In(binary);

        var (left, right) = Operands(binary, literals);
        return left.IsError ? left : right.IsError ? right : Apply(binary, left, right);
    }

    // Apart from the recursion, whose frames have to be small.
    private Value Apply(BinaryExpression binary, Value left, Value right)
    {
        if (Operators.IsEquality(binary.Operator))
        {
            var equal = Equality.AreEqual(left, right, _budget);
            return equal.IsError || binary.Operator == BinaryOperator.Equal ? equal : Value.Boolean(!equal.AsBoolean);
        }
        if (left.IsNull)
            return Null(binary.Left);
        if (right.IsNull)
            return Null(binary.Right);

        var result = Operators.IsOrdering(binary.Operator) ? Ordering.Compare(binary.Operator, left, right, _budget) : Arithmetic.Compute(binary.Operator, left, right, limits, _budget);
        return result ?? Value.Error(
            $"{Path(binary.Left)} is {KindNames.Of(left.Kind)} and {Path(binary.Right)} is {KindNames.Of(right.Kind)}, and '{Operators.Symbol(binary.Operator)}' does not apply to them");
    }

    // true || error and error || true are both true; what is decided by the left alone is not looked at further.
    // A chain is walked in a loop: guards are mostly chains, and recursion would take stack for each link.
    private Value Logic(BinaryExpression binary)
    {
        var links = new Stack<BinaryExpression>();
        Expression first = binary;
        for (; first is BinaryExpression link && Operators.IsLogic(link.Operator); first = link.Left)
            links.Push(link);

        var left = Boolean(first);
        foreach (var link in links)
        {
            if (_budget.IsExhausted)
                return Exhausted();
            var decisive = link.Operator == BinaryOperator.Or;
            if (!left.IsError && left.AsBoolean == decisive)
                continue;
            var right = Boolean(link.Right);
            left = left.IsError && (right.IsError || right.AsBoolean != decisive) ? left : right;
        }
        return left;
    }

    private (Value Left, Value Right) Operands(BinaryExpression binary, DataKind literals)
    {
        if (literals != DataKind.Dynamic)
            return (Evaluate(binary.Left, literals), Evaluate(binary.Right, literals));
        if (expression.Facts(binary.Left).Floats)
        {
            var met = Evaluate(binary.Right);
            return (Literals(binary.Left, met, binary.Operator), met);
        }
        var left = Evaluate(binary.Left);
        return (left, expression.Facts(binary.Right).Floats ? Literals(binary.Right, left, binary.Operator) : Evaluate(binary.Right));
    }

    /// <summary>Evaluates number literals in the type of the value that they meet.</summary>
    private Value Literals(Expression node, Value met, BinaryOperator binary)
    {
        while (met.Kind == ValueKind.List && met.AsList.Count > 0)
            met = met.AsList[0];
        var isFraction = expression.Facts(node).IsFraction;
        return Evaluate(node, met.Kind switch
        {
            ValueKind.Integer when isFraction && !Operators.IsArithmetic(binary) => DataKind.Number,
            ValueKind.Integer => DataKind.Integer,
            ValueKind.Number => DataKind.Number,
            ValueKind.Double => DataKind.Double,
            _ => isFraction ? DataKind.Double : DataKind.Integer,
        });
    }

    private Value In(BinaryExpression binary)
    {
        var (left, right) = Operands(binary, DataKind.Dynamic);
        return left.IsError ? left : LookFor(left, binary, right);
    }

    private Value LookFor(Value left, BinaryExpression binary, Value right)
    {
        if (right.Kind != ValueKind.List)
            return right.Kind switch
            {
                ValueKind.Error => right,
                ValueKind.Null => Null(binary.Right),
                _ => Value.Error($"{Path(binary.Right)} is {KindNames.Of(right.Kind)}, and 'in' needs an array"),
            };

        // As CEL has it: an element that cannot be compared counts only when no other is equal.
        Value? error = null;
        foreach (var element in right.AsList)
        {
            var equal = Equality.AreEqual(left, element, _budget);
            if (_budget.IsExhausted)
                return Exhausted();
            if (equal.IsError)
                error ??= equal;
            else if (equal.AsBoolean)
                return equal;
        }
        return error ?? Value.False;
    }
}
