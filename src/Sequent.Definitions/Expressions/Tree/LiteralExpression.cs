namespace Sequent.Definitions.Expressions;

/// <summary>A value that stands in the text.</summary>
public sealed class LiteralExpression : Expression
{
    private LiteralExpression(LiteralKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>What it is.</summary>
    public LiteralKind Kind { get; }

    /// <summary>
    /// The characters of a string; the digits of a number, exactly (<c>-5000.10</c>, <c>1e-7</c>); <c>true</c>,
    /// <c>false</c> or <c>null</c>.
    /// </summary>
    public string Text { get; }

    /// <summary>True for a number.</summary>
    public bool IsNumber => Kind is LiteralKind.Whole or LiteralKind.Fraction;

    /// <summary>The literal <c>null</c>.</summary>
    public static LiteralExpression Null(int position = 0, int length = 0) =>
        new(LiteralKind.Null, "null") { Position = position, Length = length };

    /// <summary>The literal <c>true</c> or <c>false</c>.</summary>
    public static LiteralExpression Boolean(bool value, int position = 0, int length = 0) =>
        new(LiteralKind.Boolean, value ? "true" : "false") { Position = position, Length = length };

    /// <summary>A string literal.</summary>
    /// <exception cref="ArgumentException">The string holds half of a surrogate pair, which is not text.</exception>
    public static LiteralExpression String(string value, int position = 0, int length = 0) =>
        CodePoints.IsWellFormed(value)
            ? new(LiteralKind.String, value) { Position = position, Length = length }
            : throw new ArgumentException("A string literal holds half of a surrogate pair: give whole characters.", nameof(value));

    /// <summary>A number literal, from its digits: <c>12</c>, <c>-5000.10</c>, <c>1e-7</c>.</summary>
    /// <exception cref="ArgumentException">The text is not a number, or larger than any type holds.</exception>
    public static LiteralExpression Number(string text, int position = 0, int length = 0)
    {
        var number = NumberText.Normalize(text)
            ?? throw new ArgumentException("The text is not a number of the language: write digits, such as '-5000.10' or '1e-7'.", nameof(text));
        return new(NumberText.IsFraction(number) ? LiteralKind.Fraction : LiteralKind.Whole, number) { Position = position, Length = length };
    }
}
