using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The parts of an expression.</summary>
internal static class ExpressionParts
{
    public static IEnumerable<Expression> Of(Expression node) => node switch
    {
        MemberExpression member => [member.Target],
        IndexExpression index => [index.Target, index.Index],
        HasExpression has => [has.Field],
        CallExpression call => call.Target is null ? call.Arguments : call.Arguments.Prepend(call.Target),
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ConditionalExpression conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
        ListExpression list => list.Elements,
        MacroExpression macro => [macro.Target, macro.Condition],
        _ => [],
    };

    /// <summary>True when it reads nothing: its value is known.</summary>
    public static bool IsClosed(Expression node) => node is LiteralExpression || (node is not NameExpression && Of(node).All(IsClosed));

    /// <summary>True when the node or a part of it reads the root.</summary>
    public static bool Reads(Expression node, CheckedExpression expression, string root) =>
        (node is NameExpression name && name.Name == root && expression.MeaningOf(name) == NameMeaning.Root) || Of(node).Any(part => Reads(part, expression, root));
}
