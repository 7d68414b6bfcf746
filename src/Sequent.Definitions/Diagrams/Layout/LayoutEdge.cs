namespace Sequent.Definitions;

/// <summary>An edge between two boxes.</summary>
/// <param name="from">The box it leaves.</param>
/// <param name="to">The box it enters, another one.</param>
/// <param name="label">The room for its label; null for none.</param>
internal sealed class LayoutEdge(LayoutNode from, LayoutNode to, LayoutNode? label)
{
    public LayoutNode From { get; } = from;

    public LayoutNode To { get; } = to;

    public LayoutNode? Label { get; } = label;

    /// <summary>True when it is laid out against its direction, so that there are no cycles.</summary>
    public bool Reversed { get; set; }

    /// <summary>The upper end.</summary>
    public LayoutNode Upper => Reversed ? To : From;

    /// <summary>The lower end.</summary>
    public LayoutNode Lower => Reversed ? From : To;

    /// <summary>The least number of layers between its ends: one is for the label.</summary>
    public int Span => From.Role == LayoutRole.Point ? 1 : 2;

    /// <summary>True when its lower end is too far away: it is drawn to <see cref="Stub"/>, which names that end.</summary>
    public LayoutNode? Stub { get; set; }

    /// <summary>All it passes, from the upper end to the lower one.</summary>
    public List<LayoutNode> Chain { get; } = [];

    /// <summary>The way it is drawn, in its own direction: a start, and three points for each cubic Bézier curve.</summary>
    public List<LayoutPoint> Path { get; set; } = [];
}

/// <summary>A point of a drawing; y grows downwards.</summary>
internal readonly record struct LayoutPoint(double X, double Y);
