namespace Sequent.Definitions;

/// <summary>
/// Counts the crossings between neighbouring layers: W. Barth, P. Mutzel, M. Jünger, "Simple and Efficient Bilayer Cross
/// Counting", Journal of Graph Algorithms and Applications 8 (2), 2004.
/// </summary>
internal static class Crossings
{
    public static long Count(LayoutNode[][] layers)
    {
        var count = 0L;
        for (var i = 1; i < layers.Length; i++)
            count += Count(layers[i - 1], layers[i].Length);
        return count;
    }

    private static long Count(LayoutNode[] upper, int lower)
    {
        var (tree, count, ends) = (new int[lower + 1], 0L, 0);
        foreach (var node in upper)
        {
            foreach (var below in node.Below)
                count += ends - Sum(tree, below.Position);
            foreach (var below in node.Below)
            {
                Add(tree, below.Position);
                ends++;
            }
        }
        return count;
    }

    // A binary indexed tree of the ends so far.
    private static int Sum(int[] tree, int position)
    {
        var sum = 0;
        for (var i = position + 1; i > 0; i -= i & -i)
            sum += tree[i];
        return sum;
    }

    private static void Add(int[] tree, int position)
    {
        for (var i = position + 1; i < tree.Length; i += i & -i)
            tree[i]++;
    }
}
