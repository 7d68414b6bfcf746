namespace Sequent.Definitions;

/// <summary>The <c>config</c> of a step that calls another system.</summary>
internal static class ExternalKeys
{
    private static readonly MapShape<NamedExpression> s_fields = new("field",
        new ValueElement<NamedExpression, string>(TextShape.Instance, (name, source) => new(name, source), field => field.Name, field => field.Source, "")) { AnyName = true };

    public static readonly KeyTable<StepDraft> Config = new(
    [
        Key<string>("url", TextShape.Instance, (call, url) => call with { Url = url }),
        Key<string>("method", TextShape.Instance, (call, method) => call with { Method = method }),
        Key<bool>("mode", new ChoiceShape<bool>(("sync", false), ("async", true)), (call, isAsync) => call with { Async = isAsync }),
        Key<EquatableArray<NamedValue>>("headers", DataShape.Map, (call, headers) => call with { Headers = headers }),
        Key<JsonData>("body", DataShape.Instance, (call, body) => call with { Body = body }),
        .. DurationKeys.Of<StepDraft>("timeout", (step, time) => With(step, call => call with { Timeout = time.Value })),
        .. DurationKeys.Of<StepDraft>("completion_timeout", (step, time) => With(step, call => call with { CompletionTimeout = time.Value }), field: "completionTimeout"),
        Key<RetryPolicy>("retry_config", RetryKeys.Shape, (call, retry) => call with { Retry = retry }, field: "retry"),
        Key<string>("success_condition", TextShape.Instance, (call, condition) => call with { SuccessCondition = condition }, field: "successCondition"),
        Key<EquatableArray<NamedExpression>>("extract_fields", s_fields, (call, fields) => call with { Extract = fields }, field: "extract"),
        Key<FailurePolicy?>("on_failure", RetryKeys.OnFailure, (call, policy) => call with { OnFailure = policy }, field: "onFailure"),
        Key<EffectDefinition>("failure_notification", NotificationKeys.Shape, (call, effect) => call with { FailureNotification = effect }, field: "failureNotification"),
    ]);

    private static JsonKey<StepDraft> Key<T>(string name, JsonShape<T> shape, Func<StateWork.External, T, StateWork.External> set, string? field = null) =>
        new JsonKey<StepDraft, T>(name, shape, (step, value) => With(step, call => set(call, value))) { Field = field ?? name };

    private static StepDraft With(StepDraft step, Func<StateWork.External, StateWork.External> set) => step with { Work = set(step.WorkAs<StateWork.External>()) };
}
