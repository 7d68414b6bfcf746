namespace Sequent.Definitions.Tests.Guards;

/// <summary>
/// Random variables with few values, and random guards over them. The values are chosen so that trying all of them decides
/// every guard: decimals lie on quarters, which show every order that up to three of them can have between whole constants.
/// </summary>
internal sealed class RandomGuards(int seed)
{
    private const int Low = -1;
    private const int High = 2;

    private readonly Random _random = new(seed);

    public Variable[] Variables { get; private set; } = [];

    public RandomGuards WithVariables(int most = 3, params VariableSort[] sorts)
    {
        var count = _random.Next(1, most + 1);
        Variables = Enumerable.Range(0, count).Select(i => new Variable("v" + i, RandomType(Pick(sorts)))).ToArray();
        // The same type twice makes guards that compare fields more likely.
        if (count > 1 && _random.Next(2) == 0)
            Variables[1] = new("v1", _random.Next(2) == 0 ? Variables[0].Type : Variables[0].Type.OrNull());
        return this;
    }

    public Condition Next(int depth, bool hasSums = false)
    {
        if (depth == 0 || _random.Next(5) == 0)
            return Atom(hasSums);
        return _random.Next(9) switch
        {
            < 4 => new Condition.Both(Next(depth - 1, hasSums), Next(depth - 1, hasSums), IsAnd: true),
            < 7 => new Condition.Both(Next(depth - 1, hasSums), Next(depth - 1, hasSums), IsAnd: false),
            7 => new Condition.Not(Next(depth - 1, hasSums)),
            _ => new Condition.Choice(Next(depth - 1, hasSums), Next(depth - 1, hasSums), Next(depth - 1, hasSums)),
        };
    }

    /// <summary>A row of a decision table: all of a few comparisons.</summary>
    public Condition Row(int mostCells) =>
        Enumerable.Range(0, _random.Next(mostCells)).Aggregate(Atom(hasSums: false), (row, _) => new Condition.Both(row, Atom(hasSums: false), IsAnd: true));

    public IEnumerable<Assignment> Assignments()
    {
        var choices = Variables.Select(ValuesOf).ToArray();
        var current = new int[Variables.Length];
        while (true)
        {
            yield return new(Variables, choices.Select((c, i) => c[current[i]]).ToArray());
            var position = 0;
            while (position < current.Length && ++current[position] == choices[position].Length)
                current[position++] = 0;
            if (position == current.Length)
                yield break;
        }
    }

    private static GuardValue[] ValuesOf(Variable variable)
    {
        var type = variable.Type;
        var values = new List<GuardValue>();
        if (type.IsNullable)
            values.Add(GuardValue.Null);
        if (type.HasNaN)
            values.Add(GuardValue.NaN);
        if (type.Sort == VariableSort.String)
            values.AddRange(new[] { "a", "b", "", "x", "y", "z" }.Select(GuardValue.Of).Where(type.Admits));
        else if (type.IsDiscrete)
            values.AddRange(Enumerable.Range(-2, 6).Select(n => GuardValue.Of(n)).Where(type.Admits));
        else
            values.AddRange(Enumerable.Range(4 * Low, 4 * (High + 2 - Low) + 1).Select(n => GuardValue.Of(n / (Rational)4)).Append(GuardValue.Of(DoubleNumber.PositiveInfinity)).Where(type.Admits));
        return values.ToArray();
    }

    private VariableType RandomType(VariableSort sort)
    {
        var type = sort switch
        {
            VariableSort.Integer => VariableType.Integer.Between(Low, High),
            VariableSort.Decimal => VariableType.Decimal.Between(Low, High),
            VariableSort.Double => _random.Next(2) == 0 ? VariableType.Double.Between(Low, null) : VariableType.FiniteDouble.Between(Low, High),
            VariableSort.Boolean => VariableType.Boolean,
            VariableSort.Enum => VariableType.Enum("red", "green", "blue"),
            VariableSort.String => VariableType.String,
            VariableSort.Date => VariableType.Date.Between(0, High),
            _ => VariableType.Duration.Between(Low, High),
        };
        if (_random.Next(6) == 0)
            type = sort == VariableSort.String ? type.OneOf("a", "y") : sort is VariableSort.Boolean or VariableSort.Enum ? type : type.OneOf(-1, 1, 2);
        return _random.Next(3) == 0 ? type.OrNull() : type;
    }

    private Condition Atom(bool hasSums)
    {
        var left = Pick(Variables);
        if (left.Type.IsNullable && _random.Next(4) == 0)
            return new Condition.IsNull(left);
        if (hasSums && left.Type.Sort == VariableSort.Integer && _random.Next(2) == 0 && Sum() is { } sum)
            return sum;
        var isString = left.Type.Sort == VariableSort.String;
        var relation = isString ? Pick(Relation.Equal, Relation.NotEqual) : (Relation)_random.Next(6);
        var others = Variables.Where(v => v != left && v.Type.Sort == left.Type.Sort).ToArray();
        if (others.Length > 0 && _random.Next(2) == 0)
        {
            // Sums of doubles are rounded, and strings and flags have none.
            var isPlain = left.Type.Sort is not (VariableSort.Integer or VariableSort.Decimal or VariableSort.Date or VariableSort.Duration);
            return new Condition.Compare(left, relation, GuardValue.Of(isPlain ? 0 : _random.Next(-2, 3)), Pick(others));
        }
        return new Condition.Compare(left, relation, isString ? GuardValue.Of(Pick("a", "b")) : GuardValue.Of(_random.Next(Low - 1, High + 2)));
    }

    private Condition? Sum()
    {
        var terms = Variables.Where(v => v.Type.Sort == VariableSort.Integer).Select(v => (_random.Next(-3, 4), v)).ToArray();
        return terms.Length == 0 ? null : new Condition.Sum(terms, (Relation)_random.Next(6), _random.Next(-4, 5));
    }

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];
}
