namespace Sequent;

/// <summary>
/// Declares a transition. On a partial method whose first parameter is an <see cref="Actor"/>, an actor fires it by
/// calling the method. On the class, with <see cref="Name"/>, it fires by itself (<see cref="Auto"/>), or a host fires it
/// when time has passed (<see cref="After"/>) or an event has come (<see cref="On"/>).
/// </summary>
/// <remarks>
/// Several on one method are its branches: from the state the object is in they are tried in written order, and the
/// first one whose <see cref="When"/> holds is taken.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class TransitionAttribute : Attribute
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

    /// <summary>The role the actor must have; null when any actor may.</summary>
    public string? Role { get; set; }

    /// <summary>
    /// The condition: an expression over the data, the inputs and the actor, such as <c>amount &lt;= 5000</c>; or the
    /// name of a bool property, field or method of the class, best written with <c>nameof</c>. A method may take the
    /// actor and the transition's inputs, by their names.
    /// </summary>
    public string? When { get; set; }

    /// <summary>True for the last branch, taken when the condition of every other branch from that state is false.</summary>
    public bool Otherwise { get; set; }

    /// <summary>
    /// The names of the invariants that must hold for the transition to be permitted, separated by commas.
    /// </summary>
    public string? Pre { get; set; }

    /// <summary>
    /// The names of the invariants that must hold once <c>Before…</c> has run, separated by commas; when one does not,
    /// the transition is denied and the state stays as it was.
    /// </summary>
    public string? Post { get; set; }

    /// <summary>What people call the transition.</summary>
    public string? Label { get; set; }

    /// <summary>What the transition is for, in words. It, <see cref="Prompt"/>, <see cref="Effects"/> and <see cref="WireName"/> are said once, on any of its branches.</summary>
    public string? Description { get; set; }

    /// <summary>The name of a text that tells an agent how to do it.</summary>
    public string? Prompt { get; set; }

    /// <summary>
    /// What it changes, in the terms of whoever reads it: <c>"name: text"</c>, or <c>"name := json"</c> for any JSON value,
    /// such as <c>"add_tags := [\"urgent\"]"</c>. Kept in history, and executed by the host.
    /// </summary>
    public string[]? Effects { get; set; }

    /// <summary>The name in JSON and in history; the name in snake_case unless said otherwise.</summary>
    public string? WireName { get; set; }

    /// <summary>The name of a transition declared on the class; on a method, the method's name is used.</summary>
    public string? Name { get; set; }

    /// <summary>True on the class: it fires by itself as soon as its condition holds after another transition, or on <c>Advance()</c>.</summary>
    public bool Auto { get; set; }

    /// <summary>On the class: the time in a state after which a host fires it, such as <c>2 days</c>.</summary>
    public string? After { get; set; }

    /// <summary>On the class: the name of the event on which a host fires it.</summary>
    public string? On { get; set; }
}
