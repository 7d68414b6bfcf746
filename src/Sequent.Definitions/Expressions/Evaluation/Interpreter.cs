namespace Sequent.Definitions.Expressions;

/// <summary>Evaluates expressions. Deterministic: no clock, no culture, nothing but the values given.</summary>
public static class Interpreter
{
    /// <summary>Evaluates an expression whose values are not declared.</summary>
    /// <inheritdoc cref="Evaluate(CheckedExpression, IValues, EvaluationLimits?)" />
    public static Value Evaluate(Expression expression, IValues values, EvaluationLimits? limits = null) =>
        Evaluate(TypeChecker.Check(expression, ExpressionTypes.Open), values, limits);

    /// <summary>Evaluates an expression.</summary>
    /// <param name="expression">The expression, checked against the types of the values. One that is not valid gives an error.</param>
    /// <param name="values">The roots by name: see <see cref="Roots"/>.</param>
    /// <param name="limits">How much may be done; <see cref="EvaluationLimits.Default"/> when not given.</param>
    /// <returns>The value, or an error that names what was missing or null.</returns>
    public static Value Evaluate(CheckedExpression expression, IValues values, EvaluationLimits? limits = null) =>
        expression.IsValid
            ? new Evaluator(expression, values, limits ?? EvaluationLimits.Default).Run()
            : Value.Error(expression.Errors[0].Message.TrimEnd('.', '?'));

    /// <summary>The values that an expression reads, in words: <c>amount is 7000, department is "it"</c>. Empty when it reads none.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="types">The types of all that it may look at.</param>
    /// <param name="values">The roots by name.</param>
    public static string Explain(Expression expression, ExpressionTypes types, IValues values) =>
        TypeChecker.Check(expression, types) is { IsValid: true } valid ? Explanation.Of(valid, types, values) : "";
}
