namespace Sequent;

/// <summary>
/// Something to be done outside the workflow, such as a message to be sent. It never blocks the move that caused it, and
/// a host does it: objects in memory do not.
/// </summary>
public abstract class EffectAttribute : Attribute
{
    private protected EffectAttribute(string? state, string plugin)
    {
        State = state;
        Plugin = plugin;
    }

    /// <summary>The name of the state; null on an enum member, whose name it is.</summary>
    public string? State { get; }

    /// <summary>The name of the activity that does it, such as <c>email_notification</c>.</summary>
    public string Plugin { get; }

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
