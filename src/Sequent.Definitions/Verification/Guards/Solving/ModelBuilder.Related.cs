namespace Sequent.Definitions;

internal sealed partial class ModelBuilder
{
    /// <summary>
    /// One variable after the other: bounds on differences never fail here, because the matrix is closed; values left out can.
    /// </summary>
    private ModelOutcome AssignRelated((int Trail, int Matrix) before)
    {
        for (var x = 0; x < _values.Length; x++)
        {
            if (_isAssigned[x] || !theory.IsRelated(x) || theory.FlagsOf(x) != Presence.Value)
                continue;
            if (ValueChoice.Of(theory.TypeOf(x), theory.AllowedOf(x), theory.RangeOf(x), ExcludedFor(x)) is { } value
                && theory.Assert(Node.Bound(x, Relation.Equal, value)))
            {
                Assign(x, value);
                continue;
            }
            theory.UndoTo(before);
            return Resolve(x);
        }
        return ModelOutcome.Found;
    }

    /// <summary>What the variable must not be, given the values chosen so far.</summary>
    private IReadOnlyCollection<Rational> ExcludedFor(int x)
    {
        _excluded.Clear();
        _excluded.AddRange(theory.HolesOf(x));
        foreach (var literal in theory.Differences)
        {
            if (literal.Relation != Relation.NotEqual)
                continue;
            if (literal.X == x && _isAssigned[literal.Y])
                _excluded.Add(_values[literal.Y] + literal.Offset);
            else if (literal.Y == x && _isAssigned[literal.X])
                _excluded.Add(_values[literal.X] - literal.Offset);
        }
        foreach (var sum in theory.Sums)
        {
            if (sum.Relation == Relation.NotEqual && Remainder(sum, x) is { } value)
                _excluded.Add(value);
        }
        return _excluded;
    }

    private Rational? Remainder(Node sum, int x)
    {
        var (rest, own) = (sum.Offset, Rational.Zero);
        foreach (var (coefficient, variable) in sum.Terms)
        {
            if (variable == x)
                own = coefficient;
            else if (!_isAssigned[variable])
                return null;
            else
                rest -= coefficient * _values[variable];
        }
        return own.Sign == 0 ? null : rest / own;
    }

    /// <summary>No value was left for a variable: distinguishes a case that an earlier choice may have got wrong.</summary>
    private ModelOutcome Resolve(int x)
    {
        if (ValueChoice.Of(theory.TypeOf(x), theory.AllowedOf(x), theory.RangeOf(x), theory.HolesOf(x)) is null)
            return ModelOutcome.Conflict;
        var split = theory.Differences.Where(d => d.X == x || d.Y == x).Concat(theory.Differences).Select(SplitOf).FirstOrDefault(s => s is not null)
            ?? theory.Sums.Select(SplitOf).FirstOrDefault(s => s is not null)
            ?? GapOf(x)
            ?? Enumerable.Range(0, _values.Length).Where(y => theory.IsRelated(y) && theory.FlagsOf(y) == Presence.Value).Select(GapOf).FirstOrDefault(s => s is not null);
        if (split is null)
        {
            Reason = $"no value of '{problem.Variables[x]}' that fits has few enough digits";
            return ModelOutcome.Undecided;
        }
        Split = split;
        return ModelOutcome.Split;
    }

    private Node? SplitOf(Node literal)
    {
        if (literal.Relation != Relation.NotEqual || IsDecided(literal))
            return null;
        return literal.Kind == NodeKind.Difference
            ? Either(
                Node.Difference(literal.X, Relation.Less, literal.Y, literal.Offset),
                Node.Difference(literal.X, Relation.Greater, literal.Y, literal.Offset))
            : Either(Node.Linear(literal.Terms, Relation.Less, literal.Offset), Node.Linear(literal.Terms, Relation.Greater, literal.Offset));
    }

    private bool IsDecided(Node unequal)
    {
        var visited = 0;
        return theory.Truth(unequal, ref visited) > 0
            || theory.Sums.Any(s => ReferenceEquals(s.Terms, unequal.Terms) && s.Offset == unequal.Offset && s.Relation is Relation.Less or Relation.Greater && unequal.Kind == NodeKind.Linear);
    }

    /// <summary>The two sides of a value within the range that is left out.</summary>
    private Node? GapOf(int x)
    {
        var range = theory.RangeOf(x);
        if (theory.AllowedOf(x) is { } allowed)
        {
            var within = allowed.Where(range.Contains).ToArray();
            if (within.Length < 2)
                return null;
            var middle = within.Length / 2;
            return Either(Node.Bound(x, Relation.LessOrEqual, within[middle - 1]), Node.Bound(x, Relation.GreaterOrEqual, within[middle]));
        }
        foreach (var hole in theory.HolesOf(x))
            if (range.HasInside(hole))
                return Either(Node.Bound(x, Relation.Less, hole), Node.Bound(x, Relation.Greater, hole));
        return null;
    }

    private static Node Either(Node left, Node right) => Node.Join(NodeKind.Or, [left, right]);
}
