using YamlDotNet.Core.Events;

namespace Sequent.Cli.Yaml;

/// <summary>A value in a YAML text, and where it begins.</summary>
internal abstract record YamlNode(int Start)
{
    public sealed record Text(int Start, Scalar Scalar) : YamlNode(Start);

    public sealed record List(int Start, List<YamlNode> Items) : YamlNode(Start);

    public sealed record Map(int Start, List<(YamlNode Key, YamlNode Value)> Entries) : YamlNode(Start);

    /// <summary>Stands for a value that is written elsewhere.</summary>
    public sealed record Alias(int Start, YamlNode Target) : YamlNode(Start);

    /// <summary>The value itself.</summary>
    public YamlNode Resolved => this is Alias alias ? alias.Target.Resolved : this;
}
