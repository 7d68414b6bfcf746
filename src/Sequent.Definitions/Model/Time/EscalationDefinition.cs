namespace Sequent.Definitions;

/// <summary>What is done when an instance has been in a state for some time.</summary>
public abstract record EscalationDefinition
{
    private EscalationDefinition(string after) => After = after;

    /// <summary>The time since the state was entered, such as <c>24 hours</c>.</summary>
    public string After { get; init; }

    /// <summary>Somebody is told.</summary>
    /// <param name="After">The time since the state was entered.</param>
    /// <param name="Effect">How.</param>
    public sealed record Notify(string After, EffectDefinition Effect) : EscalationDefinition(After);

    /// <summary>The task becomes somebody else's.</summary>
    /// <param name="After">The time since the state was entered.</param>
    /// <param name="To">Whose.</param>
    public sealed record Reassign(string After, Assignee To) : EscalationDefinition(After);
}
