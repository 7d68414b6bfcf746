using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

internal static class Walk
{
    /// <summary>A node and all below it, each before its parts, in the order of the text.</summary>
    public static IEnumerable<Expression> All(Expression node) => Parts(node).SelectMany(All).Prepend(node);

    private static IEnumerable<Expression> Parts(Expression node) => node switch
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
}
