using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Comparisons of operands as formulas.</summary>
internal static class Comparisons
{
    /// <summary>The comparison; null when formulas cannot say it.</summary>
    public static TriFormula? Compare(Operand left, Relation relation, Operand right)
    {
        if (left is Operand.Choice choice)
            return Choose(choice, whenLeft => Compare(whenLeft, relation, right));
        if (right is Operand.Choice other)
            return Choose(other, whenRight => Compare(left, relation, whenRight));
        if (left is Operand.Failure || right is Operand.Failure)
            return TriFormula.Error;
        return Defined(left, relation, right) is { } condition ? Within(Formula.And(left.IsDefined, right.IsDefined), condition) : null;
    }

    /// <summary>The same where it can be evaluated; elsewhere an error.</summary>
    public static TriFormula Within(Formula isDefined, TriFormula condition) =>
        isDefined == Formula.True ? condition : new(Formula.And(isDefined, condition.IsTrue), Formula.And(isDefined, condition.IsFalse));

    private static TriFormula? Choose(Operand.Choice choice, Func<Operand, TriFormula?> compare) =>
        compare(choice.WhenTrue) is { } whenTrue && compare(choice.WhenFalse) is { } whenFalse
            ? TriFormula.Choose(choice.Condition, whenTrue, whenFalse)
            : null;

    private static TriFormula? Defined(Operand left, Relation relation, Operand right) => (left, right) switch
    {
        (Operand.Constant a, Operand.Constant b) => OfConstants(a.Value, relation, b.Value),
        (Operand.Truth truth, _) => OfTruth(truth.Value, relation, right),
        (_, Operand.Truth truth) => OfTruth(truth.Value, relation.Mirrored(), left),
        (Operand.Container container, Operand.Constant { Value.IsNull: true }) => IsNull(container.IsNull, relation),
        (Operand.Constant { Value.IsNull: true }, Operand.Container container) => IsNull(container.IsNull, relation),
        (Operand.Container, _) or (_, Operand.Container) => null,
        (Operand.Sum sum, _) => Sums.Compare(sum, relation, right),
        (_, Operand.Sum sum) => Sums.Compare(sum, relation.Mirrored(), left),
        (Operand.Single single, Operand.Constant constant) => OfConstant(single, relation, constant.Value),
        (Operand.Constant constant, Operand.Single single) => OfConstant(single, relation.Mirrored(), constant.Value),
        (Operand.Single a, Operand.Single b) => OfPlaces(a, relation, b),
        _ => null,
    };

    private static TriFormula? OfConstants(Value left, Relation relation, Value right)
    {
        var result = relation.IsEquality() ? Equality.AreEqual(left, right, new(1_000_000))
            : left.IsNull || right.IsNull ? Value.Error("null")
            : Ordering.Compare(OperatorOf(relation), left, right, new(1_000_000)) ?? Value.Error("no order");
        if (result.IsError)
            return TriFormula.Error;
        return result.AsBoolean == (relation != Relation.NotEqual) ? TriFormula.True : TriFormula.False;
    }

    private static TriFormula IsNull(Formula isNull, Relation relation) =>
        !relation.IsEquality() ? TriFormula.Error : TriFormula.Classical(relation == Relation.Equal ? isNull : Formula.Not(isNull));

    private static TriFormula? OfConstant(Operand.Single single, Relation relation, Value constant)
    {
        var variable = single.Variable;
        if (constant.IsNull)
            return IsNull(Formula.IsNull(variable), relation);
        if (variable.Type.Sort == VariableSort.String)
            return constant.Kind == ValueKind.String && relation.IsEquality() ? TriFormula.Compare(variable, relation, constant.AsString) : null;
        if (variable.Type.Sort == VariableSort.Enum)
        {
            if (constant.Kind != ValueKind.String || !relation.IsEquality())
                return null;
            var place = VariableTypes.IndexOf(single.Type, constant.AsString);
            return place >= 0 ? TriFormula.Compare(variable, relation, place) : TriFormula.Classical(Formula.Of(relation == Relation.NotEqual));
        }
        return VariableTypes.NumberOf(constant) is { } number && Matches(single.Type, constant.Kind) ? TriFormula.Compare(variable, relation, number) : null;
    }

    private static TriFormula? OfPlaces(Operand.Single left, Relation relation, Operand.Single right)
    {
        var (sort, other) = (left.Variable.Type.Sort, right.Variable.Type.Sort);
        if (sort is VariableSort.String or VariableSort.Enum)
        {
            if (!relation.IsEquality() || other is not (VariableSort.String or VariableSort.Enum))
                return null;
            return sort == other && (sort == VariableSort.String || left.Type.Members == right.Type.Members)
                ? TriFormula.Compare(left.Variable, relation, right.Variable)
                : OfMembers(left, relation, right);
        }
        var isAlike = sort == other || (left.Type.IsNumeric && right.Type.IsNumeric);
        return isAlike ? TriFormula.Compare(left.Variable, relation, right.Variable) : null;
    }

    // An enum and a string, or another enum: both are the same member, or both are null.
    private static TriFormula? OfMembers(Operand.Single left, Relation relation, Operand.Single right)
    {
        var members = left.Variable.Type.Sort == VariableSort.Enum ? left.Type.Members : right.Type.Members;
        var equal = new List<Formula> { Formula.And(Formula.IsNull(left.Variable), Formula.IsNull(right.Variable)) };
        foreach (var member in members)
            if (OfConstant(left, Relation.Equal, Value.String(member)) is { } mine && OfConstant(right, Relation.Equal, Value.String(member)) is { } theirs)
                equal.Add(Formula.And(mine.IsTrue, theirs.IsTrue));
        var condition = TriFormula.Classical(Formula.Or(equal));
        return relation == Relation.Equal ? condition : !condition;
    }

    private static TriFormula? OfTruth(TriFormula truth, Relation relation, Operand other)
    {
        if (!relation.IsEquality())
            return null;
        var equal = other switch
        {
            Operand.Truth { Value: var value } => TriFormula.Choose(truth, value, !value),
            Operand.Constant { Value.Kind: ValueKind.Boolean } constant => constant.Value.AsBoolean ? truth : !truth,
            // Nothing is null here, but an error stays one.
            Operand.Constant { Value.IsNull: true } => TriFormula.Choose(truth, TriFormula.False, TriFormula.False),
            Operand.Single { Variable: { Type.Sort: VariableSort.Boolean } variable } =>
                TriFormula.Choose(truth, TriFormula.Compare(variable, Relation.Equal, 1), TriFormula.Compare(variable, Relation.Equal, 0)),
            _ => null,
        };
        return equal is null || relation == Relation.Equal ? equal : !equal;
    }

    private static bool Matches(DataType type, ValueKind constant) =>
        type.IsNumeric ? KindNames.IsNumeric(constant) : type.Kind.ToString() == constant.ToString();

    private static BinaryOperator OperatorOf(Relation relation) => relation switch
    {
        Relation.Less => BinaryOperator.Less,
        Relation.LessOrEqual => BinaryOperator.LessOrEqual,
        Relation.Greater => BinaryOperator.Greater,
        _ => BinaryOperator.GreaterOrEqual,
    };
}
