using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The condition of a branch.</summary>
public abstract record Guard
{
    private protected Guard() { }

    /// <summary>The condition as its author wrote it.</summary>
    public abstract string Text { get; }

    /// <summary>The condition in the expression language; null when nothing is known of what it computes.</summary>
    public abstract string? Condition { get; }

    /// <summary>A bool member of the class, called by name.</summary>
    /// <param name="Name">The name of the property, field or method.</param>
    public sealed record Member(string Name) : Guard
    {
        /// <inheritdoc />
        public override string Text => Name;

        /// <summary>What the member computes, when its body could be read; null when it could not.</summary>
        public string? Body { get; init; }

        /// <summary>What kept its body from being read, such as <c>the call of 'Total'</c>; null when nothing did, or nobody tried.</summary>
        public string? Obstacle { get; init; }

        /// <inheritdoc />
        public override string? Condition => Body;
    }

    /// <summary>A condition in the expression language: <see cref="ExpressionParser"/>.</summary>
    /// <param name="Source">The text, as it was written.</param>
    public sealed record Expression(string Source) : Guard
    {
        /// <inheritdoc />
        public override string Text => Source;

        /// <inheritdoc />
        public override string? Condition => Source;
    }
}
