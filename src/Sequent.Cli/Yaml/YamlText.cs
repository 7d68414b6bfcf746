namespace Sequent.Cli.Yaml;

/// <summary>Turns YAML into JSON, so that nothing behind the edge knows YAML.</summary>
internal static class YamlText
{
    /// <summary>
    /// Reads one document by the core schema of YAML 1.2: <c>yes</c>, <c>on</c> and <c>1.0.0</c> are text. Never throws
    /// because of what the text holds: all that is wrong with it is in the result.
    /// </summary>
    public static YamlConversion Convert(string yaml, YamlLimits? limits = null)
    {
        limits ??= new();
        var errors = new YamlErrors(yaml, limits.Errors);
        if (yaml.Length > limits.TextLength)
        {
            errors.Add(limits.TextLength, $"The text has more than {limits.TextLength} characters: split it");
            return new(null, YamlMap.Empty, errors.InOrder());
        }

        var root = new YamlReader(yaml, limits, errors).Read();
        if (root is null)
            return new(null, YamlMap.Empty, errors.InOrder());
        var writer = new YamlWriter(yaml, limits, errors);
        return writer.Write(root) ? new(writer.Json, writer.Map, errors.InOrder()) : new(null, YamlMap.Empty, errors.InOrder());
    }
}

/// <summary>What a YAML text was read as.</summary>
/// <param name="Json">The same as JSON, as far as it could be read; null when it could not.</param>
/// <param name="Map">Where each part of the JSON comes from.</param>
/// <param name="Errors">What is wrong with the text as YAML, in its order.</param>
internal sealed record YamlConversion(string? Json, YamlMap Map, IReadOnlyList<YamlError> Errors);

/// <summary>What is wrong with a YAML text, and where.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Message">The subject, the fact and the remedy, in one sentence.</param>
internal sealed record YamlError(int Line, int Column, string Message);
