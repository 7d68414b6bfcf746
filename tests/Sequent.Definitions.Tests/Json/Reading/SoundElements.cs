using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Json;

/// <summary>What states and workflows do, with every key there is and nothing that a rule would find.</summary>
internal static class SoundElements
{
    public static EquatableArray<NamedValue> Inputs { get; } = EquatableArray.Create(
        new NamedValue("to_whom", new JsonData.Text("ana")), new NamedValue("often", new JsonData.List(EquatableArray.Create<JsonData>(new JsonData.Number("1"), JsonData.Null.Instance))));

    public static EquatableArray<TriggerDefinition> Triggers { get; } = EquatableArray.Create(
        new TriggerDefinition(TriggerKind.Event, "received") { When = "true" },
        new TriggerDefinition(TriggerKind.Cron, "0 8 * * 1") { TimeZone = "Europe/Berlin" },
        new TriggerDefinition(TriggerKind.Webhook, "orders"));

    public static StateDefinition Of(StateDefinition state, int index) => state with
    {
        Work = state.Final ? null : Work(index),
        Sla = state.Final ? null : Sla(index),
        OnEntry = EquatableArray.Create(Effect(index)),
        OnExit = state.Final ? default : EquatableArray.Create(Effect(index + 1)),
        Escalations = state.Final ? default : Escalations(index).Take(Work(index) is StateWork.Task ? 2 : 1).ToEquatableArray(),
        Facets = EquatableArray.Create(new FacetValue("status", state.WireName)),
    };

    public static SlaDefinition Sla(int index) => new("3 days") { WarnAfter = "2 days", OnBreach = EquatableArray.Create(Effect(index)) };

    public static BranchDefinition Of(BranchDefinition branch, WorkflowDefinition definition, bool hasActor)
    {
        var states = definition.States.Select(s => s.Name).ToArray();
        var to = branch.To.Where(states.Contains).Distinct().DefaultIfEmpty(states[0]).ToEquatableArray();
        var joins = branch.Joins && states.Length > 2;
        var from = branch.From.IsEmpty ? EquatableArray.Create(states[0]) : branch.From;
        var left = joins ? EquatableArray.Create(states[0], states[1], states[2]) : from;
        return branch with
        {
            From = joins ? default : from,
            Join = joins ? left : default,
            AtLeast = joins && branch.AtLeast is not null ? 2 : null,
            To = to,
            Cancels = branch.Cancels.Contains("*") ? EquatableArray.Create("*") : states.Except(left).Except(to).Take(branch.Cancels.Count).ToEquatableArray(),
            Approvals = hasActor && !joins ? 1 + branch.Approvals : 1,
            ResetOn = hasActor && !joins && branch.Approvals > 0 ? FieldsOf(definition.Data).ToEquatableArray() : default,
            AllowSubmitter = hasActor && branch.AllowSubmitter,
        };
    }

    private static IEnumerable<string> FieldsOf(DataSchema data) => data.IsOpen ? ["anything"] : data.Fields.Where(f => !f.Computed).Select(f => f.Name).Distinct().Take(2);

    private static EscalationDefinition[] Escalations(int index) =>
        [new EscalationDefinition.Notify("24 hours", Effect(index)), new EscalationDefinition.Reassign("48 hours", Assignee(index))];

    private static EffectDefinition Effect(int index) => new("email_notification")
    {
        Description = "Tells them", Inputs = Inputs, Retry = new(index) { Backoff = "1 second" }, OnFailure = (FailurePolicy)(index % 4),
    };

    private static Assignee Assignee(int index) => (index % 3) switch
    {
        0 => new Assignee.User("ana"),
        1 => new Assignee.Expression("actor.id"),
        _ => new Assignee.User("ben"),
    };

    private static StateWork Work(int index) => (index % 6) switch
    {
        0 => new StateWork.Task { Assignee = Assignee(index / 6), Assign = AssignmentPolicy.RoundRobin, Due = "2 days" },
        1 => new StateWork.Wait { For = "2 days" },
        2 => new StateWork.Wait { Until = "timestamp(\"2030-01-01T00:00:00Z\")" },
        3 => new StateWork.Wait { Event = "received" },
        4 => new StateWork.Action("execute_transfer") { Inputs = Inputs, Result = "receipt", Compensate = "undo_transfer", Retry = new(2), OnFailure = FailurePolicy.Skip },
        _ => new StateWork.External
        {
            Url = "https://erp.example.com/orders", Method = "POST", Async = true, Headers = Inputs, Body = new JsonData.Map(Inputs), Timeout = "30 seconds", CompletionTimeout = "24 hours",
            Retry = new(3), SuccessCondition = "response.status == 200", Extract = EquatableArray.Create(new NamedExpression("number", "response.body.number")),
            OnFailure = FailurePolicy.HumanReview, FailureNotification = Effect(index),
        },
    };
}
