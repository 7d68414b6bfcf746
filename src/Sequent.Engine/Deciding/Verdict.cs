namespace Sequent.Engine.Deciding;

/// <summary>What comes of a command.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>It can be carried out.</summary>
    /// <param name="Decision">What is to be written.</param>
    public sealed record Decided(Decision Decision) : Verdict;

    /// <summary>It is denied, and nothing changes.</summary>
    /// <param name="Denial">The denial with every reason.</param>
    public sealed record Denied(CompilerServices.Denial Denial) : Verdict;

    /// <summary>It cannot be decided before more is known of people: ask, and decide again, with facts of its own.</summary>
    /// <param name="Questions">What must be known.</param>
    public sealed record Asks(PeopleQuestions Questions) : Verdict;

    /// <summary>There is nothing to do, and nothing changes: an advance where nothing is ready, say.</summary>
    public sealed record Nothing : Verdict
    {
        /// <summary>The one value.</summary>
        public static Nothing Instance { get; } = new();
    }
}
