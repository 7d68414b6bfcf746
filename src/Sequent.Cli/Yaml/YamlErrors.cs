namespace Sequent.Cli.Yaml;

/// <summary>The errors found so far: one for each place, and not endlessly many.</summary>
internal sealed class YamlErrors(string text, int most)
{
    private const int LongestName = 200;

    private readonly SortedDictionary<int, string> _messages = [];
    private YamlLines? _lines;

    public YamlLines Lines => _lines ??= new(text);

    public void Add(long index, string message)
    {
        var place = (int)Math.Clamp(index, 0, text.Length);
        if (_messages.Count < most)
            _messages.TryAdd(place, message);
    }

    public IReadOnlyList<YamlError> InOrder() => [.. _messages.Select(pair => new YamlError(Lines.At(pair.Key).Line, Lines.At(pair.Key).Column, pair.Value))];

    /// <summary>A name between quotes: on one line, and not endlessly long.</summary>
    public static string Quote(string name)
    {
        var shown = name.Length > LongestName ? name[..LongestName] + "…" : name;
        return "'" + string.Concat(shown.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '\ufffd' : c)) + "'";
    }
}
