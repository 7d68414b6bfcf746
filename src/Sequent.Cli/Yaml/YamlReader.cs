using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sequent.Cli.Yaml;

/// <summary>Reads the events of a text as a tree. The first thing that is not YAML ends it; other mistakes do not.</summary>
internal sealed class YamlReader(string text, YamlLimits limits, YamlErrors errors)
{
    private const string CoreTags = "tag:yaml.org,2002:";

    private readonly IParser _parser = new Parser(new StringReader(text));
    private readonly Dictionary<AnchorName, YamlNode?> _anchors = [];
    private int _nodes;

    /// <summary>The value; null when there is none, which is reported.</summary>
    public YamlNode? Read()
    {
        try
        {
            return Document();
        }
        catch (Stop stop)
        {
            errors.Add(stop.Place, stop.Message);
        }
        catch (YamlException exception)
        {
            errors.Add(exception.Start.Index, "The text is not YAML: " + Clause(exception.Message));
        }
        // What the library does not expect is a mistake in the text all the same.
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException or OverflowException or NullReferenceException or KeyNotFoundException)
        {
            errors.Add(_parser.Current?.End.Index ?? 0, "The text is not YAML from here on: correct it");
        }
        return null;
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.Accept<DocumentStart>(out _))
        {
            errors.Add(0, "The text holds no value: write a mapping, such as 'name: value'");
            return null;
        }
        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<DocumentStart>(out var second))
            return root;
        errors.Add(second.Start.Index, "The text holds another document: keep one in a file");
        return null;
    }

    private YamlNode Node(int depth)
    {
        var start = _parser.Current!.Start.Index;
        if (depth > limits.Depth)
            Fail(start, $"The text nests more than {limits.Depth} levels deep: make it flatter");
        if (++_nodes > limits.Nodes)
            Fail(start, $"The text has more than {limits.Nodes} values: split it");

        // At the end of a text the library may count a character that is not there.
        var place = (int)Math.Clamp(start, 0, text.Length);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return new YamlNode.Alias(place, Anchored(alias));
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            CheckTag(scalar.Tag, place, CoreSchema.Tags);
            return Named(scalar, new YamlNode.Text(place, scalar));
        }
        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            CheckTag(sequence.Tag, place, ["seq"]);
            return List(sequence, new(place, []), depth);
        }
        var mapping = _parser.Consume<MappingStart>();
        CheckTag(mapping.Tag, place, ["map"]);
        return Map(mapping, new(place, []), depth);
    }

    private YamlNode.List List(SequenceStart start, YamlNode.List list, int depth)
    {
        Open(start);
        while (!_parser.TryConsume<SequenceEnd>(out _))
            list.Items.Add(Node(depth + 1));
        return Named(start, list);
    }

    private YamlNode.Map Map(MappingStart start, YamlNode.Map map, int depth)
    {
        Open(start);
        while (!_parser.TryConsume<MappingEnd>(out _))
            map.Entries.Add((Node(depth + 1), Node(depth + 1)));
        return Named(start, map);
    }

    // While it is read, an anchor has no value yet.
    private void Open(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = null;
    }

    private T Named<T>(NodeEvent node, T value)
        where T : YamlNode
    {
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = value;
        return value;
    }

    private YamlNode Anchored(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var target))
            Fail(alias.Start.Index, $"The alias {YamlErrors.Quote("*" + alias.Value)} has no anchor before it: add one, or write the value out");
        if (target is null)
            Fail(alias.Start.Index, $"The alias {YamlErrors.Quote("*" + alias.Value)} stands in what it names: write the value out");
        return target;
    }

    private void CheckTag(TagName tag, int place, IReadOnlyList<string> known)
    {
        if (tag.IsEmpty || tag.IsNonSpecific || known.Any(name => tag.Value == CoreTags + name))
            return;
        errors.Add(place, $"The tag {YamlErrors.Quote(tag.Value)} is not read here: remove it");
    }

    [DoesNotReturn]
    private static void Fail(long place, string message) => throw new Stop(place, message);

    private static string Clause(string message)
    {
        var clause = YamlErrors.Quote(message.TrimEnd('.', ' '))[1..^1];
        return clause.Length > 1 && char.IsUpper(clause[0]) && char.IsLower(clause[1]) ? char.ToLowerInvariant(clause[0]) + clause[1..] : clause;
    }

    // Ends the reading; its message is complete.
    private sealed class Stop(long place, string message) : YamlException(message)
    {
        public long Place => place;
    }
}
