namespace Sequent.Definitions.Tests.Guards;

[TestFixture]
public sealed class HardCaseTests
{
    private static readonly Variable Whole = new("n", VariableType.Integer);
    private static readonly Variable Amount = new("amount", VariableType.Decimal);
    private static readonly Variable Rate = new("rate", VariableType.Double);
    private static readonly Variable Maybe = new("maybe", VariableType.Integer.OrNull());

    [Test]
    public void Between_neighbours_there_is_a_decimal_and_no_whole_number()
    {
        Assert.That(Solver.Solve(Formula.And(Holds(Whole, ">", 5000), Holds(Whole, "<", 5001))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Text(Formula.And(Holds(Amount, ">", 5000), Holds(Amount, "<", 5001))), Is.EqualTo("amount = 5000.1"));
        Assert.That(Text(Formula.And(Holds(Rate, ">", 5000), Holds(Rate, "<", 5001))), Is.EqualTo("rate = 5000.5"));
    }

    [Test]
    public void The_shown_value_is_zero_or_a_bound_or_small()
    {
        Assert.That(Text(Holds(Amount, "<=", 5000)), Is.EqualTo("amount = 0"));
        Assert.That(Text(Holds(Amount, ">=", 5000.10m)), Is.EqualTo("amount = 5000.1"));
        Assert.That(Text(Holds(Amount, ">", 5000.10m)), Is.EqualTo("amount = 5001"));
        Assert.That(Text(Holds(Whole, ">", 5000)), Is.EqualTo("n = 5001"));
        Assert.That(Text(Holds(Whole, "<", -3)), Is.EqualTo("n = -4"));
        Assert.That(Text(Holds(Amount, "!=", 0)), Is.EqualTo("amount = 1"));
    }

    [Test]
    public void The_decimal_line_ends_where_decimal_ends()
    {
        var max = (Rational)decimal.MaxValue;
        Assert.That(Solver.Solve(Holds(Amount, ">", max)).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Text(Holds(Amount, ">=", max)), Is.EqualTo("amount = 79228162514264337593543950335"));
        Assert.That(Solver.Solve(Formula.And(Holds(Amount, "<", max), Holds(Amount, ">", max - 1))).Verdict, Is.EqualTo(Verdict.Unsatisfiable), "no decimal has a digit after the point there");
        Assert.That(Solver.Solve(Holds(Amount, "==", (Rational)1 / 3)).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Text(Formula.And(Holds(Amount, ">", 0), Holds(Amount, "<", 0.0000000000000000000000000002m))), Is.EqualTo("amount = 0.0000000000000000000000000001"));
        Assert.That(Solver.Solve(Formula.And(Holds(Amount, ">", 0), Holds(Amount, "<", 0.0000000000000000000000000001m))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
    }

    [Test]
    public void Whole_numbers_end_where_long_ends()
    {
        var beyond = (Rational)long.MaxValue + 1;
        Assert.That(Solver.Solve(Holds(Whole, ">=", beyond)).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Solver.Solve(Formula.Not(Holds(Whole, "<", beyond))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Text(Holds(Whole, ">=", long.MaxValue)), Is.EqualTo("n = 9223372036854775807"));
        Assert.That(Text(Holds(Whole, "<=", long.MinValue)), Is.EqualTo("n = -9223372036854775808"));
        var next = TriFormula.Compare(new("m", VariableType.Integer), Relation.Less, Whole, 1);
        Assert.That(Text(next.IsError), Is.EqualTo("n = 9223372036854775807").Or.StartsWith("n = 9223372036854775807, "), "n + 1 overflows");
    }

    [Test]
    public void Chains_of_unequal_values_leave_the_next_one()
    {
        var chain = Formula.And(Enumerable.Range(0, 500).Select(i => Holds(Whole, "!=", i)).ToArray());
        Assert.That(Text(Formula.And(chain, Holds(Whole, ">=", 0))), Is.EqualTo("n = 500"));
        Assert.That(Solver.Solve(Formula.And(chain, Holds(Whole, ">=", 0), Holds(Whole, "<", 500))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        var decimals = Formula.And(Enumerable.Range(0, 11).Select(i => Holds(Amount, "!=", i / (Rational)10)).ToArray());
        Assert.That(Text(Formula.And(decimals, Holds(Amount, ">=", 0), Holds(Amount, "<=", 1))), Does.StartWith("amount = 0."));
    }

    [Test]
    public void An_enum_is_one_of_its_members()
    {
        var color = new Variable("color", VariableType.Enum("red", "green", "blue"));
        var notTwo = Formula.And(Holds(color, "!=", 0), Holds(color, "!=", 2));
        Assert.That(Text(notTwo), Is.EqualTo("color = green"));
        Assert.That(Solver.Solve(Formula.And(notTwo, Holds(color, "!=", 1))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        var maybe = new Variable("color", VariableType.Enum("red", "green", "blue").OrNull());
        var none = Formula.And(Enumerable.Range(0, 3).Select(i => Lifted.Compare(maybe, Relation.NotEqual, i)).ToArray());
        Assert.That(Text(none), Is.EqualTo("color = null"));
    }

    [Test]
    public void Null_is_an_error_in_expressions_and_false_in_CSharp()
    {
        var guard = TriFormula.Compare(Maybe, Relation.Less, 5);
        Assert.That(Text(guard.IsError), Is.EqualTo("maybe = null"));
        Assert.That((guard | !guard).IsError.ToString(), Is.Not.Empty);
        Assert.That(Text((guard | !guard).IsError), Is.EqualTo("maybe = null"));
        Assert.That(Text((guard | TriFormula.IsNull(Maybe)).IsTrue), Is.EqualTo("maybe = 0"));
        Assert.That(Solver.Solve((guard | TriFormula.IsNull(Maybe)).IsError).Verdict, Is.EqualTo(Verdict.Unsatisfiable), "|| absorbs the error");
        var lifted = Lifted.Compare(Maybe, Relation.Less, 5);
        Assert.That(Text(Formula.And(Formula.Not(lifted), Formula.Not(Lifted.Compare(Maybe, Relation.GreaterOrEqual, 5)))), Is.EqualTo("maybe = null"));
        Assert.That(TriFormula.Compare(Maybe, Relation.Equal, 5).IsError, Is.Not.Null);
        Assert.That(Solver.Solve(TriFormula.Compare(Maybe, Relation.Equal, 5).IsError).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
    }

    [Test]
    public void Days_and_midnights_are_exact()
    {
        var day = new Variable("day", VariableType.Date);
        var time = new Variable("at", VariableType.DateTime);
        var date = new DateOnly(2024, 2, 29);
        var midnight = date.ToDateTime(default).Ticks;
        Assert.That(Text(Holds(day, ">", date.DayNumber)), Is.EqualTo("day = 2024-03-01"));
        Assert.That(Text(Formula.And(Holds(time, ">=", midnight), Holds(time, "<", midnight + TimeSpan.TicksPerDay))), Is.EqualTo("at = 2024-02-29T00:00:00"));
        Assert.That(Solver.Solve(Formula.And(Holds(time, ">", midnight), Holds(time, "<", midnight + 1))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Text(Holds(time, "<", midnight)), Is.EqualTo("at = 2024-02-28T23:59:59.9999999"));
        Assert.That(Solver.Solve(Holds(day, ">", DateOnly.MaxValue.DayNumber)).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Text(Holds(day, "!=", 0)), Is.EqualTo("day = 2000-01-01").Or.EqualTo("day = 0001-01-02"));
    }

    [Test]
    public void Fields_cannot_be_less_than_each_other_in_a_circle()
    {
        foreach (var type in new[] { VariableType.Integer, VariableType.Decimal, VariableType.Date, VariableType.FiniteDouble })
        {
            Variable x = new("x", type), y = new("y", type), z = new("z", type);
            var chain = Formula.And(Formula.Compare(x, Relation.Less, y), Formula.Compare(y, Relation.Less, z));
            Assert.That(Solver.Solve(chain).Verdict, Is.EqualTo(Verdict.Satisfiable));
            Assert.That(Solver.Solve(Formula.And(chain, Formula.Compare(z, Relation.Less, x))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
            Assert.That(Solver.Solve(Formula.And(chain, Formula.Compare(z, Relation.LessOrEqual, x))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        }
    }

    [Test]
    public void Between_fields_two_apart_whole_numbers_have_one_place()
    {
        Variable x = new("x", VariableType.Integer), y = new("y", VariableType.Integer);
        var apart = Formula.And(Formula.Compare(x, Relation.Less, Whole), Formula.Compare(Whole, Relation.Less, y), Formula.Compare(y, Relation.LessOrEqual, x, 2));
        Assert.That(Solver.Solve(apart).Verdict, Is.EqualTo(Verdict.Satisfiable));
        Assert.That(Solver.Solve(Formula.And(apart, Formula.Compare(y, Relation.Less, x, 2))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
    }

    [Test]
    public void As_many_strings_as_there_are_can_all_differ()
    {
        var texts = Enumerable.Range(0, 6).Select(i => new Variable("s" + i, VariableType.String)).ToArray();
        var differ = new List<Formula>();
        for (var i = 0; i < texts.Length; i++)
        {
            differ.Add(Formula.Compare(texts[i], Relation.NotEqual, "it"));
            for (var j = 0; j < i; j++)
                differ.Add(Formula.Compare(texts[i], Relation.NotEqual, texts[j]));
        }
        var result = Solver.Solve(Formula.And(differ));
        Assert.That(result.Witness!.Values.Select(v => v.Value.Text).Distinct().Count(), Is.EqualTo(6));
        Assert.That(Text(Formula.Compare(texts[0], Relation.NotEqual, "it")), Is.EqualTo("s0 = \"\""));
        Assert.That(Text(Formula.And(Formula.Compare(texts[0], Relation.NotEqual, "it"), Formula.Or(Formula.Compare(texts[0], Relation.Equal, "hr"), Formula.Compare(texts[0], Relation.NotEqual, "hr")))), Is.EqualTo("s0 = \"hr\""));
    }

    [Test]
    public void Four_colors_do_not_make_five_different_fields()
    {
        var fields = Enumerable.Range(0, 5).Select(i => new Variable("c" + i, VariableType.Enum("a", "b", "c", "d"))).ToArray();
        Formula AllDiffer(int count) => Formula.And(
            (from i in Enumerable.Range(0, count) from j in Enumerable.Range(0, i) select Formula.Compare(fields[i], Relation.NotEqual, fields[j])).ToArray());
        Assert.That(Solver.Solve(AllDiffer(4)).Verdict, Is.EqualTo(Verdict.Satisfiable));
        Assert.That(Solver.Solve(AllDiffer(5)).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
    }

    [Test]
    public void NaN_compares_false_and_differs_and_infinity_is_the_end()
    {
        var guard = TriFormula.Compare(Rate, Relation.Less, 5);
        Assert.That(Solver.Solve(guard.IsError).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Text(Formula.And(guard.IsFalse, TriFormula.Compare(Rate, Relation.GreaterOrEqual, 5).IsFalse)), Is.EqualTo("rate = NaN"));
        Assert.That(Text(Holds(Rate, ">", DoubleNumber.Max)), Is.EqualTo("rate = infinity"));
        Assert.That(Solver.Solve(Holds(new("rate", VariableType.FiniteDouble), ">", DoubleNumber.Max)).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Text(Formula.And(Holds(Rate, ">", 0), Holds(Rate, "<", Rational.Of(double.Epsilon * 2)))), Is.EqualTo("rate = 5E-324"));
        Assert.That(Solver.Solve(Formula.And(Holds(Rate, ">", 0), Holds(Rate, "<", Rational.Of(double.Epsilon)))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
    }

    [Test]
    public void Rounded_sums_of_doubles_are_only_possible()
    {
        var other = new Variable("other", VariableType.FiniteDouble);
        var result = Solver.Solve(Formula.And(Formula.Compare(other, Relation.Equal, Rate, 1), Formula.Compare(other, Relation.Equal, Rate)));
        Assert.That(result.Verdict, Is.EqualTo(Verdict.Possible), "1e300 + 1 is 1e300");
    }

    [Test]
    public void Opaque_terms_keep_what_is_unsatisfiable_proved()
    {
        var call = Formula.Term("name.matches('a')");
        Assert.That(Solver.Solve(Formula.And(call, Holds(Whole, ">", 1), Holds(Whole, "<", 1))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Solver.Solve(Formula.And(call, Formula.Not(call))).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Solver.Solve(Formula.Or(call, Formula.Not(call))).Verdict, Is.Not.EqualTo(Verdict.Unsatisfiable));
        var possible = Solver.Solve(Formula.And(call, Holds(Whole, ">", 1)));
        Assert.That(possible.Verdict, Is.EqualTo(Verdict.Possible));
        Assert.That((possible.Witness!.ToString(), possible.Witness.TermOf("name.matches('a')")), Is.EqualTo(("n = 2", (bool?)true)));
        Assert.That(Solver.Solve(Formula.Or(call, Holds(Whole, ">", 1))).Verdict, Is.EqualTo(Verdict.Satisfiable), "there are values for which the term does not matter");
    }

    [Test]
    public void A_variable_without_any_value_satisfies_nothing()
    {
        var none = new Variable("none", VariableType.Integer.Between(3, 2));
        Assert.That(Solver.Solve(Holds(none, "<", 5)).Verdict, Is.EqualTo(Verdict.Unsatisfiable));
        Assert.That(Text(Formula.Not(Holds(new("none", VariableType.Integer.Between(3, 2).OrNull()), "<", 5))), Is.EqualTo("none = null"));
    }

    private static string? Text(Formula formula) => Solver.Solve(formula) is { Verdict: Verdict.Satisfiable } result ? result.Witness!.ToString() : Solver.Solve(formula).ToString();

    private static Formula Holds(Variable variable, string relation, Rational constant) =>
        Formula.Compare(variable, Enum.GetValues<Relation>().Single(r => r.Symbol() == relation), constant);
}
