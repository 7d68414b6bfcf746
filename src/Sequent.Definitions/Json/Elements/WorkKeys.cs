namespace Sequent.Definitions;

/// <summary>What happens while an instance is in a state: <c>"type": "task", "task": { … }</c>.</summary>
internal static class WorkKeys
{
    private static readonly KeyTable<StateWork.Task> s_task = new(
        new JsonKey<StateWork.Task, Assignee>("assignee", AssigneeShape.Instance, task => task.Assignee, (task, assignee) => task with { Assignee = assignee }) { About = "Whose task it is." },
        new JsonKey<StateWork.Task, AssignmentPolicy>("assign", new ChoiceShape<AssignmentPolicy>(("claim", AssignmentPolicy.Claim), ("leastLoaded", AssignmentPolicy.LeastLoaded), ("roundRobin", AssignmentPolicy.RoundRobin)) { OrFirst = true }, task => task.Assign, (task, policy) => task with { Assign = policy }) { About = "How one of several people is found." },
        Keys.Text<StateWork.Task>("due", task => task.Due, (task, due) => task with { Due = due }, "The time in which it should be done, such as '2 days'."));

    private static readonly KeyTable<StateWork.Wait> s_wait = new(
        Keys.Text<StateWork.Wait>("for", wait => wait.For, (wait, time) => wait with { For = time }, "How long, such as '2 days'."),
        Keys.Text<StateWork.Wait>("until", wait => wait.Until, (wait, until) => wait with { Until = until }, "An expression that gives the day or the point in time."),
        Keys.Text<StateWork.Wait>("event", wait => wait.Event, (wait, name) => wait with { Event = name }, "The name of the event."));

    private static readonly KeyTable<StateWork.Action> s_action = new(
        Keys.Text<StateWork.Action>("plugin", action => action.Activity, (action, name) => action with { Activity = name }, "The name of the activity.", required: true),
        Keys.Values<StateWork.Action>("inputs", action => action.Inputs, (action, inputs) => action with { Inputs = inputs }, "What it is given."),
        Keys.Text<StateWork.Action>("result", action => action.Result, (action, field) => action with { Result = field }, "The field of the data that its result is written to."),
        Keys.Text<StateWork.Action>("compensate", action => action.Compensate, (action, name) => action with { Compensate = name }, "The activity that undoes it when the instance is cancelled later."),
        new JsonKey<StateWork.Action, RetryPolicy>("retry", EffectKeys.Retry, action => action.Retry, (action, retry) => action with { Retry = retry }),
        new JsonKey<StateWork.Action, FailurePolicy?>("onFailure", EffectKeys.OnFailure, action => action.OnFailure, (action, policy) => action with { OnFailure = policy }));

    private static readonly MapShape<NamedExpression> s_extract = new("field",
        new ValueElement<NamedExpression, string>(TextShape.Instance, (name, source) => new(name, source), field => field.Name, field => field.Source, "")) { AnyName = true };

