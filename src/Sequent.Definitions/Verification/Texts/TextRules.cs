using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ201 and SEQ209: the expressions that are no conditions of transitions can be read, and fit the data.</summary>
internal static class TextRules
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition) =>
        PlacedExpression.AllOf(definition).SelectMany(OfExpression).Concat(PlacedText.AllOf(definition).SelectMany(OfText));

    private static IEnumerable<Finding> OfExpression(PlacedExpression placed) => ErrorsOf(placed).Select(error => Invalid(placed.Path, placed.Owner, placed.Role, placed.Text, error));

    private static EquatableArray<ExpressionError> ErrorsOf(PlacedExpression placed)
    {
        var parsed = ExpressionParser.Parse(placed.Text);
        if (parsed.Root is not { } root)
            return parsed.Errors;
        var isOne = placed.Expected.Count == 1;
        var expression = TypeChecker.Check(root, placed.Types, isOne ? placed.Expected[0] : null);
        var type = expression.Type;
        if (!expression.IsValid || isOne || placed.Expected.IsEmpty || type.Kind == DataKind.Dynamic || placed.Expected.Any(e => e.Kind == type.Kind))
            return expression.Errors;
        return EquatableArray.Create(new ExpressionError(root.Position, root.Length,
            $"{Quote(root.ToString())} is {type}, and {placed.Expected[0]} is needed here: give {placed.Expected[0]}."));
    }

    private static IEnumerable<Finding> OfText(PlacedText placed)
    {
        // Most texts are neither.
        if (placed.Text.IndexOf('.') < 0 && placed.Text.IndexOf('{') < 0)
            yield break;
        var text = EffectText.Parse(placed.Text);
        foreach (var error in text.Errors)
            yield return Invalid(placed.Path, placed.Owner, placed.Role, placed.Text, error);
        foreach (var part in text.Parts)
            if (part.Expression is { } expression)
                foreach (var finding in OfPart(placed, part, expression))
                    yield return finding;
    }

    // What is wrong only because a field is not declared is no reason not to run: the field may be there all the same.
    private static IEnumerable<Finding> OfPart(PlacedText placed, TextPart part, Expression expression)
    {
        var errors = TypeChecker.Check(expression, placed.Types.Closed).Errors;
        if (errors.IsEmpty)
            yield break;
        var certain = TypeChecker.Check(expression, placed.Types.Lenient).Errors;
        foreach (var error in errors)
        {
            var moved = error with { Position = error.Position + part.Position };
            yield return certain.Contains(error)
                ? Invalid(placed.Path, placed.Owner, placed.Role, placed.Text, moved)
                : new(Rules.UndeclaredField, placed.Path, $"{placed.Owner} reads {Quote(part.Text.Trim())} in {placed.Role}: {InvalidExpressionRule.Clause(error.Message)}")
                {
                    Range = new(moved.Position, moved.Length),
                };
        }
    }

    private static Finding Invalid(ElementPath path, string owner, string role, string text, ExpressionError error) => new(
        Rules.InvalidExpression, path, $"{owner} has {Quote(text)} as {role}, which is not valid: {InvalidExpressionRule.Clause(error.Message)}")
    {
        Range = new(error.Position, error.Length),
    };
}
