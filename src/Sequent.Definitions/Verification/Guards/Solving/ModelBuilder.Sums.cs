namespace Sequent.Definitions;

internal sealed partial class ModelBuilder
{
    private ModelOutcome AssignSums()
    {
        if (theory.Sums.Count == 0)
            return ModelOutcome.Found;
        var columns = Connected();
        var system = new LinearSystem(Array.ConvertAll(columns, theory.RangeOf), Array.ConvertAll(columns, theory.IsDiscrete));
        Fill(system, columns);
        var isFeasible = system.Eliminate();
        Work += system.Work * columns.Length;
        if (isFeasible is null)
        {
            Reason = "too many sums depend on each other";
            return ModelOutcome.Undecided;
        }
        return isFeasible == true ? Choose(system, columns) : ModelOutcome.Conflict;
    }

    private ModelOutcome Choose(LinearSystem system, int[] columns)
    {
        var values = new Rational[columns.Length];
        foreach (var column in system.Order)
        {
            var x = columns[column];
            var range = system.RangeOf(column, values);
            if (ValueChoice.Of(theory.TypeOf(x), theory.AllowedOf(x), range, ExcludedFor(x)) is not { } value)
                return IsBetweenWholes(x, range) ? Branch(x, range.Low.Floor()) : Resolve(x);
            values[column] = value;
            Assign(x, value);
        }
        foreach (var x in columns)
        {
            if (theory.Assert(Node.Bound(x, Relation.Equal, _values[x])))
                continue;
            Reason = $"the value {_values[x]} of '{problem.Variables[x]}' satisfies the sums, but not the ranges";
            return ModelOutcome.Undecided;
        }
        return ModelOutcome.Found;
    }

    private bool IsBetweenWholes(int x, Interval range)
    {
        if (!theory.IsDiscrete(x))
            return false;
        var least = range.LowOpen ? range.Low.Floor() + 1 : range.Low.Ceiling();
        return least > range.High || (least == range.High && range.HighOpen);
    }

    private ModelOutcome Branch(int x, Rational whole)
    {
        Split = Either(Node.Bound(x, Relation.LessOrEqual, whole), Node.Bound(x, Relation.GreaterOrEqual, whole + 1));
        return ModelOutcome.Split;
    }

    /// <summary>The variables of all sums, and those that bounds on differences tie to them.</summary>
    private int[] Connected()
    {
        var found = new SortedSet<int>(theory.Sums.SelectMany(s => s.Terms).Select(t => t.Variable));
        for (var count = -1; count != found.Count;)
        {
            count = found.Count;
            foreach (var literal in theory.Differences)
            {
                if (literal.Relation != Relation.NotEqual && (found.Contains(literal.X) || found.Contains(literal.Y)))
                {
                    found.Add(literal.X);
                    found.Add(literal.Y);
                }
            }
        }
        return found.ToArray();
    }

    private void Fill(LinearSystem system, int[] columns)
    {
        foreach (var literal in theory.Differences)
            if (literal.Relation != Relation.NotEqual && Array.IndexOf(columns, literal.X) >= 0)
                system.Add(Row((1, literal.X), (-1, literal.Y)), literal.Relation, literal.Offset);
        foreach (var sum in theory.Sums)
            if (sum.Relation != Relation.NotEqual)
                system.Add(Row(sum.Terms), sum.Relation, sum.Offset);

        Rational[] Row(params (Rational Coefficient, int Variable)[] terms)
        {
            var row = new Rational[columns.Length];
            foreach (var (coefficient, variable) in terms)
                row[Array.IndexOf(columns, variable)] = coefficient;
            return row;
        }
    }
}
