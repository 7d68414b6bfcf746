namespace Sequent.Definitions;

/// <summary>
/// Turns the edges around that lead back to a box on the way to them, in a depth-first walk from the first box; what is
/// left has no cycle. A workflow has a beginning, and what leads back to it is what its author calls back.
/// </summary>
internal static class CycleRemoval
{
    public static void Run(IReadOnlyList<LayoutNode> boxes, IReadOnlyList<LayoutEdge> edges)
    {
        var leaving = edges.GroupBy(e => e.From).ToDictionary(g => g.Key, g => g.ToArray());
        var states = new Dictionary<LayoutNode, bool>();
        var way = new Stack<(LayoutNode Box, int Next)>();
        foreach (var box in boxes)
        {
            if (states.ContainsKey(box))
                continue;
            states.Add(box, true);
            way.Push((box, 0));
            while (way.Count > 0)
            {
                var (at, next) = way.Pop();
                if (!leaving.TryGetValue(at, out var out_) || next == out_.Length)
                {
                    states[at] = false;
                    continue;
                }
                way.Push((at, next + 1));
                var edge = out_[next];
                if (states.TryGetValue(edge.To, out var isOnWay))
                    edge.Reversed = isOnWay;
                else
                {
                    states.Add(edge.To, true);
                    way.Push((edge.To, 0));
                }
            }
        }
    }
}
