namespace Sequent;

/// <summary>
/// Splits the work: from one state into several at once. On a partial method whose first parameter is an
/// <see cref="Actor"/>, an actor fires it; on the class it fires by itself, unless a time or an event does.
/// </summary>
/// <example>
/// <code>
/// [Fork("Draft", "SecurityReview", "CodeReview")]
/// public partial void Submit(Actor actor);
/// </code>
/// </example>
public sealed class ForkAttribute : BranchAttribute
{
    /// <summary>A fork from one state.</summary>
    /// <param name="from">The name of the state it leaves.</param>
    /// <param name="to">The names of the states it enters, two or more.</param>
    public ForkAttribute(string from, params string[] to)
    {
        From = new[] { from };
        To = to;
    }

    /// <summary>A fork from any of several states.</summary>
    /// <param name="from">The names of the states of which it leaves one.</param>
    /// <param name="to">The names of the states it enters, two or more.</param>
    public ForkAttribute(string[] from, params string[] to)
    {
        From = from;
        To = to;
    }

    /// <summary>The names of the states of which it leaves one.</summary>
    public string[] From { get; }

    /// <summary>The names of the states it enters.</summary>
    public string[] To { get; }
}
