using System.Collections.Immutable;
using System.Text;

namespace Sequent.Cli.Simulation;

/// <summary>A line that a user typed: words, and values by name.</summary>
/// <param name="Words">The words that are no values, in order.</param>
/// <param name="Values">What was written as <c>name=value</c>.</param>
internal sealed record CommandLineText(ImmutableArray<string> Words, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>The first word in small letters; empty when there is none.</summary>
    public string Verb => Words.IsEmpty ? "" : Words[0].ToLowerInvariant();

    /// <summary>What follows the first word.</summary>
    public string Rest => string.Join(' ', Words.Skip(1));

    /// <summary>Splits a line at its spaces, except between double quotes.</summary>
    public static CommandLineText Parse(string line)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (text, equals) in Split(line))
        {
            if (equals > 0)
                values[text[..equals]] = text[(equals + 1)..];
            else
                words.Add(text);
        }
        return new(words.ToImmutable(), values.ToImmutable());
    }

    /// <summary>Splits <c>name=value</c>.</summary>
    /// <exception cref="UnusableInputException">It is none.</exception>
    public static KeyValuePair<string, string> ParseValue(string text) => text.IndexOf('=') is var equals and > 0
        ? new(text[..equals], text[(equals + 1)..])
        : throw new UnusableInputException($"'{text}' sets nothing: write a field and its value, such as amount=12.");

    private static IEnumerable<(string Text, int EqualsAt)> Split(string line)
    {
        var word = new StringBuilder();
        var (quoted, started, equals) = (false, false, -1);
        foreach (var c in line.Append(' '))
        {
            if (c == '"')
                (quoted, started) = (!quoted, true);
            else if (c is ' ' or '\t' && !quoted)
            {
                if (started)
                    yield return (word.ToString(), equals);
                word.Clear();
                (started, equals) = (false, -1);
            }
            else
            {
                if (c == '=' && !quoted && equals < 0)
                    equals = word.Length;
                word.Append(c);
                started = true;
            }
        }
        // A quote that is not closed ends with the line.
        if (started)
            yield return (word.ToString().TrimEnd(), equals);
    }
}
