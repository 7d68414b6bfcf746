namespace Sequent.Definitions;

/// <summary>A message: <c>{ "type": "webhook", "url": "…" }</c>. The type is the plugin, and all else is given to it.</summary>
internal static class NotificationKeys
{
    public static readonly KeyTable<EffectDefinition> Table = new(
        new JsonKey<EffectDefinition, string>("type", TextShape.Instance, (_, plugin) => new(plugin)) { Required = true, Field = "plugin" },
        Input("url"), Input("to"), Input("recipients"), Input("channel"), Input("subject"), Input("message"), Input("template"), Input("body"),
        new JsonKey<EffectDefinition, EquatableArray<NamedValue>>("params", DataShape.Map, (effect, inputs) => effect with { Inputs = effect.Inputs.Concat(inputs).ToEquatableArray() }) { Field = "inputs" },
        new JsonKey<EffectDefinition, RetryPolicy>("retry_config", RetryKeys.Shape, (effect, retry) => effect with { Retry = retry }) { Field = "retry" },
        new JsonKey<EffectDefinition, FailurePolicy?>("on_failure", RetryKeys.OnFailure, (effect, policy) => effect with { OnFailure = policy }) { Field = "onFailure" });

    public static readonly ObjectShape<EffectDefinition> Shape = new(Table, new(""));

    private static JsonKey<EffectDefinition> Input(string name) => new JsonKey<EffectDefinition, JsonData>(
        name, DataShape.Instance, (effect, value) => effect with { Inputs = effect.Inputs.Concat([new NamedValue(name, value)]).ToEquatableArray() }) { Field = "inputs." + name };
}
