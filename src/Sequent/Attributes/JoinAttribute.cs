namespace Sequent;

/// <summary>
/// Brings parallel work together: it waits until the object is in every one of several states, and leaves them at once.
/// On a partial method whose first parameter is an <see cref="Actor"/>, an actor fires it; on the class it fires by
/// itself, unless a time or an event does.
/// </summary>
/// <example>
/// <code>
/// [Join("SecurityOk", "CodeOk", To = "Approved")]
/// </code>
/// </example>
public sealed class JoinAttribute : BranchAttribute
{
    /// <summary>A join of several states.</summary>
    /// <param name="from">The names of the states it leaves, two or more.</param>
    public JoinAttribute(params string[] from) => From = from;

    /// <summary>The names of the states it leaves.</summary>
    public string[] From { get; }

    /// <summary>The name of the state it enters.</summary>
    public string? To { get; set; }

    /// <summary>The names of further states it enters: it forks again.</summary>
    public string[]? AlsoTo { get; set; }

    /// <summary>How many of the states suffice; all of them unless said otherwise. Those that the object is in are left, and <c>Cancels</c> says what becomes of the work that is still under way.</summary>
    public int AtLeast { get; set; }
}
