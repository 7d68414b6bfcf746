namespace Sequent.Definitions;

/// <summary>
/// Linear rows solved exactly: equations by substitution, inequalities by Fourier–Motzkin elimination, in which a column goes
/// when every row that bounds it from below is added to every row that bounds it from above. Columns of real numbers go
/// first, so that what is left over the whole numbers is exact but for wholeness, which the caller branches on.
/// </summary>
internal sealed class LinearSystem
{
    private const int MostRows = 3000;

    private readonly Interval[] _ranges;
    private readonly bool[] _isDiscrete;
    private readonly List<(int Column, LinearRow[] Bounds)> _eliminated = [];
    private List<LinearRow> _rows = [];

    /// <summary>Starts with the range of every column.</summary>
    public LinearSystem(Interval[] ranges, bool[] isDiscrete)
    {
        _ranges = ranges;
        _isDiscrete = isDiscrete;
        for (var column = 0; column < ranges.Length; column++)
        {
            var unit = new Rational[ranges.Length];
            unit[column] = 1;
            var range = ranges[column];
            _rows.Add(new(unit, range.High, range.HighOpen ? RowKind.Below : RowKind.AtMost));
            _rows.Add(new(Negated(unit), -range.Low, range.LowOpen ? RowKind.Below : RowKind.AtMost));
        }
    }

    /// <summary>The rows that the system made.</summary>
    public int Work { get; private set; }

    /// <summary>The columns in the order in which values are to be chosen.</summary>
    public IEnumerable<int> Order => Enumerable.Reverse(_eliminated).Select(e => e.Column);

    public void Add(Rational[] coefficients, Relation relation, Rational bound)
    {
        var isUpper = relation is Relation.Equal or Relation.LessOrEqual or Relation.Less;
        var kind = relation switch
        {
            Relation.Equal => RowKind.Equal,
            Relation.Less or Relation.Greater => RowKind.Below,
            _ => RowKind.AtMost,
        };
        _rows.Add(new LinearRow(isUpper ? coefficients : Negated(coefficients), isUpper ? bound : -bound, kind).Tightened(_isDiscrete));
    }

    /// <summary>False when no numbers satisfy the rows; null when there are too many rows to say.</summary>
    public bool? Eliminate()
    {
        var open = Enumerable.Range(0, _isDiscrete.Length).ToList();
        while (true)
        {
            if (_rows.Exists(r => r.IsConstant && !r.Holds))
                return false;
            _rows.RemoveAll(r => r.IsConstant);
            if (open.Count == 0)
                return true;
            var column = open.OrderBy(c => _isDiscrete[c]).ThenBy(Growth).First();
            open.Remove(column);
            if (Growth(column) + _rows.Count > MostRows)
                return null;
            Eliminate(column);
        }
    }

    /// <summary>What is left for a column when those before it in <see cref="Order"/> have values.</summary>
    public Interval RangeOf(int column, Rational[] values)
    {
        var range = _ranges[column];
        var (low, lowOpen, high, highOpen) = (range.Low, range.LowOpen, range.High, range.HighOpen);
        foreach (var row in _eliminated.Find(e => e.Column == column).Bounds)
        {
            var rest = row.Bound;
            for (var i = 0; i < values.Length; i++)
                if (i != column && row.SignOf(i) != 0)
                    rest -= row.Coefficients[i] * values[i];
            var limit = rest / row.Coefficients[column];
            var isOpen = row.Kind == RowKind.Below;
            if ((row.Kind == RowKind.Equal || row.SignOf(column) > 0) && (limit < high || (limit == high && isOpen)))
                (high, highOpen) = (limit, isOpen);
            if ((row.Kind == RowKind.Equal || row.SignOf(column) < 0) && (limit > low || (limit == low && isOpen)))
                (low, lowOpen) = (limit, isOpen);
        }
        return new(low, lowOpen, high, highOpen);
    }

    private int Growth(int column) =>
        PivotOf(column) is not null ? 0 : _rows.Count(r => r.SignOf(column) > 0) * _rows.Count(r => r.SignOf(column) < 0);

    private LinearRow? PivotOf(int column) => _rows.Find(r => r.Kind == RowKind.Equal && r.SignOf(column) != 0);

    private void Eliminate(int column)
    {
        var bounds = _rows.Where(r => r.SignOf(column) != 0).ToArray();
        _eliminated.Add((column, bounds));
        var rest = _rows.Where(r => r.SignOf(column) == 0).ToList();
        if (PivotOf(column) is { } pivot)
        {
            foreach (var row in bounds)
                if (!ReferenceEquals(row, pivot))
                    Take(row.Without(column, pivot));
        }
        else
        {
            foreach (var above in bounds.Where(r => r.SignOf(column) > 0))
                foreach (var below in bounds.Where(r => r.SignOf(column) < 0))
                    Take(above.Without(column, below));
        }
        _rows = Tightest(rest);

        void Take(LinearRow row)
        {
            Work++;
            row = row.Tightened(_isDiscrete);
            // The rows of the ranges themselves are there until their column goes.
            if (row.IsConstant || !row.FollowsFrom(_ranges))
                rest.Add(row);
        }
    }

    // Of rows that differ in the bound only, one says it all: without this the rows grow much faster.
    private static List<LinearRow> Tightest(List<LinearRow> rows)
    {
        var best = new Dictionary<string, LinearRow>();
        foreach (var row in rows)
        {
            var key = (row.Kind == RowKind.Equal ? "= " : "") + string.Join(" ", row.Coefficients);
            if (row.Kind == RowKind.Equal)
                key += " " + row.Bound;
            if (!best.TryGetValue(key, out var known) || row.Bound < known.Bound || (row.Bound == known.Bound && row.Kind == RowKind.Below))
                best[key] = row;
        }
        return best.Values.ToList();
    }

    private static Rational[] Negated(Rational[] coefficients) => Array.ConvertAll(coefficients, c => -c);
}
