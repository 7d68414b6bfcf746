using System.Numerics;

namespace Sequent.Definitions;

internal sealed partial class Problem
{
    // Shared parts of larger formulas are compiled once.
    private const int RememberedSize = 64;

    private Dictionary<Formula, Node>? _positive;
    private Dictionary<Formula, Node>? _negative;

    /// <summary>The formula, or its negation, in negation normal form.</summary>
    public Node Compile(Formula formula, bool holds = true)
    {
        switch (formula)
        {
            case Formula.Constant constant:
                return constant.Value == holds ? Node.True : Node.False;
            case Formula.Negation negation:
                return Compile(negation.Operand, !holds);
            case Formula.Junction junction:
                return junction.Size > RememberedSize ? Remembered(junction, holds) : Joined(junction, holds);
            case Formula.Comparison { Right: null } comparison:
                return Bound(NumberOf(comparison.Left), comparison.Relation, comparison.Offset, holds);
            case Formula.Comparison comparison:
                return Difference(NumberOf(comparison.Left), comparison.Relation, NumberOf(comparison.Right!), comparison.Offset, holds);
            case Formula.TextEquality equality:
                return Bound(NumberOf(equality.Variable), Relation.Equal, NumberOf(equality.Text), holds);
            case Formula.Linear linear:
                return Linear(linear, holds);
            case Formula.Absence absence:
                var variable = NumberOf(absence.Variable);
                var flag = absence.Kind == GuardValueKind.Null ? Presence.Null : Presence.NaN;
                return Node.Present(variable, holds ? flag : (byte)(FlagsOf(_variables[variable].Type) & ~flag));
            case Formula.Opaque opaque:
                return Node.Term(NumberOfTerm(opaque.Key), holds);
            default:
                throw new InvalidOperationException($"A formula of an unknown kind: {formula}.");
        }
    }

    public static byte FlagsOf(VariableType type) =>
        (byte)(Presence.Value | (type.IsNullable ? Presence.Null : 0) | (type.HasNaN ? Presence.NaN : 0));

    private Node Remembered(Formula.Junction junction, bool holds)
    {
        var known = holds ? _positive ??= [] : _negative ??= [];
        if (!known.TryGetValue(junction, out var node))
            known[junction] = node = Joined(junction, holds);
        return node;
    }

    private Node Joined(Formula.Junction junction, bool holds)
    {
        var children = new List<Node>(junction.Parts.Count);
        foreach (var part in junction.Parts)
            children.Add(Compile(part, holds));
        return Node.Join(junction.IsAnd == holds ? NodeKind.And : NodeKind.Or, children);
    }

    private Node Bound(int x, Relation relation, Rational offset, bool holds)
    {
        var node = PositiveBound(x, holds ? relation : relation.Negated(), offset);
        return holds ? node : OrAbsent(node, x);
    }

    private Node PositiveBound(int x, Relation relation, Rational offset)
    {
        var isDiscrete = _variables[x].Type.IsDiscrete;
        (relation, offset) = isDiscrete ? Whole(relation, offset) : (relation, offset);
        return relation switch
        {
            Relation.Equal when isDiscrete && !offset.IsInteger => Node.False,
            Relation.NotEqual when isDiscrete && !offset.IsInteger => Present(x),
            _ => Node.Bound(x, relation, offset),
        };
    }

    private Node Difference(int x, Relation relation, int y, Rational offset, bool holds)
    {
        _isRelated[x] = _isRelated[y] = true;
        if (!holds)
            relation = relation.Negated();
        var isDiscrete = _variables[x].Type.IsDiscrete;
        (relation, offset) = isDiscrete ? Whole(relation, offset) : (relation, offset);
        var node = relation switch
        {
            Relation.Equal when isDiscrete && !offset.IsInteger => Node.False,
            Relation.NotEqual when isDiscrete && !offset.IsInteger => Node.Join(NodeKind.And, [Present(x), Present(y)]),
            _ => Node.Difference(x, relation, y, offset),
        };
        return holds ? node : OrAbsent(node, x, y);
    }

    private Node Linear(Formula.Linear linear, bool holds)
    {
        var terms = linear.Terms.Select(t => (t.Coefficient, NumberOf(t.Variable))).ToArray();
        foreach (var (_, x) in terms)
            _isRelated[x] = true;
        var relation = holds ? linear.Relation : linear.Relation.Negated();
        var offset = linear.Bound;
        var variables = terms.Select(t => t.Item2).ToArray();
        if (variables.All(x => _variables[x].Type.IsDiscrete))
        {
            // Over whole numbers the sum is a multiple of the coefficients' greatest divisor.
            var unit = terms.Aggregate(Rational.Zero, (divisor, term) => Divisor(divisor, term.Coefficient));
            terms = terms.Select(t => (t.Coefficient / unit, t.Item2)).ToArray();
            (relation, offset) = Whole(relation, offset / unit);
            if (relation.IsEquality() && !offset.IsInteger)
            {
                var decided = relation == Relation.Equal ? Node.False : Node.Join(NodeKind.And, variables.Select(Present).ToList());
                return holds ? decided : OrAbsent(decided, variables);
            }
        }
        var node = Node.Linear(terms, relation, offset);
        return holds ? node : OrAbsent(node, variables);
    }

    private Node Present(int x) => _variables[x].Type.IsTotal ? Node.True : Node.Present(x, Presence.Value);

    private Node OrAbsent(Node node, params int[] variables)
    {
        var children = new List<Node> { node };
        foreach (var x in variables)
            if (!_variables[x].Type.IsTotal)
                children.Add(Node.Present(x, (byte)(FlagsOf(_variables[x].Type) & ~Presence.Value)));
        return Node.Join(NodeKind.Or, children);
    }

    private static (Relation, Rational) Whole(Relation relation, Rational offset) => relation switch
    {
        Relation.Less => (Relation.LessOrEqual, offset.Ceiling() - 1),
        Relation.LessOrEqual => (relation, offset.Floor()),
        Relation.Greater => (Relation.GreaterOrEqual, offset.Floor() + 1),
        Relation.GreaterOrEqual => (relation, offset.Ceiling()),
        _ => (relation, offset),
    };

    private static Rational Divisor(Rational left, Rational right) => Rational.Of(
        BigInteger.GreatestCommonDivisor(left.Numerator * right.Denominator, right.Numerator * left.Denominator),
        left.Denominator * right.Denominator);
}
