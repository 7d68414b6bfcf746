namespace Sequent.Definitions;

internal enum NodeKind
{
    True,
    False,
    And,
    Or,

    /// <summary>X has a value, and X ⋈ Offset.</summary>
    Bound,

    /// <summary>X and Y have a value, and X ⋈ Y + Offset.</summary>
    Difference,

    /// <summary>The sum of the terms ⋈ Offset, all with a value.</summary>
    Linear,

    /// <summary>What X is, is among the <see cref="Presence"/> flags.</summary>
    Presence,

    /// <summary>The opaque term X is <see cref="Node.Truth"/>.</summary>
    Term,
}

/// <summary>What a variable may be, as flags.</summary>
internal static class Presence
{
    public const byte Value = 1;
    public const byte Null = 2;
    public const byte NaN = 4;
}

/// <summary>A part of a formula in negation normal form, over the numbers of variables.</summary>
internal sealed class Node(NodeKind kind)
{
    public static readonly Node True = new(NodeKind.True);
    public static readonly Node False = new(NodeKind.False);

    public NodeKind Kind { get; } = kind;

    public int X { get; init; }

    public int Y { get; init; }

    public Relation Relation { get; init; }

    public Rational Offset { get; init; }

    public byte Flags { get; init; }

    public bool Truth { get; init; }

    public Node[] Children { get; init; } = [];

    public (Rational Coefficient, int Variable)[] Terms { get; init; } = [];

    public static Node Bound(int x, Relation relation, Rational offset) =>
        new(NodeKind.Bound) { X = x, Relation = relation, Offset = offset };

    public static Node Difference(int x, Relation relation, int y, Rational offset) =>
        new(NodeKind.Difference) { X = x, Y = y, Relation = relation, Offset = offset };

    public static Node Linear((Rational, int)[] terms, Relation relation, Rational offset) =>
        new(NodeKind.Linear) { Terms = terms, Relation = relation, Offset = offset };

    public static Node Present(int x, byte flags) => new(NodeKind.Presence) { X = x, Flags = flags };

    public static Node Term(int index, bool truth) => new(NodeKind.Term) { X = index, Truth = truth };

    public static Node Join(NodeKind kind, List<Node> children)
    {
        var neutral = kind == NodeKind.And ? NodeKind.True : NodeKind.False;
        var absorbing = kind == NodeKind.And ? NodeKind.False : NodeKind.True;
        var kept = 0;
        foreach (var child in children)
        {
            if (child.Kind == absorbing)
                return child;
            kept += child.Kind == kind ? child.Children.Length : child.Kind == neutral ? 0 : 1;
        }
        if (kept == 0)
            return neutral == NodeKind.True ? True : False;
        var flat = new Node[kept];
        for (int i = 0, next = 0; i < children.Count; i++)
        {
            if (children[i].Kind == kind)
            {
                children[i].Children.CopyTo(flat, next);
                next += children[i].Children.Length;
            }
            else if (children[i].Kind != neutral)
            {
                flat[next++] = children[i];
            }
        }
        return kept == 1 ? flat[0] : new(kind) { Children = flat };
    }
}
