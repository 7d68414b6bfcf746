namespace Sequent.Definitions;

/// <summary>What the <c>config</c> of a step may hold, by its kind.</summary>
internal static class ConfigKeys
{
    private static readonly ChoiceShape<AssignmentPolicy> s_assignments = new(
        ("claim", AssignmentPolicy.Claim), ("least_loaded", AssignmentPolicy.LeastLoaded), ("round_robin", AssignmentPolicy.RoundRobin));

    private static readonly JsonKey<StepDraft>[] s_timeout =
    [
        .. DurationKeys.Of<StepDraft>("timeout", (step, timeout) => step with { Timeout = timeout }),
        Text("on_timeout", (step, target) => step with { OnTimeout = target }),
    ];

    private static readonly JsonKey<StepDraft>[] s_task =
    [
        new JsonKey<StepDraft, AssignmentPolicy>("assign", s_assignments, (step, assign) => step with { Work = step.WorkAs<StateWork.Task>() with { Assign = assign } }),
        .. DurationKeys.Of<StepDraft>("due", (step, due) => step with { Work = step.WorkAs<StateWork.Task>() with { Due = due.Value } }),
        .. s_timeout,
    ];

    public static readonly KeyTable<StepDraft> Approval = new(
        [Person("approvers", required: true), .. s_task]);

    public static readonly KeyTable<StepDraft> Manual = new([Person("assignee", required: false), .. s_task]);

    public static readonly KeyTable<StepDraft> Condition = new(
        Text("expression", (step, condition) => step with { Condition = condition }, required: true),
        Text("if_true", (step, target) => step with { IfTrue = target }),
        Text("if_false", (step, target) => step with { IfFalse = target }));

    public static readonly KeyTable<StepDraft> Action = new(
        ActionKey("action", TextShape.Instance, (action, name) => action with { Activity = name }, field: "plugin", required: true),
        ActionKey("params", DataShape.Map, (action, inputs) => action with { Inputs = inputs }, field: "inputs"),
        ActionKey("result", TextShape.Instance, (action, field) => action with { Result = field }),
        ActionKey("compensate", TextShape.Instance, (action, name) => action with { Compensate = name }),
        ActionKey("retry_config", RetryKeys.Shape, (action, retry) => action with { Retry = retry }, field: "retry"),
        ActionKey("on_failure", RetryKeys.OnFailure, (action, policy) => action with { OnFailure = policy }, field: "onFailure"));

    public static readonly KeyTable<StepDraft> Wait = new(
    [
        .. DurationKeys.Of<StepDraft>("duration", (step, time) => step with { Work = step.WorkAs<StateWork.Wait>() with { For = time.Value } }, field: "for"),
        new JsonKey<StepDraft, string>("until", TextShape.Instance, (step, until) => step with { Work = step.WorkAs<StateWork.Wait>() with { Until = until } }),
        new JsonKey<StepDraft, string>("event", TextShape.Instance, (step, name) => step with { Work = step.WorkAs<StateWork.Wait>() with { Event = name } }),
        .. s_timeout,
    ]);

    public static readonly KeyTable<StepDraft> Notification = new(
        [.. NotificationKeys.Table.Keys.Cast<JsonKey<EffectDefinition>>().Select(key => new EntryKey(key))]);

    private static JsonKey<StepDraft> Text(string name, Func<StepDraft, TextAt, StepDraft> set, bool required = false) =>
        new JsonKey<StepDraft, TextAt>(name, TextAtShape.Instance, set) { Required = required };

    private static JsonKey<StepDraft> Person(string name, bool required) => new JsonKey<StepDraft, PersonDraft>(
        name, PersonDraft.Shape, (step, person) => step with { Person = person, Work = step.WorkAs<StateWork.Task>() with { Assignee = person.Assignee } })
    {
        Field = "assignee",
        Required = required,
    };

    private static JsonKey<StepDraft> ActionKey<T>(
        string name, JsonShape<T> shape, Func<StateWork.Action, T, StateWork.Action> set, string? field = null, bool required = false) =>
        new JsonKey<StepDraft, T>(name, shape, (step, value) => step with { Work = set(step.Work as StateWork.Action ?? new(""), value) }) { Field = field ?? name, Required = required };

    // What a notification says is the effect that its state has on entry.
    private sealed class EntryKey : ReadKey<StepDraft>
    {
        private readonly JsonKey<EffectDefinition> _key;

        public EntryKey(JsonKey<EffectDefinition> key)
            : base(key.Name)
        {
            _key = key;
            (Field, Required) = ("onEntry[0]." + key.Field, key.Required);
        }

        public override IJsonShape Shape => _key.Shape;

        public override StepDraft Read(StepDraft target, JsonSlot slot) => target with { Entry = _key.Read(target.Entry ?? new(""), slot) };
    }
}
