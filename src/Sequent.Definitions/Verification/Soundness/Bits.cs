namespace Sequent.Definitions;

/// <summary>Sets of small numbers, 64 to a word.</summary>
internal static class Bits
{
    public static int WordsFor(int count) => Math.Max(1, (count + 63) >> 6);

    public static bool Has(ulong[] words, int offset, int bit) => (words[offset + (bit >> 6)] >> (bit & 63) & 1) != 0;

    public static void Set(ulong[] words, int offset, int bit) => words[offset + (bit >> 6)] |= 1UL << (bit & 63);

    /// <summary>How many bits are set (Warren, <i>Hacker's Delight</i>, 5-1).</summary>
    public static int Count(ulong word)
    {
        word -= word >> 1 & 0x5555555555555555;
        word = (word & 0x3333333333333333) + (word >> 2 & 0x3333333333333333);
        return (int)(unchecked((word + (word >> 4) & 0x0f0f0f0f0f0f0f0f) * 0x0101010101010101) >> 56);
    }

    /// <summary>The position of the lowest bit of a word that is not 0.</summary>
    public static int Lowest(ulong word) => Count(unchecked((word & (0 - word)) - 1));
}
