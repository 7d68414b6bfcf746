namespace Sequent.Definitions;

/// <summary>How often something that failed is tried again.</summary>
/// <param name="MaxRetries">How often after the first attempt, at least 0.</param>
public sealed record RetryPolicy(int MaxRetries)
{
    /// <summary>The time between the first two attempts, such as <c>1 second</c>; later ones wait longer. Null for what the host does by itself.</summary>
    public string? Backoff { get; init; }
}

/// <summary>What happens when an activity or an external call has failed for good.</summary>
public enum FailurePolicy
{
    /// <summary>The instance fails, and waits for somebody to retry or cancel it.</summary>
    Fail,

    /// <summary>It is tried again, without end.</summary>
    Retry,

    /// <summary>The workflow goes on as if it had succeeded.</summary>
    Skip,

    /// <summary>A person is asked what to do.</summary>
    HumanReview,
}
