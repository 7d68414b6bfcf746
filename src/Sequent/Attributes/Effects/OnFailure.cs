namespace Sequent;

/// <summary>What happens when an activity or an external call has failed for good.</summary>
public enum OnFailure
{
    /// <summary>What the host does by itself.</summary>
    Default,

    /// <summary>The instance fails, and waits for somebody to retry or cancel it.</summary>
    Fail,

    /// <summary>It is tried again, without end.</summary>
    Retry,

    /// <summary>The workflow goes on as if it had succeeded.</summary>
    Skip,

    /// <summary>A person is asked what to do.</summary>
    HumanReview,
}
