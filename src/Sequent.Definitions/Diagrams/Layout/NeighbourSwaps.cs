namespace Sequent.Definitions;

/// <summary>Swaps neighbours in a layer while that leaves fewer crossings.</summary>
internal sealed class NeighbourSwaps(LayoutNode[][] layers)
{
    // A box with more edges stays: comparing it with its neighbours takes the product of the numbers.
    private const int MostEdges = 60;

    /// <summary>Tries every pair of neighbours once; true when one was swapped.</summary>
    public bool Run()
    {
        var changes = false;
        foreach (var layer in layers)
            for (var p = 1; p < layer.Length; p++)
            {
                var (left, right) = (layer[p - 1], layer[p]);
                if (IsBusy(left) || IsBusy(right))
                    continue;
                var (kept, swapped) = Compare(left.Above, right.Above);
                var (keptBelow, swappedBelow) = Compare(left.Below, right.Below);
                if (swapped + swappedBelow >= kept + keptBelow)
                    continue;
                (layer[p - 1], layer[p]) = (right, left);
                (right.Position, left.Position) = (p - 1, p);
                changes = true;
            }
        return changes;
    }

    private static bool IsBusy(LayoutNode node) => node.Above.Count > MostEdges || node.Below.Count > MostEdges;

    private static (int Kept, int Swapped) Compare(List<LayoutNode> left, List<LayoutNode> right)
    {
        var (kept, swapped) = (0, 0);
        foreach (var a in left)
            foreach (var b in right)
                if (a.Position > b.Position)
                    kept++;
                else if (a.Position < b.Position)
                    swapped++;
        return (kept, swapped);
    }
}
