using Sequent.Definitions;

namespace Sequent.Cli.Yaml;

/// <summary>A place in a YAML text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Range">The part of the text; of no length where its end is not known.</param>
internal readonly record struct YamlPlace(int Line, int Column, TextRange Range);

/// <summary>Tells where each part of a JSON text comes from in the YAML that it was made of.</summary>
internal sealed class YamlMap
{
    private readonly YamlLines _lines;
    private readonly List<Segment> _segments = [];

    public YamlMap(YamlLines lines) => _lines = lines;

    public static YamlMap Empty { get; } = new(new(""));

    /// <summary>
    /// The place of a part of the JSON. Inside of a scalar on one line it is exact; else it is where the scalar, the
    /// mapping or the sequence begins.
    /// </summary>
    public YamlPlace Find(TextRange inJson)
    {
        var start = Find(inJson.Start, out var segment);
        var end = segment is null ? start : Find(segment, inJson.Start + inJson.Length);
        var (line, column) = _lines.At(start);
        return new(line, column, new(start, Math.Max(end - start, 0)));
    }

    /// <inheritdoc cref="Find(TextRange)" />
    public YamlPlace Find(JsonPlace inJson) => Find(inJson.Range);

    /// <summary>Adds the next part of the JSON.</summary>
    public void Add(Segment segment) => _segments.Add(segment);

    private int Find(int position, out Segment? segment)
    {
        var (low, high) = (0, _segments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_segments[middle].Json <= position)
                low = middle + 1;
            else
                high = middle;
        }
        segment = low == 0 ? null : _segments[low - 1];
        return segment is null ? 0 : Find(segment, position);
    }

    private static int Find(Segment segment, int position)
    {
        if (segment.Value is not { } value)
            return segment.Yaml;
        if (segment.IsWord)
            return segment.Yaml + Math.Clamp(position - segment.Json, 0, value.Length);
        if (position <= segment.Json)
            return segment.Yaml;
        // The quote of JSON is none in plain YAML.
        var (at, json) = (0, segment.Json + 1);
        while (at < value.Length && json + JsonString.LengthOf(value[at]) <= position)
            json += JsonString.LengthOf(value[at++]);
        var isBehind = at == value.Length && position > json;
        return segment.Yaml + (segment.IsQuoted ? 1 : 0) + at + (isBehind && segment.IsQuoted ? 1 : 0);
    }

    /// <summary>A token of the JSON, and where it comes from.</summary>
    /// <param name="Json">Where it begins in the JSON.</param>
    /// <param name="Yaml">Where it begins in the YAML.</param>
    /// <param name="Value">Its characters, where those of the YAML are the same; else null.</param>
    /// <param name="IsQuoted">True when it is in quotes in the YAML.</param>
    /// <param name="IsWord">True when it is not in quotes in the JSON.</param>
    internal sealed record Segment(int Json, int Yaml, string? Value = null, bool IsQuoted = false, bool IsWord = false);
}
