namespace Sequent.Definitions.Tests.Guards;

[TestFixture]
public sealed class BudgetTests
{
    // As many pigeons as holes and one more: small, and hard for any search of this kind.
    private static readonly Formula Pigeons = PigeonsInHoles(9);

    [Test]
    public void A_search_that_runs_out_says_so_and_claims_nothing()
    {
        var result = Solver.Solve(Pigeons, budget: 10_000);
        Assert.That(result.Verdict, Is.EqualTo(Verdict.Unknown));
        Assert.That(result.Reason, Does.Contain("10000"));
        Assert.That(result.Witness, Is.Null);
    }

    [Test]
    public void The_same_question_takes_the_same_steps()
    {
        Assert.That(Solver.Solve(Pigeons, 20_000).Nodes, Is.EqualTo(Solver.Solve(Pigeons, 20_000).Nodes));
        Assert.That(Solver.Solve(PigeonsInHoles(4)), Is.EqualTo(Solver.Solve(PigeonsInHoles(4))));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Whatever_the_budget_an_answer_is_the_answer(int seed)
    {
        for (var i = 0; i < 300; i++)
        {
            var guards = new RandomGuards(unchecked(seed * 31_000_001 + i)).WithVariables(3, VariableSort.Integer, VariableSort.String);
            var formula = guards.Next(depth: 4).ToTri().IsTrue;
            var truth = Solver.Solve(formula).Verdict;
            foreach (var budget in new[] { 0, 1, 3, 10, 30, 100 })
                Assert.That(Solver.Solve(formula, budget).Verdict, Is.EqualTo(truth).Or.EqualTo(Verdict.Unknown));
        }
    }

    [Test]
    public void A_formula_nested_without_end_is_not_looked_at()
    {
        var formula = Formula.Term("end");
        for (var i = 0; i < 100_000; i++)
            formula = Formula.Not(Formula.And(formula, Formula.Term("more")));
        var result = Solver.Solve(formula);
        Assert.That((result.Verdict, result.Reason), Is.EqualTo((Verdict.Unknown, "nested more than 300 levels deep")));
        var report = GuardAnalysis.Analyze([TriFormula.Classical(formula)]);
        Assert.That(report.Assumptions.Verdict, Is.EqualTo(Verdict.Unknown));
    }

    [Test]
    public void Long_disjunctions_do_not_need_a_deep_stack()
    {
        var x = new Variable("x", VariableType.Integer);
        var parts = Enumerable.Range(0, 3_000).Select(i => Formula.Or(Formula.Compare(x, Relation.Less, 10 * i), Formula.Compare(x, Relation.Greater, 10 * i))).ToArray();
        Assert.That(Solver.Solve(Formula.And(parts), 5_000_000).Verdict, Is.EqualTo(Verdict.Satisfiable));
    }

    [Test]
    public void An_analysis_that_runs_out_answers_the_rest_with_not_known()
    {
        var guards = Enumerable.Range(0, 6).Select(_ => TriFormula.Classical(Pigeons)).ToArray();
        var report = GuardAnalysis.Analyze(guards, budget: 2_000, totalBudget: 10_000);
        Assert.That(report.Summary.Unknown, Is.GreaterThan(0));
        Assert.That(report.Overlaps, Has.All.Matches<GuardOverlap>(o => o is { Certainty: Certainty.Unknown, Reason: not null }));
        Assert.That(report.Facts, Is.Empty);
        Assert.That(report.Nodes, Is.LessThan(20_000));
    }

    private static Formula PigeonsInHoles(int holes)
    {
        var pigeons = Enumerable.Range(0, holes + 1).Select(i => new Variable("p" + i, VariableType.Integer.Between(1, holes))).ToArray();
        return Formula.And(
            (from i in Enumerable.Range(0, holes + 1) from j in Enumerable.Range(0, i) select Formula.Compare(pigeons[i], Relation.NotEqual, pigeons[j])).ToArray());
    }
}
