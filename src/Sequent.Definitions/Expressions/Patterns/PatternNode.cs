namespace Sequent.Definitions.Expressions;

internal enum Assertion
{
    Start,
    End,
    WordBoundary,
    NoWordBoundary,
}

/// <summary>A pattern as a tree.</summary>
internal abstract record PatternNode
{
    public sealed record Empty : PatternNode;

    public sealed record One(CodePointSet Set) : PatternNode;

    public sealed record Assert(Assertion Assertion) : PatternNode;

    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    public sealed record Choice(IReadOnlyList<PatternNode> Options) : PatternNode;

    /// <param name="Part">What is repeated.</param>
    /// <param name="Least">How often at least.</param>
    /// <param name="Most">How often at most, or null.</param>
    public sealed record Repeat(PatternNode Part, int Least, int? Most) : PatternNode;
}
