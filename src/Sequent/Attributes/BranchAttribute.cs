namespace Sequent;

/// <summary>What <see cref="TransitionAttribute"/>, <see cref="ForkAttribute"/> and <see cref="JoinAttribute"/> have in common: one branch of a transition.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class BranchAttribute : Attribute
{
    private protected BranchAttribute() { }

    /// <summary>The role the actor must have; null for that of the task it leaves, or for any.</summary>
    public string? Role { get; set; }

    /// <summary>
    /// The condition: an expression over the data, the inputs and the actor, such as <c>amount &lt;= 5000</c>; or the
    /// name of a bool property, field or method of the class, best written with <c>nameof</c>. A method may take the
    /// actor and the transition's inputs, by their names.
    /// </summary>
    public string? When { get; set; }

    /// <summary>
    /// How many persons must fire it before it moves: each but the last records a vote, and has one vote as long as the
    /// object is in the state. 1 unless said otherwise.
    /// </summary>
    public int Approvals { get; set; } = 1;

    /// <summary>
    /// The fields of the data of which a change clears the votes for it, named as a condition names them: <c>amount</c>. History
    /// keeps those votes. It goes with <see cref="Approvals"/>, and takes effect in the engine, which sees what is written; an object in memory
    /// keeps its votes.
    /// </summary>
    public string[]? ResetOn { get; set; }

    /// <summary>True when whoever submitted the object may fire it in spite of <see cref="WorkflowAttribute.FourEyes"/>, such as to withdraw.</summary>
    public bool AllowSubmitter { get; set; }

    /// <summary>The names of the states whose parallel work it withdraws, or <c>"*"</c>: every state that is not final.</summary>
    public string[]? Cancels { get; set; }

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

    /// <summary>The name of a transition declared on the class; on a method, the method's name is used. A fork or a join has one without: <c>ForkDraft</c>, <c>JoinApproved</c>.</summary>
    public string? Name { get; set; }

    /// <summary>True on the class: it fires by itself as soon as its condition holds after another transition, or on <c>Advance()</c>. <see cref="ForkAttribute"/> and <see cref="JoinAttribute"/> on the class do so without it.</summary>
    public bool Auto { get; set; }

    /// <summary>On the class: the time in a state after which a host fires it, such as <c>2 days</c>.</summary>
    public string? After { get; set; }

    /// <summary>On the class: the name of the event on which a host fires it.</summary>
    public string? On { get; set; }
}
