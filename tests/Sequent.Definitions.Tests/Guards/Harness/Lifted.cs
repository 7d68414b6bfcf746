namespace Sequent.Definitions.Tests.Guards;

/// <summary>
/// Comparisons as C# lifts them: with null they are false, except that <c>!=</c> is the negation of <c>==</c>, and null
/// equals null. NaN differs from everything.
/// </summary>
internal static class Lifted
{
    public static Formula Compare(Variable left, Relation relation, Rational constant) =>
        relation == Relation.NotEqual
            ? Formula.Not(Formula.Compare(left, Relation.Equal, constant))
            : Formula.Compare(left, relation, constant);

    public static Formula Compare(Variable left, Relation relation, string text) =>
        relation == Relation.NotEqual
            ? Formula.Not(Formula.Compare(left, Relation.Equal, text))
            : Formula.Compare(left, relation, text);

    /// <summary><c>left ⋈ right + offset</c>, exactly and without overflow.</summary>
    public static Formula Compare(Variable left, Relation relation, Variable right, Rational offset = default) => relation switch
    {
        Relation.Equal => Formula.Or(
            Formula.Compare(left, relation, right, offset),
            Formula.And(Formula.IsNull(left), Formula.IsNull(right))),
        Relation.NotEqual => Formula.Not(Compare(left, Relation.Equal, right, offset)),
        _ => Formula.Compare(left, relation, right, offset),
    };
}
