namespace Sequent.Definitions.Expressions;

/// <summary>How large an expression may be. What is larger is an error at the place where it becomes so.</summary>
public static class ExpressionLimits
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextLength = 10_000;

    /// <summary>The deepest nesting of parentheses, brackets, calls, operators before an operand, and conditionals.</summary>
    public const int Nesting = 100;

    /// <summary>The most levels of a tree; a chain of n operators of one kind has n + 1.</summary>
    public const int Height = 150;

    /// <summary>The most elements of a list literal, and arguments of a call.</summary>
    public const int ListLength = 1_000;

    /// <summary>The most errors that are reported for one text.</summary>
    public const int Errors = 20;
}
