namespace Sequent.Engine;

/// <summary>That tasks which would be one person's are another one's for some time. Role pools follow membership only: a delegation gives nobody a role.</summary>
/// <param name="Id">Which delegation, unique in its tenant.</param>
/// <param name="From">The id of the person whose tasks they would be.</param>
/// <param name="To">The id of the person whose they are.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="EndsAt">When it ends: from then on it is none; null when it lasts until it is ended.</param>
public sealed record Delegation(Guid Id, string From, string To, DateTimeOffset StartsAt, DateTimeOffset? EndsAt)
{
    /// <summary>The id of the workflow whose tasks it is about; null for all.</summary>
    public string? Workflow { get; init; }

    /// <summary>Why, in words; null for no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The id of the actor who set it up.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was set up.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>True when the tasks that were open when it began have been given over.</summary>
    public bool IsApplied { get; init; }

    /// <summary>True when it is in force at a time.</summary>
    public bool IsActiveAt(DateTimeOffset time) => StartsAt <= time && (EndsAt is null || time < EndsAt);

    /// <summary>True when it is about the tasks of a workflow.</summary>
    public bool IsAbout(string workflow) => Workflow is null || Workflow == workflow;
}
