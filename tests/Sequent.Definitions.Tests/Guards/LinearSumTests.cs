namespace Sequent.Definitions.Tests.Guards;

[TestFixture]
public sealed class LinearSumTests
{
    [Test]
    public void Whole_numbers_that_no_sum_reaches_are_proved()
    {
        var (x, y) = Two(VariableType.Integer);
        Assert.That(Verdict(Sum(Relation.Equal, 1, (2, x), (4, y))), Is.EqualTo(Definitions.Verdict.Unsatisfiable), "an even number is not 1");
        Assert.That(Verdict(Formula.And(Sum(Relation.Equal, 7, (2, x), (3, y)), Positive(x), Positive(y))), Is.EqualTo(Definitions.Verdict.Satisfiable));
        Assert.That(Verdict(Formula.And(Sum(Relation.Equal, 6, (3, x), (5, y)), Formula.Compare(x, Relation.Greater, 0), Formula.Compare(y, Relation.Greater, 0))), Is.EqualTo(Definitions.Verdict.Unsatisfiable));
        Assert.That(Verdict(Formula.And(Sum(Relation.Greater, 4, (4, x), (4, y)), Sum(Relation.Less, 8, (4, x), (4, y)))), Is.EqualTo(Definitions.Verdict.Unsatisfiable));
    }

    [Test]
    public void Decimals_reach_what_whole_numbers_do_not()
    {
        var (x, y) = Two(VariableType.Decimal);
        Assert.That(Verdict(Formula.And(Sum(Relation.Greater, 4, (4, x), (4, y)), Sum(Relation.Less, 8, (4, x), (4, y)))), Is.EqualTo(Definitions.Verdict.Satisfiable));
        Assert.That(Verdict(Formula.And(Sum(Relation.Equal, 1, (2, x), (4, y)), Positive(x), Positive(y))), Is.EqualTo(Definitions.Verdict.Satisfiable));
        Assert.That(Verdict(Formula.And(Sum(Relation.Less, 0, (1, x), (1, y)), Positive(x), Positive(y))), Is.EqualTo(Definitions.Verdict.Unsatisfiable));
    }

    [Test]
    public void A_whole_number_and_a_decimal_compare_exactly()
    {
        Variable n = new("n", VariableType.Integer), d = new("d", VariableType.Decimal);
        var between = Formula.And(Formula.Compare(n, Relation.Less, d), Formula.Compare(d, Relation.Less, n, 1));
        Assert.That(Verdict(between), Is.EqualTo(Definitions.Verdict.Satisfiable));
        Assert.That(Verdict(Formula.And(between, Formula.Compare(d, Relation.Equal, 3))), Is.EqualTo(Definitions.Verdict.Unsatisfiable));
        Assert.That(Verdict(Formula.And(Formula.Compare(n, Relation.Equal, d), Formula.Compare(d, Relation.Equal, 0.5m))), Is.EqualTo(Definitions.Verdict.Unsatisfiable));
    }

    [Test]
    public void Six_fields_make_one_budget()
    {
        var parts = Enumerable.Range(0, 6).Select(i => new Variable("part" + i, VariableType.Decimal.Between(0, null))).ToArray();
        var total = parts.Select(p => (1, p)).ToArray();
        var each = Formula.And(parts.Select(p => Formula.Compare(p, Relation.GreaterOrEqual, 10)).ToArray());
        Assert.That(Verdict(Formula.And(each, Sum(Relation.Less, 60, total))), Is.EqualTo(Definitions.Verdict.Unsatisfiable));
        Assert.That(Verdict(Formula.And(each, Sum(Relation.LessOrEqual, 60, total))), Is.EqualTo(Definitions.Verdict.Satisfiable));
        Assert.That(Verdict(Formula.And(each, Sum(Relation.LessOrEqual, 60, total), Formula.Compare(parts[3], Relation.NotEqual, 10))), Is.EqualTo(Definitions.Verdict.Unsatisfiable));
    }

    [Test]
    public void A_longer_sum_is_only_possible()
    {
        var parts = Enumerable.Range(0, 7).Select(i => (1, new Variable("part" + i, VariableType.Integer))).ToArray();
        Assert.That(Verdict(Sum(Relation.Less, 60, parts)), Is.EqualTo(Definitions.Verdict.Possible));
    }

    [Test]
    public void A_sum_with_null_in_it_is_not_true_even_where_the_null_cancels_out()
    {
        var x = new Variable("x", VariableType.Integer.OrNull());
        var formula = Sum(Relation.Equal, 0, (1, x), (-1, x));
        Assert.That(Verdict(formula), Is.EqualTo(Definitions.Verdict.Satisfiable));
        Assert.That(Verdict(Formula.And(formula, Formula.IsNull(x))), Is.EqualTo(Definitions.Verdict.Unsatisfiable));
    }

    [TestCase(11)]
    public void No_point_of_a_grid_contradicts_what_is_said_of_sums_of_decimals(int seed)
    {
        var random = new Random(seed);
        var variables = Enumerable.Range(0, 3).Select(i => new Variable("d" + i, VariableType.Decimal.Between(-2, 2))).ToArray();
        var steps = Enumerable.Range(-4, 9).Select(n => n / (Rational)2).ToArray();
        var points = (from a in steps from b in steps from c in steps select new Witness([.. variables.Zip([GuardValue.Of(a), GuardValue.Of(b), GuardValue.Of(c)])])).ToArray();
        var unsatisfiable = 0;
        for (var i = 0; i < 1500; i++)
        {
            var sums = Enumerable.Range(0, 4).Select(_ => Sum((Relation)random.Next(6), random.Next(-3, 4), variables.Select(v => (random.Next(-2, 3), v)).ToArray()));
            var formula = Formula.And(sums.ToArray());
            var result = Solver.Solve(formula);
            Assert.That(result.Verdict, Is.Not.EqualTo(Definitions.Verdict.Possible), formula.ToString());
            if (!result.IsUnsatisfiable)
                continue;
            unsatisfiable++;
            Assert.That(points.Any(p => FormulaEvaluator.Evaluate(formula, p) == true), Is.False, formula.ToString());
        }
        Assert.That(unsatisfiable, Is.GreaterThan(100));
    }

    private static (Variable, Variable) Two(VariableType type) => (new("x", type), new("y", type));

    private static Formula Positive(Variable variable) => Formula.Compare(variable, Relation.GreaterOrEqual, 0);

    private static Verdict Verdict(Formula formula) => Solver.Solve(formula).Verdict;

    private static Formula Sum(Relation relation, Rational bound, params (int Coefficient, Variable Variable)[] terms) =>
        Formula.Sum(terms.Select(t => new LinearTerm(t.Coefficient, t.Variable)), relation, bound);
}
