namespace Sequent.Definitions;

internal enum JsonTokenKind
{
    End,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Comma,
    Colon,
    String,
    Number,
    Word,
    Unknown,
}

/// <summary>A word of the language, and where it stands; broken when it is a string without its end.</summary>
internal readonly record struct JsonToken(JsonTokenKind Kind, int Start, int End, bool IsBroken = false)
{
    public TextRange Range => new(Start, End - Start);

    public string In(string text) => text.Substring(Start, End - Start);
}
