namespace Sequent.Definitions;

/// <summary>Something that takes room in a layered layout: a box, the label of an edge, or the place where an edge passes a layer.</summary>
internal sealed class LayoutNode(LayoutRole role, double left, double right, double height)
{
    public LayoutRole Role { get; } = role;

    /// <summary>The room it takes to the left of <see cref="X"/>.</summary>
    public double Left { get; private set; } = left;

    /// <summary>The room it takes to the right of <see cref="X"/>.</summary>
    public double Right { get; private set; } = right;

    public double Height { get; } = height;

    /// <summary>The part of its width, to either side of <see cref="X"/>, at which edges may meet it.</summary>
    public double Reach { get; private set; } = Math.Min(left, right);

    /// <summary>The layer, from 0 at the top. Boxes are in even ones, labels in odd ones.</summary>
    public int Rank { get; set; }

    /// <summary>The position in its layer, from 0 at the left.</summary>
    public int Position { get; set; }

    /// <summary>A number of its own among all nodes, for tables.</summary>
    public int Index { get; set; }

    public double X { get; set; }

    /// <summary>The centre of its height.</summary>
    public double Y { get; set; }

    /// <summary>The upper edge of its layer.</summary>
    public double LayerTop { get; set; }

    /// <summary>The lower edge of its layer.</summary>
    public double LayerBottom { get; set; }

    /// <summary>What it is joined to in the layer above, once for each edge.</summary>
    public List<LayoutNode> Above { get; } = [];

    /// <summary>What it is joined to in the layer below, once for each edge.</summary>
    public List<LayoutNode> Below { get; } = [];

    public bool IsBox => Role is LayoutRole.Box or LayoutRole.Point;

    /// <summary>The room between it and its neighbour, on its part.</summary>
    public double Margin => Role switch
    {
        LayoutRole.Box => 20,
        LayoutRole.Label => 11,
        _ => 9,
    };

    public void Widen(double reach)
    {
        if (reach <= Reach)
            return;
        (Left, Right) = (Left + reach - Reach, Right + reach - Reach);
        Reach = reach;
    }
}

/// <summary>What takes the room.</summary>
internal enum LayoutRole
{
    Box,

    /// <summary>A small box that needs no layer of its own.</summary>
    Point,
    Label,
    Bend,
}
