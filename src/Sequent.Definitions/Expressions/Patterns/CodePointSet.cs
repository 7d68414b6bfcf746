namespace Sequent.Definitions.Expressions;

/// <summary>Code points, as sorted ranges that do not touch.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10ffff;
    private readonly (int First, int Last)[] _ranges;

    public CodePointSet(IEnumerable<(int First, int Last)> ranges)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[merged.Count - 1].Last + 1)
                merged[merged.Count - 1] = (merged[merged.Count - 1].First, Math.Max(merged[merged.Count - 1].Last, range.Last));
            else
                merged.Add(range);
        }
        _ranges = [.. merged];
    }

    public static CodePointSet Digits { get; } = new([('0', '9')]);

    public static CodePointSet Words { get; } = new([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]);

    public static CodePointSet Blanks { get; } = new([('\t', '\n'), ('\f', '\r'), (' ', ' ')]);

    public static CodePointSet NoNewline { get; } = new CodePointSet([('\n', '\n')]).Inverse();

    public IReadOnlyList<(int First, int Last)> Ranges => _ranges;

    /// <summary>The only code point in the set; null when there is none, or there are several.</summary>
    public int? Only => _ranges.Length == 1 && _ranges[0].First == _ranges[0].Last ? _ranges[0].First : null;

    public static CodePointSet Single(int point) => new([(point, point)]);

    public CodePointSet Inverse()
    {
        var inverse = new List<(int, int)>();
        var next = 0;
        foreach (var (first, last) in _ranges)
        {
            if (first > next)
                inverse.Add((next, first - 1));
            next = last + 1;
        }
        if (next <= Last)
            inverse.Add((next, Last));
        return new(inverse);
    }

    public bool Contains(int point)
    {
        var (low, high) = (0, _ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (point < _ranges[middle].First)
                high = middle - 1;
            else if (point > _ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }
}
