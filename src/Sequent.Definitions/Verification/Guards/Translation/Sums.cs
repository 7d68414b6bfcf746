using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>
/// Arithmetic that is exact: on whole numbers, and on times as ticks or days. Decimals and doubles are rounded, so that
/// their sums are not what formulas would take them for.
/// </summary>
internal static class Sums
{
    /// <summary>The result of an operator; null when formulas cannot say it.</summary>
    public static Operand? Compute(BinaryOperator binary, Operand left, Operand right)
    {
        if (left is Operand.Failure || right is Operand.Failure)
            return new Operand.Failure();
        if (binary == BinaryOperator.Multiply)
            return (left, right) switch
            {
                (Operand.Constant { Value.Kind: ValueKind.Integer } factor, _) => Multiply(factor.Value.AsInteger, right),
                (_, Operand.Constant { Value.Kind: ValueKind.Integer } factor) => Multiply(factor.Value.AsInteger, left),
                _ => null,
            };
        if (binary is not (BinaryOperator.Add or BinaryOperator.Subtract) || Of(left) is not { } a || Of(right) is not { } b)
            return null;
        var isSum = binary == BinaryOperator.Add;
        return (a.Kind, b.Kind) switch
        {
            (DataKind.Integer, DataKind.Integer) or (DataKind.Duration, DataKind.Duration) => Combine(a, isSum ? 1 : -1, b, a.Kind),
            (DataKind.DateTime, DataKind.Duration) => Combine(a, isSum ? 1 : -1, b, DataKind.DateTime),
            (DataKind.Duration, DataKind.DateTime) when isSum => Combine(b, 1, a, DataKind.DateTime),
            (DataKind.DateTime, DataKind.DateTime) when !isSum => Combine(a, -1, b, DataKind.Duration),
            (DataKind.Date, DataKind.Date) when !isSum => Combine(Scaled(TimeSpan.TicksPerDay, a), -TimeSpan.TicksPerDay, b, DataKind.Duration),
            (DataKind.Date, DataKind.Duration) => Shift(a, isSum ? 1 : -1, b),
            (DataKind.Duration, DataKind.Date) when isSum => Shift(b, 1, a),
            _ => null,
        };
    }

    public static Operand? Multiply(long factor, Operand operand)
    {
        if (operand is Operand.Failure)
            return operand;
        if (Of(operand) is not { Kind: DataKind.Integer } sum)
            return null;
        return Checked(Scaled(factor, sum), DataKind.Integer);
    }

    /// <summary>A sum against something else; null when formulas cannot say it.</summary>
    public static TriFormula? Compare(Operand.Sum sum, Relation relation, Operand other)
    {
        if (other is Operand.Constant { Value.IsNull: true })
            return relation.IsEquality() ? TriFormula.Classical(Formula.Of(relation == Relation.NotEqual)) : TriFormula.Error;
        // The sum has a value where it is defined, so it differs from null; but it is not ordered with null.
        var isThere = Formula.True;
        LinearTerm[] terms;
        Rational bound;
        if (other is Operand.Constant constant && VariableTypes.NumberOf(constant.Value) is { } number && Matches(sum.Kind, constant.Value.Kind))
        {
            (terms, bound) = (sum.Terms, number - sum.Value);
        }
        else if (other is Operand.Single { Type.Kind: DataKind.Number } single && sum.Kind == DataKind.Integer)
        {
            (terms, bound) = (Merge(sum.Terms, -1, [new(1, single.Variable)]), -sum.Value);
            isThere = Formula.Not(Formula.IsNull(single.Variable));
        }
        else if (Of(other, isOperand: false) is { } right && right.Kind == sum.Kind)
        {
            (terms, bound) = (Merge(sum.Terms, -1, right.Terms), right.Value - sum.Value);
            isThere = Formula.And(right.Terms.Select(t => Formula.Not(Formula.IsNull(t.Variable))).ToArray());
        }
        else
        {
            return null;
        }
        if (terms.Length > Formula.MostTerms)
            return null;
        var holds = Formula.And(isThere, Formula.Sum(terms, relation.IsEquality() ? Relation.Equal : relation, bound));
        if (!relation.IsEquality())
            return new(holds, Formula.And(isThere, Formula.Sum(terms, relation.Negated(), bound)));
        var equal = TriFormula.Classical(holds);
        return relation == Relation.Equal ? equal : !equal;
    }

