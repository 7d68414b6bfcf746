namespace Sequent.Definitions;

/// <summary>Effects: <c>{ "type": "plugin", "plugin": "email_notification", "inputs": { … } }</c>.</summary>
internal static class EffectKeys
{
    private static readonly ChoiceShape<string> s_kind = new(("plugin", "plugin"));

    private static readonly KeyTable<RetryPolicy> s_retry = new(
        new JsonKey<RetryPolicy, int>("maxRetries", CountShape.Instance, retry => retry.MaxRetries, (retry, count) => retry with { MaxRetries = count }) { Required = true, Always = true, About = "How often after the first attempt." },
        Keys.Text<RetryPolicy>("backoff", retry => retry.Backoff, (retry, backoff) => retry with { Backoff = backoff }, "The time between the first two attempts, such as '1 second'."));

    public static readonly ObjectShape<RetryPolicy> Retry = new(s_retry, new(0)) { Name = "retry" };

    public static readonly ChoiceShape<FailurePolicy?> OnFailure = new(
        ("fail", FailurePolicy.Fail), ("retry", FailurePolicy.Retry), ("skip", FailurePolicy.Skip), ("humanReview", FailurePolicy.HumanReview));

    public static readonly KeyTable<EffectDefinition> Table = new(
        new JsonKey<EffectDefinition, string>("type", s_kind, _ => "plugin", (effect, _) => effect),
        Keys.Text<EffectDefinition>("plugin", effect => effect.Plugin, (effect, plugin) => effect with { Plugin = plugin }, "The name of the activity that does it.", required: true),
        Keys.Text<EffectDefinition>("description", effect => effect.Description, (effect, text) => effect with { Description = text }),
        Keys.Values<EffectDefinition>("inputs", effect => effect.Inputs, (effect, inputs) => effect with { Inputs = inputs }, "What it is given: a path such as data.vendor, text with {{…}}, or any value."),
        new JsonKey<EffectDefinition, RetryPolicy>("retry", Retry, effect => effect.Retry, (effect, retry) => effect with { Retry = retry }),
        new JsonKey<EffectDefinition, FailurePolicy?>("onFailure", OnFailure, effect => effect.OnFailure, (effect, policy) => effect with { OnFailure = policy }));

    public static readonly ObjectShape<EffectDefinition> Shape = new(Table, new("")) { Name = "effect" };
}
