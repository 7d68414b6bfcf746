#if NET
using System.Numerics;
#endif

namespace Sequent.CompilerServices;

/// <summary>Sets as the bits of a word.</summary>
internal static class Bits
{
#if NET
    /// <summary>The position of the lowest bit that is set; at least one must be.</summary>
    public static int Lowest(ulong bits) => BitOperations.TrailingZeroCount(bits);

    /// <summary>How many bits are set.</summary>
    public static int Count(ulong bits) => BitOperations.PopCount(bits);
#else
    /// <summary>The position of the lowest bit that is set; at least one must be.</summary>
    public static int Lowest(ulong bits)
    {
        var position = 0;
        for (; (bits & 1) == 0; bits >>= 1)
            position++;
        return position;
    }

    /// <summary>How many bits are set.</summary>
    public static int Count(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
            count++;
        return count;
    }
#endif
}
