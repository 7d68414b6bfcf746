namespace Sequent.Definitions;

/// <summary>The pieces of edges that cross the inside of a long edge, which should stay straight: type 1 conflicts of Brandes and Köpf.</summary>
internal static class Conflicts
{
    public static HashSet<(int Upper, int Lower)> Of(LayoutNode[][] layers)
    {
        var conflicts = new HashSet<(int, int)>();
        for (var i = 1; i < layers.Length; i++)
        {
            var (upper, lower) = (layers[i - 1], layers[i]);
            var (first, left) = (0, -1);
            for (var p = 0; p < lower.Length; p++)
            {
                var inner = InnerAbove(lower[p]);
                if (inner is null && p < lower.Length - 1)
                    continue;
                var right = inner?.Position ?? upper.Length;
                for (; first <= p; first++)
                    foreach (var above in lower[first].Above)
                        if ((above.Position < left || above.Position > right) && !(IsInner(above) && IsInner(lower[first])))
                            conflicts.Add((above.Index, lower[first].Index));
                left = right;
            }
        }
        return conflicts;
    }

    private static LayoutNode? InnerAbove(LayoutNode node) => IsInner(node) && IsInner(node.Above[0]) ? node.Above[0] : null;

    private static bool IsInner(LayoutNode node) => !node.IsBox;
}
