namespace Sequent.Definitions;

/// <summary>Blocks of nodes that get one x: each node joins its median neighbour where no other block is in between.</summary>
/// <param name="Root">The first node of the block, for each node.</param>
internal sealed record Alignment(int[] Root)
{
    public static Alignment Of(LayoutNode[][] layers, int count, HashSet<(int, int)> conflicts, bool down, bool mirrored)
    {
        var (root, taken) = (new int[count], new bool[count]);
        for (var i = 0; i < count; i++)
            root[i] = i;
        for (var i = 1; i < layers.Length; i++)
        {
            var layer = layers[down ? i : layers.Length - 1 - i];
            var last = -1;
            for (var p = 0; p < layer.Length; p++)
            {
                var node = layer[mirrored ? layer.Length - 1 - p : p];
                var neighbours = (down ? node.Above : node.Below).OrderBy(n => n.Position).ToArray();
                if (neighbours.Length == 0)
                    continue;
                var (low, high) = ((neighbours.Length - 1) / 2, neighbours.Length / 2);
                foreach (var median in low == high ? [low] : mirrored ? new[] { high, low } : [low, high])
                {
                    var other = neighbours[median];
                    var position = mirrored ? Width(layers, other) - 1 - other.Position : other.Position;
                    var pair = down ? (other.Index, node.Index) : (node.Index, other.Index);
                    if (position <= last || taken[other.Index] || conflicts.Contains(pair))
                        continue;
                    taken[other.Index] = true;
                    root[node.Index] = root[other.Index];
                    last = position;
                    break;
                }
            }
        }
        return new(root);
    }

    private static int Width(LayoutNode[][] layers, LayoutNode node) => layers[node.Rank].Length;
}
