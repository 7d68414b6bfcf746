using System.Runtime.CompilerServices;

namespace Sequent.Definitions.Expressions;

/// <summary>An expression and what the checker found out about each of its nodes.</summary>
public sealed class CheckedExpression
{
    private readonly Dictionary<Expression, NodeFacts> _facts;

    internal CheckedExpression(Expression root, Dictionary<Expression, NodeFacts> facts, EquatableArray<ExpressionError> errors)
    {
        Root = root;
        _facts = facts;
        Errors = errors;
    }

    /// <summary>The expression.</summary>
    public Expression Root { get; }

    /// <summary>The type of the whole.</summary>
    public DataType Type => TypeOf(Root);

    /// <summary>What is wrong with it, in the order of the text.</summary>
    public EquatableArray<ExpressionError> Errors { get; }

    /// <summary>True when there is no error.</summary>
    public bool IsValid => Errors.IsEmpty;

    /// <summary>
    /// The type of a node of this tree. A number literal has the type that it took from what it meets, and is
    /// dynamic when it meets a dynamic value: it then takes the type of that value.
    /// </summary>
    /// <exception cref="ArgumentException">The node is not of this tree.</exception>
    public DataType TypeOf(Expression node) => Facts(node).Type;

    /// <summary>
    /// The value of a node that is known without any data: a literal, in the type that it took, or a call such as
    /// <c>date("2026-01-31")</c>. Null for other nodes.
    /// </summary>
    /// <exception cref="ArgumentException">The node is not of this tree.</exception>
    public Value? ConstantOf(Expression node) => Facts(node).Constant;

    /// <summary>What a name by itself stands for.</summary>
    /// <exception cref="ArgumentException">The node is not of this tree.</exception>
    public NameMeaning MeaningOf(NameExpression node) => Facts(node).Meaning;

    /// <summary>A node of this tree as an expression of its own, typed as it stands here.</summary>
    internal CheckedExpression Part(Expression node) => new(node, _facts, default);

    internal NodeFacts Facts(Expression node) => _facts.TryGetValue(node, out var facts)
        ? facts
        : throw new ArgumentException($"{Wording.Quote(node.ToString())} is not a node of this expression: ask for one of its own.", nameof(node));

    /// <summary>Tells nodes apart by their place, not by their text.</summary>
    internal sealed class ByPlace : IEqualityComparer<Expression>
    {
        public static ByPlace Instance { get; } = new();

        public bool Equals(Expression? left, Expression? right) => ReferenceEquals(left, right);

        public int GetHashCode(Expression node) => RuntimeHelpers.GetHashCode(node);
    }
}
