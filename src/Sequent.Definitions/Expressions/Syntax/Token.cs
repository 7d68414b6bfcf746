namespace Sequent.Definitions.Expressions;

internal enum TokenKind
{
    End,
    Name,
    Number,
    String,
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    Comma,
    Point,
    Question,
    Colon,
    Not,
    Minus,
    Operator,
    Unknown,
}

/// <summary>A word of the language, where it stands, and which operator it is between two operands.</summary>
internal readonly record struct Token(TokenKind Kind, int Position, int Length, BinaryOperator? Operator = null)
{
    public int End => Position + Length;

    public string In(string text) => text.Substring(Position, Length);
}
