namespace Sequent.Definitions.Expressions;

/// <summary>What is wrong with an expression, and where.</summary>
/// <param name="Position">Where it begins in the text, in characters from 0.</param>
/// <param name="Length">How many characters it spans; 0 when something is missing there.</param>
/// <param name="Message">One sentence: the subject, the fact, the remedy.</param>
public sealed record ExpressionError(int Position, int Length, string Message);
