namespace Sequent.Engine;

/// <summary>That tasks which would be one person's shall be another one's for some time.</summary>
/// <param name="From">The id of the person whose tasks they would be: 1 to <see cref="LongestId"/> characters.</param>
/// <param name="To">The id of the person whose they shall be: 1 to <see cref="LongestId"/> characters.</param>
/// <param name="StartsAt">When it begins; null, or a time that has passed, for now.</param>
/// <param name="EndsAt">When it ends; null so that it lasts until it is ended.</param>
public sealed record DelegationRequest(string From, string To, DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null)
{
    /// <summary>The longest id of a person or of a workflow, in characters.</summary>
    public const int LongestId = 200;

    /// <summary>The longest <see cref="Reason"/>, in characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>The id of the workflow whose tasks it is about; null for all.</summary>
    public string? Workflow { get; init; }

    /// <summary>Why, in words, such as <c>on holiday</c>: up to <see cref="LongestReason"/> characters; null for no reason.</summary>
    public string? Reason { get; init; }
}
