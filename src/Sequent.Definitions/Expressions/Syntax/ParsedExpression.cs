namespace Sequent.Definitions.Expressions;

/// <summary>What a text was read as.</summary>
/// <param name="Root">The expression; null when there is an error.</param>
/// <param name="Errors">The errors in the order of the text; empty when there is a root.</param>
public sealed record ParsedExpression(Expression? Root, EquatableArray<ExpressionError> Errors);
