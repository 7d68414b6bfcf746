namespace Sequent.Definitions.Tests.Guards;

[TestFixture]
public sealed class TriFormulaTests
{
    private static readonly bool?[] Values = [true, false, null];

    [Test]
    public void And_and_or_absorb_errors_as_CEL_says([ValueSource(nameof(Values))] bool? left, [ValueSource(nameof(Values))] bool? right)
    {
        Assert.That(Truth(Of(left) & Of(right)), Is.EqualTo(left & right));
        Assert.That(Truth(Of(left) | Of(right)), Is.EqualTo(left | right));
        Assert.That(Truth(!Of(left)), Is.EqualTo(!left));
    }

    [Test]
    public void A_choice_is_the_chosen_side_or_an_error(
        [ValueSource(nameof(Values))] bool? test, [ValueSource(nameof(Values))] bool? whenTrue, [ValueSource(nameof(Values))] bool? whenFalse) =>
        Assert.That(Truth(TriFormula.Choose(Of(test), Of(whenTrue), Of(whenFalse))), Is.EqualTo(test is null ? null : test.Value ? whenTrue : whenFalse));

    [Test]
    public void Otherwise_is_true_when_every_guard_is_false([ValueSource(nameof(Values))] bool? left, [ValueSource(nameof(Values))] bool? right) =>
        Assert.That(Truth(TriFormula.Otherwise([Of(left), Of(right)])), Is.EqualTo(!(left | right)));

    [TestCase(1, 2000)]
    public void What_hangs_on_opaque_terms_is_never_called_certain(int seed, int sets)
    {
        for (var i = 0; i < sets; i++)
        {
            var random = new RandomGuards(unchecked(seed * 9_000_011 + i)).WithVariables(2, VariableSort.Integer, VariableSort.Boolean);
            var (first, second) = (random.Next(depth: 2), random.Next(depth: 2));
            var (p, q) = (Formula.Term("p"), Formula.Term("q"));
            var formula = Formula.Or(
                Formula.And(first.ToTri().IsTrue, i % 2 == 0 ? p : Formula.Not(q)),
                Formula.And(second.ToTri().IsTrue, i % 3 == 0 ? Formula.Not(p) : Formula.And(p, q)));
            var witnesses = random.Assignments().Select(a => a.ToWitness()).ToArray();
            bool Holds(Witness w, bool termP, bool termQ) =>
                FormulaEvaluator.EvaluateSupposing(formula, new Witness([.. w.Values], ("p", termP), ("q", termQ))) == true;
            bool[] both = [true, false];
            var isPossible = witnesses.Any(w => both.Any(a => both.Any(b => Holds(w, a, b))));
            var isCertain = witnesses.Any(w => both.All(a => both.All(b => Holds(w, a, b))));

            var result = Solver.Solve(formula);
            Assert.That(result.IsUnsatisfiable, Is.EqualTo(!isPossible), formula.ToString());
            Assert.That(!result.IsSatisfiable || isCertain, Is.True, formula.ToString());
        }
    }

    private static TriFormula Of(bool? value) => value switch
    {
        true => TriFormula.True,
        false => TriFormula.False,
        _ => TriFormula.Error,
    };

    private static bool? Truth(TriFormula formula)
    {
        bool Holds(Formula part) => Solver.Solve(part).IsSatisfiable;
        Assert.That(new[] { formula.IsTrue, formula.IsFalse, formula.IsError }.Count(Holds), Is.EqualTo(1));
        return Holds(formula.IsError) ? null : Holds(formula.IsTrue);
    }
}
