using System.Text;

namespace Sequent.Definitions.Tests.Json;

/// <summary>Random JSON texts, with the blanks, comments and commas that are allowed, and what mutations make of them.</summary>
internal sealed class RandomJson(Random random)
{
    private static readonly string[] Strings =
        ["", "a", "id", "states", "é", "😀", "\\n", "\\u0041", "\\ud83d\\ude00", "\\\"", "\\\\", "\\/", "// no", "/*", "a b", "x < 5 && y", "{", "]", ",", ":", "\u007f", "\\u0000"];

    private static readonly string[] Numbers = ["0", "-0", "1", "-1", "10", "0.5", "-2.50", "1e5", "1E-7", "2.5e+10", "9223372036854775808", "0.1000"];

    private static readonly string[] Parts =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "//", "/*", "*/", "/", "\n", "\r", "\t", " ", "true", "false", "null", "True", "None", "NaN", "-", "+", ".", "0", "1", "e", "\"a\"",
        "\"a\":", "\\u", "\\ud800", "\\x", "#", "@", "\u0000", "\u001f", "\u00a0", "\ufeff", "“", "é", "😀", "=", ";", "abc", "007", "1.", ".5", "0x1F",
    ];

    public string Part => Pick(Parts);

    public string Value(int depth = 4)
    {
        var text = new StringBuilder();
        Blank(text);
        Value(text, depth);
        Blank(text);
        return text.ToString();
    }

    /// <summary>The text with a few small changes.</summary>
    public string Mutated(string original)
    {
        var text = new StringBuilder(original);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(at, Part);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                    break;
                case 2 when at < text.Length:
                    text[at] = (char)random.Next(32, 127);
                    break;
                default:
                    text.Length = at;
                    break;
            }
        }
        return text.ToString();
    }

    public string Characters()
    {
        var text = new StringBuilder();
        for (var length = random.Next(60); length > 0; length--)
            text.Append(random.Next(4) == 0 ? (char)random.Next(0x10000) : (char)random.Next(32, 127));
        return text.ToString();
    }

    public string SomeParts() => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Part));

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private void Value(StringBuilder text, int depth)
    {
        switch (random.Next(depth > 0 ? 8 : 4))
        {
            case 0:
                text.Append(Pick(["true", "false", "null"]));
                break;
            case 1:
                text.Append(Pick(Numbers));
                break;
            case 2 or 3:
                String(text);
                break;
            case 4 or 5:
                Items(text, '[', ']', () => Value(text, depth - 1));
                break;
            default:
                Items(text, '{', '}', () =>
                {
                    String(text);
                    text.Append(random.Next(6) == 0 ? " :" : ":");
                    Blank(text);
                    Value(text, depth - 1);
                });
                break;
        }
    }

    private void String(StringBuilder text)
    {
        text.Append('"');
        for (var parts = random.Next(3); parts > 0; parts--)
            text.Append(Pick(Strings));
        text.Append('"');
    }

    private void Items(StringBuilder text, char open, char close, Action item)
    {
        text.Append(open);
        Blank(text);
        for (var left = random.Next(5); left > 0; left--)
        {
            item();
            Blank(text);
            if (left > 1 || random.Next(6) == 0)
                text.Append(',');
            Blank(text);
        }
        text.Append(close);
    }

    private void Blank(StringBuilder text) =>
        text.Append(random.Next(40) switch { 0 => "// c\n", 1 => "/* * / */", 2 => "//\r\n", 3 => "\t", < 12 => " ", 12 => "\n", _ => "" });
}
