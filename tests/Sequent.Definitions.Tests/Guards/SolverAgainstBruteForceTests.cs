namespace Sequent.Definitions.Tests.Guards;

[TestFixture]
public sealed class SolverAgainstBruteForceTests
{
    private static readonly VariableSort[] All =
    [
        VariableSort.Integer, VariableSort.Decimal, VariableSort.Double, VariableSort.Boolean, VariableSort.Enum,
        VariableSort.String, VariableSort.Date, VariableSort.Duration,
    ];

    [TestCase(1, 4000)]
    [TestCase(2, 4000)]
    [TestCase(3, 4000)]
    public void Guards_of_the_expression_language_are_true_false_or_an_error_as_every_assignment_says(int seed, int sets) =>
        Check(seed, sets, 3, false, All, condition => [
            (condition.ToTri().IsTrue, values => condition.Evaluate(values) == true),
            (condition.ToTri().IsFalse, values => condition.Evaluate(values) == false),
            (condition.ToTri().IsError, values => condition.Evaluate(values) is null)]);

    [TestCase(4, 4000)]
    [TestCase(5, 4000)]
    public void Guards_read_from_CSharp_are_true_or_false_as_every_assignment_says(int seed, int sets) =>
        Check(seed, sets, 3, false, All, condition => [
            (condition.ToLifted(), condition.EvaluateLifted),
            (Formula.Not(condition.ToLifted()), values => !condition.EvaluateLifted(values))]);

    [TestCase(6, 1500)]
    public void Sums_over_whole_numbers_are_decided_as_every_assignment_says(int seed, int sets) =>
        Check(seed, sets, 4, true, [VariableSort.Integer], condition => [
            (condition.ToTri().IsTrue, values => condition.Evaluate(values) == true),
            (condition.ToTri().IsFalse, values => condition.Evaluate(values) == false),
            (condition.ToTri().IsError, values => condition.Evaluate(values) is null)]);

    [TestCase(7, 1500)]
    public void Strings_compared_with_each_other_are_decided_as_every_assignment_says(int seed, int sets) =>
        Check(seed, sets, 4, false, [VariableSort.String], condition => [
            (condition.ToTri().IsTrue, values => condition.Evaluate(values) == true),
            (condition.ToLifted(), condition.EvaluateLifted)]);

    private static void Check(
        int seed, int sets, int variables, bool hasSums, VariableSort[] sorts, Func<Condition, (Formula Formula, Func<Assignment, bool> Oracle)[]> queries)
    {
        for (var set = 0; set < sets; set++)
        {
            var guards = new RandomGuards(unchecked(seed * 1_000_003 + set)).WithVariables(variables, sorts);
            var condition = guards.Next(depth: 4, hasSums);
            var assignments = guards.Assignments().ToArray();
            foreach (var (formula, oracle) in queries(condition))
            {
                var result = Solver.Solve(formula);
                var expected = assignments.Any(oracle) ? Verdict.Satisfiable : Verdict.Unsatisfiable;
                if (result.Verdict != expected || (result.Witness is { } witness && !oracle(Assignment.Of(guards.Variables, witness))))
                    Assert.Fail($"Set {set} of seed {seed}: expected {expected}, got {result}, for {condition}, asked as {formula}.");
            }
        }
        Assert.Pass($"{sets} sets agree.");
    }
}
