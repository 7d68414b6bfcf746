using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sequent.Cli.Yaml;

/// <summary>Writes a tree as JSON, aliases written out.</summary>
internal sealed class YamlWriter(string yaml, YamlLimits limits, YamlErrors errors)
{
    private readonly StringBuilder _json = new();
    private int _nodes;
    private bool _isStopped;

    // Where what is too large was asked for: the alias that stands in no other one's value.
    private int _lastAlias;
    private int _aliases;

    public string Json => _json.ToString();

    public YamlMap Map { get; } = new(errors.Lines);

    /// <summary>False when it would be too large, which is reported.</summary>
    public bool Write(YamlNode root)
    {
        Node(root, 0);
        return !_isStopped;
    }

    private void Node(YamlNode node, int depth)
    {
        if (node is YamlNode.Alias && _aliases++ == 0)
            _lastAlias = node.Start;
        Value(node, depth);
        if (node is YamlNode.Alias)
            _aliases--;
    }

    private void Value(YamlNode node, int depth)
    {
        if (depth > limits.Depth)
            Stop($"The aliases nest more than {limits.Depth} levels deep: write the values out");
        else if (++_nodes > limits.Nodes || _json.Length > limits.TextLength)
            Stop($"The aliases stand for more than {limits.Nodes} values or {limits.TextLength} characters: use fewer of them");
        if (_isStopped)
            return;

        switch (node.Resolved)
        {
            case YamlNode.Text text:
                Scalar(text);
                break;
            case YamlNode.List list:
                List(list, depth);
                break;
            case YamlNode.Map map:
                Object(map, depth);
                break;
        }
    }

    private void List(YamlNode.List list, int depth)
    {
        Begin(list, '[');
        for (var i = 0; i < list.Items.Count && !_isStopped; i++)
        {
            _json.Append(i == 0 ? "" : ", ");
            Node(list.Items[i], depth + 1);
        }
        _json.Append(']');
    }

    private void Object(YamlNode.Map map, int depth)
    {
        Begin(map, '{');
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (_isStopped)
                return;
            if (!IsKey(key, keys, out var text))
                continue;
            _json.Append(keys.Count == 1 ? "" : ", ");
            String(text);
            _json.Append(": ");
            Node(value, depth + 1);
        }
        _json.Append('}');
    }

    private bool IsKey(YamlNode key, Dictionary<string, int> keys, out YamlNode.Text text)
    {
        text = (key.Resolved as YamlNode.Text)!;
        if (text is null)
            errors.Add(key.Start, $"A key is a {(key.Resolved is YamlNode.Map ? "mapping" : "sequence")}: write text");
        else if (text.Scalar is { Value: "<<", Style: ScalarStyle.Plain })
            errors.Add(key.Start, "The merge key '<<' is not read: write out the keys that it stands for");
        else if (!keys.TryAdd(text.Scalar.Value, key.Start))
            errors.Add(key.Start, $"The key {YamlErrors.Quote(text.Scalar.Value)} is already taken in line {errors.Lines.At(keys[text.Scalar.Value]).Line}: remove one of the two, or rename it");
        else
            return true;
        return false;
    }

    private void Scalar(YamlNode.Text text)
    {
        var (json, error) = CoreSchema.Resolve(text.Scalar);
        if (error is not null)
            errors.Add(text.Start, error);
        if (json is null)
        {
            String(text);
            return;
        }
        Map.Add(new(_json.Length, text.Start, IsAt(text.Start, json) ? json : null, IsWord: true));
        _json.Append(json);
    }

    private void String(YamlNode.Text text)
    {
        var (value, style) = (text.Scalar.Value, text.Scalar.Style);
        var isQuoted = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var isExact = (isQuoted || style == ScalarStyle.Plain) && IsAt(text.Start + (isQuoted ? 1 : 0), value);
        Map.Add(new(_json.Length, text.Start, isExact ? value : null, isQuoted));
        JsonString.Append(_json, value);
    }

    private bool IsAt(int start, string value) => start + value.Length <= yaml.Length && string.CompareOrdinal(yaml, start, value, 0, value.Length) == 0;

    private void Begin(YamlNode node, char bracket)
    {
        Map.Add(new(_json.Length, node.Start));
        _json.Append(bracket);
    }

    private void Stop(string message)
    {
        if (!_isStopped)
            errors.Add(_lastAlias, message);
        _isStopped = true;
    }
}
