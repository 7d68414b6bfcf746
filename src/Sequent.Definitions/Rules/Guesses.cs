namespace Sequent.Definitions;

/// <summary>Guesses which of the known names misspelt ones were meant to be: for as many as anybody reads.</summary>
/// <remarks>Each guess looks at every known name, so that many misspelt names among many known ones would take minutes.</remarks>
internal sealed class Guesses(IEnumerable<string> known)
{
    private const int Most = 100;

    private readonly Dictionary<string, string?> _guesses = new(StringComparer.Ordinal);

    /// <summary>The closest of the known names, or null when none is close or when enough names have been guessed at.</summary>
    public string? Closest(string name)
    {
        if (!_guesses.TryGetValue(name, out var guess) && _guesses.Count < Most)
            _guesses.Add(name, guess = Spelling.Closest(name, known));
        return guess;
    }
}
