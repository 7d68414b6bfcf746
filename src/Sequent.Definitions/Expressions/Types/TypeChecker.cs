namespace Sequent.Definitions.Expressions;

/// <summary>Finds the type of every node of an expression, and what cannot be right.</summary>
public static class TypeChecker
{
    /// <summary>Checks an expression. Never throws for a tree that exists; errors are in the result.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="types">The types of all that it may look at.</param>
    /// <param name="expected">The type that its place asks for, such as boolean for a guard; null when any will do.</param>
    public static CheckedExpression Check(Expression expression, ExpressionTypes types, DataType? expected = null)
    {
        var checker = new Checker(types);
        checker.CheckRoot(expression, expected);
        return new(expression, checker.Facts, checker.Errors.InOrder());
    }
}
