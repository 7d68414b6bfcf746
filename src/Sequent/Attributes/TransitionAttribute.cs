namespace Sequent;

/// <summary>
/// Declares a transition. On a partial method whose first parameter is an <see cref="Actor"/>, an actor fires it by
/// calling the method. On the class, with <see cref="BranchAttribute.Name"/>, it fires by itself (<see cref="BranchAttribute.Auto"/>), or a host fires it
/// when time has passed (<see cref="BranchAttribute.After"/>) or an event has come (<see cref="BranchAttribute.On"/>).
/// </summary>
/// <remarks>
/// Several on one method are its branches: from the state the object is in they are tried in written order, and the
/// first one whose <see cref="BranchAttribute.When"/> holds is taken.
/// </remarks>
public sealed class TransitionAttribute : BranchAttribute
{
    /// <summary>A transition from one state.</summary>
    /// <param name="from">The name of the state it leaves, or <c>"*"</c>: every state that is not final and not <paramref name="to"/>.</param>
    /// <param name="to">The name of the state it enters.</param>
    public TransitionAttribute(string from, string to)
    {
        From = new[] { from };
        To = to;
    }

    /// <summary>A transition from any of several states.</summary>
    /// <param name="from">The names of the states it leaves.</param>
    /// <param name="to">The name of the state it enters.</param>
    public TransitionAttribute(string[] from, string to)
    {
        From = from;
        To = to;
    }

    /// <summary>The names of the states it leaves.</summary>
    public string[] From { get; }

    /// <summary>The name of the state it enters.</summary>
    public string To { get; }
}
