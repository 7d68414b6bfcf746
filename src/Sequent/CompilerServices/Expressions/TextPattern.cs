using System.ComponentModel;
using Sequent.Definitions.Expressions;

namespace Sequent.CompilerServices;

/// <summary>The pattern of a <c>matches</c>, made once. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern
{
    private readonly LinearPattern _pattern;

    /// <summary>Makes the pattern.</summary>
    /// <exception cref="ArgumentException">It is not one of the language.</exception>
    public TextPattern(string pattern)
    {
        var (parsed, error) = LinearPattern.Parse(pattern);
        _pattern = parsed ?? throw new ArgumentException($"The pattern '{pattern}' cannot be used: {error}.", nameof(pattern));
    }

    /// <summary>Whether any part of the text matches; false as the result when more than the steps were needed.</summary>
    public bool TryMatch(string text, ref long steps, out bool matches)
    {
        steps -= Texts.Steps(text);
        var budget = new Budget(steps);
        var found = _pattern.IsMatch(text, budget);
        matches = found == true;
        steps = budget.Left;
        return found is not null && steps >= 0;
    }
}
