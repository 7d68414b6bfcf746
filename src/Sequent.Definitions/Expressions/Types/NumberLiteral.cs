namespace Sequent.Definitions.Expressions;

/// <summary>The value of a number literal in the type that it takes.</summary>
internal static class NumberLiteral
{
    /// <summary>The value, or an error when the type does not hold it.</summary>
    public static Value Convert(LiteralExpression literal, DataKind kind) => kind switch
    {
        DataKind.Integer when literal.Kind == LiteralKind.Fraction => Value.Error($"{literal.Text} is not an integer"),
        DataKind.Integer => NumberText.ToInteger(literal.Text) is { } integer ? Value.Integer(integer) : Value.Error($"{literal.Text} does not fit an integer"),
        DataKind.Number => NumberText.ToDecimal(literal.Text) is { } number ? Value.Number(number) : Value.Error($"{literal.Text} does not fit a number"),
        _ => Value.Double(NumberText.ToDouble(literal.Text)),
    };

    /// <summary>Why the type does not hold it, as a message.</summary>
    public static string Remedy(LiteralExpression literal, DataKind kind)
    {
        var shown = Wording.Quote(literal.Text);
        if (kind == DataKind.Number)
            return $"{shown} does not fit a number, which has 28 digits: write fewer, or declare the field a double.";
        return literal.Kind == LiteralKind.Fraction
            ? $"{shown} meets an integer here, and is none: write a whole number, or declare the field a number."
            : $"{shown} does not fit an integer of 64 bits: write a smaller one, or declare the field a number.";
    }
}
