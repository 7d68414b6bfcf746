using System.Globalization;

namespace Sequent.Generators.Emission;

/// <summary>A set of states as the bits of words, and the questions to a marking about it, as code.</summary>
internal sealed class StateMask
{
    public const int BitsPerWord = 64;

    /// <summary>A word without states, as code.</summary>
    public const string Nothing = "0x0UL";

    private readonly ulong[] _words;

    private StateMask(ulong[] words) => _words = words;

    public StateMask(int words, IEnumerable<int> positions) : this(new ulong[words])
    {
        foreach (var position in positions)
            _words[position / BitsPerWord] |= 1UL << (position % BitsPerWord);
    }

    public bool IsEmpty => _words.All(w => w == 0);

    /// <summary>The words that hold a state.</summary>
    public IEnumerable<int> Words => Enumerable.Range(0, _words.Length).Where(w => _words[w] != 0);

    public static int WordsFor(int states) => Math.Max(1, (states + BitsPerWord - 1) / BitsPerWord);

    /// <summary>A word, as code.</summary>
    public string this[int word] => "0x" + _words[word].ToString("X", CultureInfo.InvariantCulture) + "UL";

    public bool Has(int position) => (_words[position / BitsPerWord] >> (position % BitsPerWord) & 1) != 0;

    public StateMask Or(StateMask other) => new(_words.Zip(other._words, (a, b) => a | b).ToArray());

    public StateMask Without(StateMask other) => new(_words.Zip(other._words, (a, b) => a & ~b).ToArray());

    /// <summary>That one of the states is marked, as code.</summary>
    /// <param name="marking">The variables that hold the words of a marking, without the number of the word.</param>
    public string IsAnyIn(string marking) => string.Join(" || ", Words.Select(w => $"({marking}{w} & {this[w]}) != 0UL"));

    /// <summary>That none of the states is marked, as code.</summary>
    public string IsNoneIn(string marking) => string.Join(" && ", Words.Select(w => $"({marking}{w} & {this[w]}) == 0UL"));

    /// <summary>That all of the states are marked, as code.</summary>
    public string AreAllIn(string marking) => string.Join(" && ", Words.Select(w => $"({marking}{w} & {this[w]}) == {this[w]}"));

    /// <summary>That as many of the states are marked, as code.</summary>
    public string IsCountIn(string marking, int count) =>
        string.Join(" + ", Words.Select(w => $"{Code.Support}.CountOf({marking}{w} & {this[w]})")) + " >= " + count.ToString(CultureInfo.InvariantCulture);
}