    private static bool Matches(DataKind kind, ValueKind constant) =>
        kind == DataKind.Integer ? constant is ValueKind.Integer or ValueKind.Number or ValueKind.Double : kind.ToString() == constant.ToString();

    /// <param name="operand">What is added to.</param>
    /// <param name="isOperand">True when null is an error.</param>
    private static Operand.Sum? Of(Operand operand, bool isOperand = true)
    {
        switch (operand)
        {
            case Operand.Sum sum:
                return sum;
            case Operand.Single { Type.Kind: DataKind.Integer or DataKind.Duration or DataKind.Date or DataKind.DateTime } single:
                var isDefined = isOperand ? Formula.And(single.IsDefined, Formula.Not(Formula.IsNull(single.Variable))) : single.IsDefined;
                return new([new(1, single.Variable)], 0, single.Type.Kind, isDefined);
            case Operand.Constant { Value: { Kind: ValueKind.Integer or ValueKind.Duration or ValueKind.Date or ValueKind.DateTime } value }:
                var kind = value.Kind switch { ValueKind.Integer => DataKind.Integer, ValueKind.Duration => DataKind.Duration, ValueKind.Date => DataKind.Date, _ => DataKind.DateTime };
                return new([], VariableTypes.NumberOf(value)!.Value, kind, Formula.True);
            default:
                return null;
        }
    }

    // A date moves by whole days only.
    private static Operand? Shift(Operand.Sum date, int sign, Operand.Sum by)
    {
        if (by.Terms.Length > 0)
            return null;
        var days = by.Value / TimeSpan.TicksPerDay;
        return days.IsInteger ? Combine(date, sign, new([], days, DataKind.Duration, by.IsDefined), DataKind.Date) : new Operand.Failure();
    }

    private static Operand? Combine(Operand.Sum left, Rational factor, Operand.Sum right, DataKind kind) => Checked(new(
        Merge(left.Terms, factor, right.Terms), left.Value + factor * right.Value, kind, Formula.And(left.IsDefined, right.IsDefined)), kind);

    private static Operand.Sum Scaled(Rational factor, Operand.Sum sum) =>
        new(Merge([], factor, sum.Terms), factor * sum.Value, sum.Kind, sum.IsDefined);

    private static LinearTerm[] Merge(LinearTerm[] left, Rational factor, LinearTerm[] right)
    {
        var terms = left.ToList();
        foreach (var term in right)
        {
            var at = terms.FindIndex(t => t.Variable.Name == term.Variable.Name);
            var coefficient = factor * term.Coefficient + (at < 0 ? 0 : terms[at].Coefficient);
            if (at < 0)
                terms.Add(new(coefficient, term.Variable));
            else
                terms[at] = new(coefficient, term.Variable);
        }
        return [.. terms.Where(t => t.Coefficient.Sign != 0)];
    }

    /// <summary>The sum, defined only where it fits the kind; null when it is too long to say so.</summary>
    private static Operand? Checked(Operand.Sum sum, DataKind kind)
    {
        if (sum.Terms.Length > Formula.MostTerms)
            return null;
        var (low, high) = (sum.Value, sum.Value);
        foreach (var (coefficient, variable) in sum.Terms)
        {
            var (a, b) = (coefficient * variable.Type.Range.Low, coefficient * variable.Type.Range.High);
            (low, high) = coefficient.Sign < 0 ? (low + b, high + a) : (low + a, high + b);
        }
        var whole = WholeOf(kind);
        var fits = new List<Formula> { sum.IsDefined };
        if (high > whole.High)
            fits.Add(Formula.Sum(sum.Terms, Relation.LessOrEqual, whole.High - sum.Value));
        if (low < whole.Low)
            fits.Add(Formula.Sum(sum.Terms, Relation.GreaterOrEqual, whole.Low - sum.Value));
        return fits.Count == 1 ? sum : new Operand.Sum(sum.Terms, sum.Value, kind, Formula.And(fits));
    }

    private static Interval WholeOf(DataKind kind) => kind switch
    {
        DataKind.Date => VariableType.Date.Range,
        DataKind.DateTime => VariableType.DateTime.Range,
        _ => VariableType.Integer.Range,
    };
}
