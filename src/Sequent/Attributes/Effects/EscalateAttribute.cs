namespace Sequent;

/// <summary>
/// What is done when an instance has been in a state for some time: somebody is told (<see cref="Notify"/>), or the task
/// becomes somebody else's (one of <see cref="ReassignTo"/>, <see cref="ReassignToUser"/> and <see cref="ReassignToExpression"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class EscalateAttribute : Attribute
{
    /// <summary>Of the state of the enum member it stands on.</summary>
    public EscalateAttribute() { }

    /// <summary>Of a state of the workflow class it stands on.</summary>
    /// <param name="state">The name of the state.</param>
    public EscalateAttribute(string state) => State = state;

    /// <summary>The name of the state; null on an enum member, whose name it is.</summary>
    public string? State { get; }

    /// <summary>The time since the state was entered, such as <c>24 hours</c>. Always needed.</summary>
    public string? After { get; set; }

    /// <summary>The role whose task it becomes.</summary>
    public string? ReassignTo { get; set; }

    /// <summary>The identity of the user whose task it becomes.</summary>
    public string? ReassignToUser { get; set; }

    /// <summary>An expression that gives the identity of the user whose task it becomes.</summary>
    public string? ReassignToExpression { get; set; }

    /// <summary>The name of the activity that tells somebody, such as <c>email_notification</c>. What follows is said of it.</summary>
    public string? Notify { get; set; }

    /// <summary>
    /// What it is given: <c>"name: text"</c>, or <c>"name := json"</c> for any JSON value. A text that is wholly a path such
    /// as <c>data.vendor</c> is a reference, <c>{{…}}</c> in a text is an expression, and anything else is meant literally.
    /// </summary>
    public string[]? Inputs { get; set; }

    /// <summary>What it is for, in words.</summary>
    public string? Description { get; set; }

    /// <summary>How often it is tried again after the first attempt. -1, unless said otherwise: the host decides.</summary>
    public int Retries { get; set; } = -1;

    /// <summary>The time between the first two attempts, such as <c>1 second</c>; later ones wait longer. Needs <see cref="Retries"/>.</summary>
    public string? Backoff { get; set; }

    /// <summary>What happens when every attempt has failed.</summary>
    public OnFailure OnFailure { get; set; }
}
