namespace Sequent.Cli.Yaml;

/// <summary>How large a YAML text may be: as large as the JSON that is made of it.</summary>
internal sealed record YamlLimits
{
    /// <summary>The longest text, in characters; also of the JSON.</summary>
    public int TextLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many mappings and sequences may stand in one another.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>The most values, once aliases are written out.</summary>
    public int Nodes { get; init; } = 250_000;

    /// <summary>The most errors that are reported for one text.</summary>
    public int Errors { get; init; } = 100;
}