    private static readonly KeyTable<StateWork.External> s_external = new(
        Keys.Text<StateWork.External>("url", call => call.Url, (call, url) => call with { Url = url }, "The address, in which {{…}} is an expression."),
        Keys.Text<StateWork.External>("method", call => call.Method, (call, method) => call with { Method = method }, "The HTTP method, such as POST."),
        new JsonKey<StateWork.External, bool>("mode", new ChoiceShape<bool>(("sync", false), ("async", true)) { OrFirst = true }, call => call.Async, (call, isAsync) => call with { Async = isAsync }) { About = "'async': the answer comes later, as a call to us." },
        Keys.Values<StateWork.External>("headers", call => call.Headers, (call, headers) => call with { Headers = headers }),
        new JsonKey<StateWork.External, JsonData>("body", DataShape.Instance, call => call.Body, (call, body) => call with { Body = body }),
        Keys.Text<StateWork.External>("timeout", call => call.Timeout, (call, time) => call with { Timeout = time }, "The longest time for one call, such as '30 seconds'."),
        Keys.Text<StateWork.External>("completionTimeout", call => call.CompletionTimeout, (call, time) => call with { CompletionTimeout = time }, "The longest time until the answer that comes later."),
        new JsonKey<StateWork.External, RetryPolicy>("retry", EffectKeys.Retry, call => call.Retry, (call, retry) => call with { Retry = retry }),
        Keys.Text<StateWork.External>("successCondition", call => call.SuccessCondition, (call, condition) => call with { SuccessCondition = condition }, "The condition over 'response' under which the call succeeded."),
        new JsonKey<StateWork.External, EquatableArray<NamedExpression>>("extract", s_extract, call => call.Extract, (call, fields) => call with { Extract = fields }) { About = "Fields of the data, each with its expression over 'response'." },
        new JsonKey<StateWork.External, FailurePolicy?>("onFailure", EffectKeys.OnFailure, call => call.OnFailure, (call, policy) => call with { OnFailure = policy }),
        new JsonKey<StateWork.External, EffectDefinition>("failureNotification", EffectKeys.Shape, call => call.FailureNotification, (call, effect) => call with { FailureNotification = effect }));

    public static readonly KeyTable<WorkDraft> Table = new(
        new JsonKey<WorkDraft, string>("type", new ChoiceShape<string>(("task", "task"), ("wait", "wait"), ("action", "action"), ("external", "external")), draft => draft.Type, (draft, type) => draft with { Type = type }) { About = "What happens while an instance is in the state." },
        Of("task", s_task, new StateWork.Task()),
        Of("wait", s_wait, new StateWork.Wait()),
        Of("action", s_action, new StateWork.Action("")),
        Of("external", s_external, new StateWork.External()));

    private static readonly string[] s_parts = [.. Table.Keys.Skip(1).Select(key => key.Name)];

    /// <summary>The work of a state; null when it has none.</summary>
    public static StateWork? Read(ElementReader state)
    {
        var draft = Table.Read(state, new());
        foreach (var part in s_parts.Where(part => part != draft.Type && state.Find(part) is not null))
        {
            if (draft.Type is not null)
                state.Report(part, $"belongs to the type '{part}', and this is '{draft.Type}': remove it, or correct the type");
            else if (!state.Has("type"))
                state.Report(part, $"says what to do in a state of that type: add \"type\": \"{part}\"");
        }
        if (draft.Type == "action" && state.Find("action") is null)
            state.ReportMissing("action", "its type is 'action', so name the activity: \"action\": { \"plugin\": \"…\" }");
        LoseWait(state, draft.Work as StateWork.Wait);
        return draft.Type switch
        {
            null => draft.Work,
            "task" => draft.Work as StateWork.Task ?? new StateWork.Task(),
            "wait" => draft.Work as StateWork.Wait ?? new StateWork.Wait(),
            "action" => draft.Work as StateWork.Action,
            _ => draft.Work as StateWork.External ?? new StateWork.External(),
        };
    }

    // What it waits for may be what could not be read.
    private static void LoseWait(ElementReader state, StateWork.Wait? wait)
    {
        var path = state.Path.Field("wait");
        if (wait is { For: null, Until: null, Event: null } && s_wait.Keys.Any(key => state.Reading.IsLost(key.PathIn(path))))
            state.Reading.Lose(path);
    }

    public static WorkDraft Of(StateWork? work) => new()
    {
        Type = work switch
        {
            null => null,
            StateWork.Task => "task",
            StateWork.Wait => "wait",
            StateWork.Action => "action",
            _ => "external",
        },
        Work = work,
    };

    private static JsonKey<WorkDraft, T> Of<T>(string name, KeyTable<T> table, T start)
        where T : StateWork =>
        new(name, new ObjectShape<T>(table, start), draft => draft.Work is T work && !table.IsLeftOut(work) ? work : null, (draft, work) => draft with { Work = work });
}

/// <summary>What a state says of its work, as far as it is read.</summary>
internal sealed record WorkDraft
{
    public string? Type { get; init; }

    public StateWork? Work { get; init; }
}
