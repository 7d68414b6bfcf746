using System.Globalization;

namespace Sequent.Definitions.Expressions;

/// <summary>Reads the supported subset of RE2's syntax. What RE2 has beyond it is refused, never read differently.</summary>
internal sealed partial class PatternParser(string text)
{
    private const int DeepestGroup = 50;
    private const int LargestCount = 1_000;

    private int _at;
    private int _depth;

    public static (PatternNode? Root, string? Error) Parse(string text)
    {
        try
        {
            var parser = new PatternParser(text);
            var root = parser.Choice();
            return parser._at == text.Length ? (root, null) : (null, "a ')' closes nothing, write '\\)' for the character");
        }
        catch (PatternException exception)
        {
            return (null, exception.Message);
        }
    }

    private sealed class PatternException(string message) : Exception(message);

    private static PatternException Wrong(string message) => new(message);

    private bool Accept(char c)
    {
        if (_at >= text.Length || text[_at] != c)
            return false;
        _at++;
        return true;
    }

    private PatternNode Choice()
    {
        var options = new List<PatternNode> { Sequence() };
        while (Accept('|'))
            options.Add(Sequence());
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (_at < text.Length && text[_at] is not ('|' or ')'))
            parts.Add(Repeated(Atom()));
        return parts.Count == 0 ? new PatternNode.Empty() : new PatternNode.Sequence(parts);
    }

    private PatternNode Repeated(PatternNode part)
    {
        if (Repetition() is not { } count)
            return part;
        // Reluctant repetition chooses another match, but there is one exactly when there is one.
        Accept('?');
        if (Repetition() is not null)
            throw Wrong("a repetition follows a repetition, put the first in a group");
        return new PatternNode.Repeat(part, count.Least, count.Most);
    }

    private (int Least, int? Most)? Repetition()
    {
        if (Accept('*'))
            return (0, null);
        if (Accept('+'))
            return (1, null);
        if (Accept('?'))
            return (0, 1);
        if (_at >= text.Length || text[_at] != '{')
            return null;

        // As in RE2, a brace that does not hold a count is a character.
        var end = text.IndexOf('}', _at);
        var bounds = end < 0 ? [] : text.Substring(_at + 1, end - _at - 1).Split(',');
        if (bounds.Length is not (1 or 2) || Count(bounds[0]) is not { } least)
            return null;
        var most = bounds.Length == 1 ? least : bounds[1].Length == 0 ? null : Count(bounds[1]);
        if (bounds.Length == 2 && bounds[1].Length > 0 && most is null)
            return null;
        if (least > LargestCount || most > LargestCount)
            throw Wrong($"it repeats more than {Wording.Number(LargestCount)} times, repeat less often");
        if (most < least)
            throw Wrong("a repetition has its bounds the wrong way round, swap them");
        _at = end + 1;
        return (least, most);
    }

    private static int? Count(string digits)
    {
        if (digits.Length == 0 || digits.Any(c => c is not (>= '0' and <= '9')))
            return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : int.MaxValue;
    }

    private PatternNode Atom()
    {
        var c = text[_at];
        switch (c)
        {
            case '(':
                _at++;
                return Group();
            case '[':
                _at++;
                return new PatternNode.One(Class());
            case '.':
                _at++;
                return new PatternNode.One(CodePointSet.NoNewline);
            case '^':
                _at++;
                return new PatternNode.Assert(Assertion.Start);
            case '$':
                _at++;
                return new PatternNode.Assert(Assertion.End);
            case '\\':
                _at++;
                return Escape();
            case '*' or '+' or '?':
                throw Wrong($"a '{c}' repeats nothing, write '\\{c}' for the character");
            default:
                if (Repetition() is not null)
                    throw Wrong("a '{' repeats nothing, write '\\{' for the character");
                return new PatternNode.One(CodePointSet.Single(Point()));
        }
    }

    private PatternNode Group()
    {
        if (Accept('?') && !Accept(':'))
            throw Wrong("there are no named groups, flags and look-around, use '(…)' or '(?:…)'");
        if (++_depth > DeepestGroup)
            throw Wrong($"its groups nest more than {Wording.Number(DeepestGroup)} levels deep, flatten it");
        var inner = Choice();
        _depth--;
        return Accept(')') ? inner : throw Wrong("a '(' is not closed, write ')' or '\\(' for the character");
    }

    private int Point()
    {
        var point = CodePoints.At(text, _at);
        _at += CodePoints.Width(text, _at);
        return point;
    }
}
