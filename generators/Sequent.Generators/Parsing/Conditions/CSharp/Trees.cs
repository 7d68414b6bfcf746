using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>Makes expressions, and says what follows from one that is true or false.</summary>
internal static class Trees
{
    // Each step of the reader makes a tree a few levels higher, and none can be made beyond the limit.
    private const int Highest = ExpressionLimits.Height - 20;

    public static readonly Expression False = LiteralExpression.Boolean(false);

    public static readonly Expression True = LiteralExpression.Boolean(true);

    public static Expression IsNotNull(Expression tree) => new BinaryExpression(BinaryOperator.NotEqual, tree, LiteralExpression.Null());

    /// <summary>Both conditions; null, which is none, holds always.</summary>
    public static Expression? And(Expression? left, Expression? right) => left is null ? right : right is null ? left : new BinaryExpression(BinaryOperator.And, left, right);

    /// <summary>The second where the first is true; not evaluated, and false, otherwise.</summary>
    public static Expression Then(Expression first, Expression second) => new ConditionalExpression(first, second, False);

    public static Expression Not(Expression tree) => new UnaryExpression(UnaryOperator.Not, tree);

    /// <summary>The opposite of a tree that is true, false or an error, in the form that reads best.</summary>
    public static Expression Opposite(Expression tree) => tree switch
    {
        BinaryExpression { Operator: BinaryOperator.Equal } equal => new BinaryExpression(BinaryOperator.NotEqual, equal.Left, equal.Right),
        BinaryExpression { Operator: BinaryOperator.NotEqual } unequal => new BinaryExpression(BinaryOperator.Equal, unequal.Left, unequal.Right),
        BinaryExpression { Operator: BinaryOperator.And } both => new BinaryExpression(BinaryOperator.Or, Opposite(both.Left), Opposite(both.Right)),
        BinaryExpression { Operator: BinaryOperator.Or } either => new BinaryExpression(BinaryOperator.And, Opposite(either.Left), Opposite(either.Right)),
        _ => Not(tree),
    };

    /// <summary>The texts of what is not null when the condition is true, or false.</summary>
    public static IEnumerable<string> NotNull(Expression condition, bool whenTrue)
    {
        switch (condition)
        {
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                return NotNull(not.Operand, !whenTrue);
            case BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both:
                return whenTrue == (both.Operator == BinaryOperator.And) ? NotNull(both.Left, whenTrue).Concat(NotNull(both.Right, whenTrue)) : [];
            case ConditionalExpression { WhenFalse: LiteralExpression { Text: "false" } } then when whenTrue:
                return NotNull(then.Condition, true).Concat(NotNull(then.WhenTrue, true));
            case ConditionalExpression { WhenTrue: LiteralExpression { Text: "true" } } otherwise when !whenTrue:
                return NotNull(otherwise.Condition, false).Concat(NotNull(otherwise.WhenFalse, false));
            case BinaryExpression { Right: LiteralExpression { Kind: LiteralKind.Null } } test when Operators.IsEquality(test.Operator):
                return whenTrue == (test.Operator == BinaryOperator.NotEqual) ? Read(test.Left) : Owners(test.Left);
            case BinaryExpression { Operator: BinaryOperator.Equal, Right: LiteralExpression } equal:
                return whenTrue ? Read(equal.Left) : Owners(equal.Left);
            case BinaryExpression order when Operators.IsOrdering(order.Operator):
                return Read(order.Left).Concat(Read(order.Right));
            case CallExpression { Target: { } target }:
                return Read(target);
            default:
                return [];
        }
    }

    /// <summary>True when the whole is too large for the language.</summary>
    public static bool IsTooLarge(Expression tree) => tree.Height > Highest || Count(tree, ExpressionLimits.TextLength) == 0;

    // What is left of the budget. Parts may be shared, and be many when written out.
    private static int Count(Expression tree, int left)
    {
        left--;
        foreach (var part in tree.Parts)
        {
            if (left <= 0)
                return 0;
            left = Count(part, left);
        }
        return Math.Max(left, 0);
    }

    private static IEnumerable<string> Read(Expression tree) => tree switch
    {
        NameExpression or MemberExpression or IndexExpression => Owners(tree).Prepend(tree.ToString()),
        CallExpression { Target: { } target } => Read(target),
        _ => [],
    };

    // What is read from was there.
    private static IEnumerable<string> Owners(Expression tree) => tree switch
    {
        MemberExpression member => Read(member.Target),
        IndexExpression index => Read(index.Target),
        _ => [],
    };
}
