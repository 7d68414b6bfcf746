namespace Sequent.Definitions;

/// <summary>The condition of a branch.</summary>
public abstract record Guard
{
    private protected Guard() { }

    /// <summary>The condition as its author wrote it.</summary>
    public abstract string Text { get; }

    /// <summary>A bool member of the class, called by name. Nothing is known of what it computes.</summary>
    /// <param name="Name">The name of the property, field or method.</param>
    public sealed record Member(string Name) : Guard
    {
        /// <inheritdoc />
        public override string Text => Name;
    }
}
