namespace Sequent.Definitions;

/// <summary>Something to be done outside the workflow, such as a message to be sent. It never blocks the move that caused it.</summary>
/// <param name="Plugin">The name of the activity that does it, such as <c>email_notification</c>.</param>
public sealed record EffectDefinition(string Plugin)
{
    /// <summary>
    /// What it is given. A text that is wholly a path such as <c>data.vendor</c> is a reference, <c>{{…}}</c> in a text
    /// is an expression, and anything else is meant literally.
    /// </summary>
    public EquatableArray<NamedValue> Inputs { get; init; }

    /// <summary>How often it is tried again; null for what the host does by itself.</summary>
    public RetryPolicy? Retry { get; init; }

    /// <summary>What happens when every attempt failed; null for what the host does by itself.</summary>
    public FailurePolicy? OnFailure { get; init; }

    /// <summary>What it is for, in words.</summary>
    public string? Description { get; init; }
}
