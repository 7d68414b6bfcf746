namespace Sequent.Definitions.Expressions;

/// <summary>
/// A node of an expression: a condition or a value over the data of a workflow, in a subset of the Common Expression
/// Language. Immutable. Two are equal when their canonical texts are, wherever they stand.
/// </summary>
/// <remarks>A node belongs to one place in one tree: what the checker finds out is kept for each node.</remarks>
public abstract class Expression : IEquatable<Expression>
{
    private string? _text;

    private protected Expression(params Expression[] parts)
    {
        Parts = parts;
        foreach (var part in parts)
            Height = Math.Max(Height, part.Height);
        // No tree can be too high for the recursive walks over it: it could not be made.
        if (++Height > ExpressionLimits.Height)
            throw new ArgumentException($"An expression is at most {ExpressionLimits.Height} levels high: split it.");
    }

    /// <summary>Where the node begins in the text it was read from, in characters from 0; 0 when it was not read.</summary>
    public int Position { get; init; }

    /// <summary>How many characters of the text it spans; 0 when it was not read from a text.</summary>
    public int Length { get; init; }

    internal int Height { get; }

    /// <summary>The nodes directly below, in the order of the text.</summary>
    internal IReadOnlyList<Expression> Parts { get; }

    /// <summary>The node itself and all below it.</summary>
    internal IEnumerable<Expression> Nodes()
    {
        var left = new Stack<Expression>();
        left.Push(this);
        while (left.Count > 0)
        {
            var node = left.Pop();
            yield return node;
            for (var i = node.Parts.Count - 1; i >= 0; i--)
                left.Push(node.Parts[i]);
        }
    }

    /// <inheritdoc />
    public bool Equals(Expression? other) => other is not null && (ReferenceEquals(this, other) || ToString() == other.ToString());

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as Expression);

    /// <inheritdoc />
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The canonical text: reading it gives an equal expression.</summary>
    public sealed override string ToString() => _text ??= ExpressionPrinter.Print(this);
}
