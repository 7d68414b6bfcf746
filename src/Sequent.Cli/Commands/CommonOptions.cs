using System.CommandLine;

namespace Sequent.Cli.Commands;

/// <summary>The options that several commands have, so that they are called the same everywhere.</summary>
internal static class CommonOptions
{
    /// <summary><c>--format</c>: the first is what is written unless another is asked for.</summary>
    public static Option<string> Format(params string[] formats) => OneOf("--format", "How to write the result", formats);

    /// <summary>An option that has one of a few values; the first is meant when it is not given.</summary>
    public static Option<string> OneOf(string name, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description}: {string.Join(", ", values)}.",
            DefaultValueFactory = _ => values[0],
            HelpName = name.TrimStart('-'),
            CustomParser = result =>
            {
                var value = result.Tokens[^1].Value;
                if (!values.Contains(value))
                    result.AddError($"'{value}' is no value of {name}, which has {string.Join(", ", values)}");
                return value;
            },
        };
        option.CompletionSources.Add(values);
        return option;
    }


    /// <summary><c>-o</c>: a file instead of standard output.</summary>
    public static Option<string?> Output(string description = "The file to write; standard output unless given.") =>
        new("--output", "-o") { Description = description, HelpName = "file" };

    /// <summary><c>--force</c>: to replace what is there.</summary>
    public static Option<bool> Force() => new("--force") { Description = "Replace a file that is there already." };

    /// <summary>The one definition that a command works on.</summary>
    public static Argument<string> File(string name = "file", string description = "The definition, in JSON or YAML.") => new(name) { Description = description };
}
