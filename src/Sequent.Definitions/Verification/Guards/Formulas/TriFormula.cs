namespace Sequent.Definitions;

/// <summary>
/// A condition of the expression language, which is true, false or an error. An ordering comparison with null is an error;
/// <c>==</c> and <c>!=</c> take null as a value like others; <c>&amp;&amp;</c> and <c>||</c> absorb errors as CEL has it.
/// </summary>
internal sealed class TriFormula(Formula isTrue, Formula isFalse)
{
    public Formula IsTrue { get; } = isTrue;

    public Formula IsFalse { get; } = isFalse;

    public Formula IsError => Formula.And(Formula.Not(IsTrue), Formula.Not(IsFalse));

    public static TriFormula True { get; } = Classical(Formula.True);

    public static TriFormula False { get; } = Classical(Formula.False);

    public static TriFormula Error { get; } = new(Formula.False, Formula.False);

    /// <summary>A condition that is never an error.</summary>
    public static TriFormula Classical(Formula formula) => new(formula, Formula.Not(formula));

    /// <summary>The value of a boolean variable: an error when that is null.</summary>
    public static TriFormula Of(Variable boolean) =>
        new(Formula.Compare(boolean, Relation.Equal, 1), Formula.Compare(boolean, Relation.Equal, 0));

    public static TriFormula IsNull(Variable variable) => Classical(Formula.IsNull(variable));

    /// <summary>A term of which only its text is known.</summary>
    /// <param name="key">The text.</param>
    /// <param name="canFail">False when its evaluation is known never to be an error.</param>
    public static TriFormula Term(string key, bool canFail = true)
    {
        var isTrue = Formula.Term(key);
        var isNotTrue = Formula.Not(isTrue);
        return new(isTrue, canFail ? Formula.And(isNotTrue, Formula.Term("no error in " + key)) : isNotTrue);
    }

    /// <summary><c>x ⋈ c</c>.</summary>
    public static TriFormula Compare(Variable left, Relation relation, Rational constant) =>
        relation.IsEquality()
            ? Equality(Formula.Compare(left, Relation.Equal, constant), relation)
            : Strict(Formula.Compare(left, relation, constant), [left], Formula.Compare(left, relation.Negated(), constant));

    /// <summary><c>x == "text"</c> and <c>x != "text"</c>.</summary>
    public static TriFormula Compare(Variable left, Relation relation, string text) =>
        Equality(Formula.Compare(left, Relation.Equal, text), relation);

    /// <summary><c>x ⋈ y + c</c>: an error, too, when the sum is outside the values of <c>y</c>'s sort.</summary>
    public static TriFormula Compare(Variable left, Relation relation, Variable right, Rational offset = default)
    {
        var positive = Formula.Compare(left, relation, right, offset);
        var negative = Formula.Compare(left, relation.Negated(), right, offset);
        if (offset.Sign == 0)
        {
            if (!relation.IsEquality())
                return Strict(positive, [left, right], negative);
            return Equality(Formula.Or(Formula.Compare(left, Relation.Equal, right), Formula.And(Formula.IsNull(left), Formula.IsNull(right))), relation);
        }
        var fits = SumFits(right, offset);
        if (!relation.IsEquality())
            return Strict(Formula.And(fits, positive), [left, right], Formula.And(fits, negative), fits);
        var equal = Formula.And(fits, Formula.Compare(left, Relation.Equal, right, offset));
        // The sum has a value, so it differs from a left side that is null.
        var differs = Formula.And(fits, Formula.Or(Formula.IsNull(left), Formula.IsNaN(left), Formula.Compare(left, Relation.NotEqual, right, offset)));
        return relation == Relation.Equal ? new(equal, differs) : new(differs, equal);
    }

    public static TriFormula operator !(TriFormula operand) => new(operand.IsFalse, operand.IsTrue);

    public static TriFormula operator &(TriFormula left, TriFormula right) =>
        new(Formula.And(left.IsTrue, right.IsTrue), Formula.Or(left.IsFalse, right.IsFalse));

    public static TriFormula operator |(TriFormula left, TriFormula right) =>
        new(Formula.Or(left.IsTrue, right.IsTrue), Formula.And(left.IsFalse, right.IsFalse));

    /// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
    public static TriFormula Choose(TriFormula condition, TriFormula whenTrue, TriFormula whenFalse) => new(
        Formula.Or(Formula.And(condition.IsTrue, whenTrue.IsTrue), Formula.And(condition.IsFalse, whenFalse.IsTrue)),
        Formula.Or(Formula.And(condition.IsTrue, whenTrue.IsFalse), Formula.And(condition.IsFalse, whenFalse.IsFalse)));

    /// <summary>Every other guard was false.</summary>
    public static TriFormula Otherwise(IEnumerable<TriFormula> others)
    {
        var all = others.ToArray();
        return new(Formula.And(all.Select(o => o.IsFalse).ToArray()), Formula.Or(all.Select(o => o.IsTrue).ToArray()));
    }

    public override string ToString() => $"true when {IsTrue}, false when {IsFalse}";

    private static TriFormula Equality(Formula equal, Relation relation) =>
        relation == Relation.Equal ? Classical(equal) : !Classical(equal);

    // A double compares false, or as different, when it is NaN; null is no value.
    private static TriFormula Strict(Formula positive, Variable[] variables, Formula negative, Formula? fits = null)
    {
        if (variables.All(v => v.Type.Sort != VariableSort.Double))
            return new(positive, fits is null ? negative : Formula.And(fits, negative));
        var noNull = variables.Select(v => Formula.Not(Formula.IsNull(v)));
        return new(positive, Formula.And([.. noNull, fits ?? Formula.True, Formula.Not(positive)]));
    }

    private static Formula SumFits(Variable variable, Rational offset)
    {
        // What double sums do at the ends of the line is not decided: they are opaque anyway.
        if (variable.Type.Sort == VariableSort.Double)
            return Formula.Not(Formula.IsNull(variable));
        var whole = Whole(variable.Type.Sort);
        return offset.Sign > 0
            ? Formula.Compare(variable, Relation.LessOrEqual, whole.High - offset)
            : Formula.Compare(variable, Relation.GreaterOrEqual, whole.Low - offset);
    }

    private static Interval Whole(VariableSort sort) => sort switch
    {
        VariableSort.Decimal => VariableType.Decimal.Range,
        VariableSort.Date => VariableType.Date.Range,
        VariableSort.DateTime => VariableType.DateTime.Range,
        _ => VariableType.Integer.Range,
    };
}
