using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

/// <summary>Random trees: of any shape, and of a shape that mostly has a type.</summary>
internal static class RandomExpressions
{
    private static readonly string[] Names =
    [
        .. Sample.Data.Keys, "limit", "lost", "x", "data", "input", "actor", "response", "tenant",
    ];

    private static readonly string[] Numbers = ["0", "1", "-1", "3", "2.5", "-0.1", "5000.10", "1e300", "1e-7", "9223372036854775807", "-9223372036854775808", "99999999999999999999"];

    private static readonly string[] Texts = ["", "it", "draft", "purchase", "é😀", "a\"'\\\n\t\u0001\u2028", "(a|b)*", "2026-01-31", "1h30m", "2026-01-31T12:00:00Z"];

    private static readonly string[] Methods = ["size", "startsWith", "endsWith", "contains", "matches", "lower"];

    private static readonly string[] Functions = ["size", "duration", "timestamp", "date", "now"];

    public static Arbitrary<Expression> Any { get; } = Arb.From(Gen.Sized(size => Tree(Math.Min(size / 12 + 1, 6))), Shrink);

    private static Gen<Expression> Leaf { get; } = Gen.OneOf(
        Gen.Elements(Names).Select(name => (Expression)new NameExpression(name)),
        Gen.Elements(Numbers).Select(number => (Expression)LiteralExpression.Number(number)),
        Gen.Elements(Texts).Select(text => (Expression)LiteralExpression.String(text)),
        Gen.Elements(true, false).Select(value => (Expression)LiteralExpression.Boolean(value)),
        Gen.Constant((Expression)LiteralExpression.Null()));

    private static Gen<Expression> Tree(int depth)
    {
        if (depth <= 1)
            return Leaf;
        var part = Tree(depth - 1);
        var parts = Gen.Choose(0, 3).SelectMany(count => part.ArrayOf(count));
        return Gen.Frequency(
            (2, Leaf),
            (5, from binary in Gen.Elements(Enum.GetValues<BinaryOperator>()) from left in part from right in part select (Expression)new BinaryExpression(binary, left, right)),
            (2, from unary in Gen.Elements(Enum.GetValues<UnaryOperator>()) from operand in part select (Expression)new UnaryExpression(unary, operand)),
            (1, from condition in part from whenTrue in part from whenFalse in part select (Expression)new ConditionalExpression(condition, whenTrue, whenFalse)),
            (1, from target in part from name in Gen.Elements(Names) select (Expression)new MemberExpression(target, name)),
            (1, from target in part from index in part select (Expression)new IndexExpression(target, index)),
            (1, from name in Gen.Elements(Names) from owner in part from nested in Gen.Elements(true, false)
                select (Expression)new HasExpression(nested ? new MemberExpression(owner, name) : new NameExpression(name))),
            (1, from name in Gen.Elements(Methods) from target in part from arguments in parts select (Expression)new CallExpression(target, name, arguments)),
            (1, from name in Gen.Elements(Functions) from arguments in parts select (Expression)new CallExpression(null, name, arguments)),
            (1, from elements in parts select (Expression)new ListExpression(elements)),
            (1, from kind in Gen.Elements(Enum.GetValues<MacroKind>()) from target in part from condition in part select (Expression)new MacroExpression(kind, target, "x", condition)));
    }

    private static IEnumerable<Expression> Shrink(Expression expression) => Walk.All(expression).Skip(1);
}
