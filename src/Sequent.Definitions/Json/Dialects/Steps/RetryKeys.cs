namespace Sequent.Definitions;

/// <summary>What happens when something fails: <c>retry_config</c> and <c>on_failure</c>.</summary>
internal static class RetryKeys
{
    public static readonly KeyTable<RetryPolicy> Table = new(
    [
        new JsonKey<RetryPolicy, int>("max_retries", CountShape.Instance, (retry, count) => retry with { MaxRetries = count }) { Required = true, Field = "maxRetries" },
        .. DurationKeys.Of<RetryPolicy>("backoff", (retry, backoff) => retry with { Backoff = backoff.Value }),
    ]);

    public static readonly ObjectShape<RetryPolicy> Shape = new(Table, new(0));

    public static readonly ChoiceShape<FailurePolicy?> OnFailure = new(
        ("fail", FailurePolicy.Fail), ("retry", FailurePolicy.Retry), ("skip", FailurePolicy.Skip), ("human_review", FailurePolicy.HumanReview));
}
