using System.Globalization;

namespace Sequent.Definitions.Expressions;

/// <summary>Classes and escapes.</summary>
internal sealed partial class PatternParser
{
    private PatternNode Escape()
    {
        Assertion? assertion = _at >= text.Length ? null : text[_at] switch
        {
            'b' => Assertion.WordBoundary,
            'B' => Assertion.NoWordBoundary,
            'A' => Assertion.Start,
            'z' => Assertion.End,
            _ => null,
        };
        if (assertion is not { } found)
            return new PatternNode.One(EscapedSet());
        _at++;
        return new PatternNode.Assert(found);
    }

    /// <summary>The code points of an escape, whose backslash was passed.</summary>
    private CodePointSet EscapedSet()
    {
        if (_at >= text.Length)
            throw Wrong("it ends with a backslash, write '\\\\' for the character");
        var c = text[_at];
        CodePointSet? named = c switch
        {
            'd' => CodePointSet.Digits,
            'D' => CodePointSet.Digits.Inverse(),
            'w' => CodePointSet.Words,
            'W' => CodePointSet.Words.Inverse(),
            's' => CodePointSet.Blanks,
            'S' => CodePointSet.Blanks.Inverse(),
            'a' => CodePointSet.Single('\a'),
            'f' => CodePointSet.Single('\f'),
            'n' => CodePointSet.Single('\n'),
            'r' => CodePointSet.Single('\r'),
            't' => CodePointSet.Single('\t'),
            'v' => CodePointSet.Single('\v'),
            _ => null,
        };
        if (named is not null)
        {
            _at++;
            return named;
        }
        if (c == 'x')
            return CodePointSet.Single(HexPoint());
        if (c < 128 && (char.IsLetterOrDigit(c) || c == '_'))
            throw Wrong($"there is no '\\{c}', leave the backslash out or use a class such as '[a-z]'");
        return CodePointSet.Single(Point());
    }

    // \x41 or \x{1F600}
    private int HexPoint()
    {
        _at++;
        var end = Accept('{') ? text.IndexOf('}', _at) : _at + 2;
        var isBraced = text[_at - 1] == '{';
        if (end < 0 || end > text.Length || end == _at
            || !int.TryParse(text.Substring(_at, end - _at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) || point is < 0 or > 0x10ffff)
            throw Wrong("'\\x' is not followed by a code point, write one such as '\\x41' or '\\x{1F600}'");
        _at = isBraced ? end + 1 : end;
        return point;
    }

    private CodePointSet Class()
    {
        var isNegated = Accept('^');
        var ranges = new List<(int First, int Last)>();
        var isFirst = true;
        // As in RE2, a ']' that comes first is a character.
        while (isFirst || !Accept(']'))
        {
            if (_at >= text.Length)
                throw Wrong("a '[' is not closed, write ']' or '\\[' for the character");
            if (text[_at] == '[' && _at + 1 < text.Length && text[_at + 1] == ':')
                throw Wrong("there are no named classes, write the characters, such as '[a-z]'");
            ranges.AddRange(ClassItem(isFirst));
            isFirst = false;
        }
        var set = new CodePointSet(ranges);
        return isNegated ? set.Inverse() : set;
    }

    private IEnumerable<(int First, int Last)> ClassItem(bool isFirst)
    {
        // As in RE2, a '-' stands for itself at either end of the class only.
        if (text[_at] == '-' && !isFirst && _at + 1 < text.Length && text[_at + 1] != ']')
            throw Wrong("a '-' stands inside a class without being a range, write '\\-' for the character");
        var isEscape = Accept('\\');
        var set = isEscape ? EscapedSet() : CodePointSet.Single(Point());
        if (set.Only is not { } first)
            return set.Ranges;
        if (_at + 1 >= text.Length || text[_at] != '-' || text[_at + 1] == ']')
            return set.Ranges;

        _at++;
        var end = Accept('\\') ? EscapedSet() : CodePointSet.Single(Point());
        if (end.Only is not { } last || last < first)
            throw Wrong("a range in a class has no end above its start, write one such as 'a-z'");
        return [(first, last)];
    }
}
