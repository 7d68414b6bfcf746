using System.ComponentModel;

namespace Sequent.CompilerServices;

/// <summary>Collections as expressions see them: elements in order. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lists
{
    /// <summary>How many elements there are.</summary>
    public static long Count<T>(IEnumerable<T> list) => list switch
    {
        ICollection<T> collection => collection.Count,
        IReadOnlyCollection<T> collection => collection.Count,
        _ => list.LongCount(),
    };

    /// <summary>The element at a position from 0; false when there is none.</summary>
    public static bool TryAt<T>(IEnumerable<T> list, long position, out T element)
    {
        element = default!;
        if (position < 0 || position >= Count(list))
            return false;
        element = list switch
        {
            IList<T> indexed => indexed[(int)position],
            IReadOnlyList<T> indexed => indexed[(int)position],
            _ => list.ElementAt((int)position),
        };
        return true;
    }
}
