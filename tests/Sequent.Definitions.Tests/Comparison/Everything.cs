using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

/// <summary>A definition in which every property of the model is set.</summary>
internal static class Everything
{
    public static WorkflowDefinition Definition { get; } = new("purchase-order")
    {
        Version = "1.2.0",
        Label = "Purchase order",
        Description = "Buys things.",
        Owner = "finance",
        Calendar = "berlin",
        Sla = new("10 days") { WarnAfter = "8 days", OnBreach = EquatableArray.Create(Effect("sla_breach")) },
        Triggers = EquatableArray.Create(
            new TriggerDefinition(TriggerKind.Event, "order.created") { When = "trigger.amount > 0" },
            new TriggerDefinition(TriggerKind.Cron, "0 9 * * 1") { TimeZone = "Europe/Berlin" }),
        Facets = EquatableArray.Create(new FacetDefinition("status", EquatableArray.Create("open", "done")), new FacetDefinition("stage", EquatableArray.Create("early", "late"))),
        Migrations = EquatableArray.Create(
            new MigrationDefinition("1.0.0")
            {
                States = EquatableArray.Create(new StateMapping("old", "Draft"), new StateMapping("older", "Paid")),
                Data = EquatableArray.Create(new NamedValue("amount", new JsonData.Number("1.0")), new NamedValue("note", JsonData.Null.Instance)),
            },
            new MigrationDefinition("1.1.0")),
        FourEyes = true,
        Duties = EquatableArray.Create(
            new DutyDefinition(DutyKind.Separate, EquatableArray.Create("Submit", "Approve")), new DutyDefinition(DutyKind.Separate, EquatableArray.Create("Approve", "Split"))),
        Roles = EquatableArray.Create(new RoleDefinition("buyer"), new RoleDefinition("manager")),
        Data = DataSchema.Closed(
            new DataField("amount", DataType.Number, true, Value.Number(0), Value.Number(100000)) { Description = "What it costs." },
            new DataField("size", DataType.Enum("small", "large"), false, OneOf: EquatableArray.Create(Value.String("small"), Value.String("large"))),
            new DataField("lines", DataType.Array(DataType.Object(DataSchema.Closed(new DataField("sku", DataType.String.OrNull()), new DataField("count", DataType.Integer))))),
            new DataField("note", DataType.String, false),
            new DataField("total", DataType.Number) { Computed = true }),
        Invariants = EquatableArray.Create(
            new InvariantDefinition("has_amount", "amount > 0") { Description = "It costs something.", When = InvariantTime.Pre },
            new InvariantDefinition("has_lines", "size(lines) > 0")),
        States = EquatableArray.Create(
            new StateDefinition("Draft") { Initial = true, Label = "Draft", Description = "Being written.", Facets = Facets("open", "early") },
            new StateDefinition("Pending")
            {
                WireName = "waits",
                Work = new StateWork.Task { Assignee = new Assignee.Role("manager"), Assign = AssignmentPolicy.LeastLoaded, Due = "2 days" },
                OnEntry = EquatableArray.Create(Effect("email"), Effect("slack")),
                OnExit = EquatableArray.Create(Effect("log")),
                Sla = new("3 days") { WarnAfter = "2 days", OnBreach = EquatableArray.Create(Effect("page")) },
                Escalations = EquatableArray.Create<EscalationDefinition>(
                    new EscalationDefinition.Notify("24 hours", Effect("email")), new EscalationDefinition.Reassign("48 hours", new Assignee.User("ceo"))),
            },
            new StateDefinition("Checking")
            {
                Work = new StateWork.External
                {
                    Url = "https://example.com/{{data.amount}}",
                    Method = "POST",
                    Async = true,
                    Headers = EquatableArray.Create(Input("X-Key", "secrets.key"), Input("Accept", "text/plain")),
                    Body = new JsonData.Map(EquatableArray.Create(Input("amount", "data.amount"), new NamedValue("flags", new JsonData.List(EquatableArray.Create<JsonData>(new JsonData.Flag(true), JsonData.Null.Instance))))),
                    Timeout = "30 seconds",
                    CompletionTimeout = "2 days",
                    Retry = new(3) { Backoff = "1 second" },
                    SuccessCondition = "response.status == 200",
                    Extract = EquatableArray.Create(new NamedExpression("note", "response.body.note"), new NamedExpression("amount", "response.body.amount")),
                    OnFailure = FailurePolicy.HumanReview,
                    FailureNotification = Effect("email"),
                },
            },
            new StateDefinition("Paying")
            {
                Work = new StateWork.Action("execute_transfer")
                {
                    Inputs = EquatableArray.Create(Input("amount", "data.amount")), Result = "note", Compensate = "undo_transfer", Retry = new(2) { Backoff = "5 seconds" }, OnFailure = FailurePolicy.Retry,
                },
            },
            new StateDefinition("Resting") { Work = new StateWork.Wait { For = "2 days", Until = "data.day", Event = "paid" }, Retired = true },
            new StateDefinition("Asking") { Work = new StateWork.Task { Assignee = new Assignee.Expression("data.manager_id") } },
            new StateDefinition("Paid") { Final = true }),
        Transitions = EquatableArray.Create(
            new TransitionDefinition("Submit")
            {
                Label = "Submit",
                Description = "Asks for approval.",
                Prompt = "prompts/submit",
                Effects = EquatableArray.Create(Input("add_tags", "new"), Input("note", "x")),
                Inputs = EquatableArray.Create(new InputDefinition("dueDate", DataType.Date, true) { Description = "When it is due." }, new InputDefinition("reason", DataType.String, false)),
                Branches = EquatableArray.Create(
                    new BranchDefinition("Draft", "Paying") { Role = "buyer", When = new Guard.Expression("amount < 1000"), Pre = EquatableArray.Create("has_amount"), Post = EquatableArray.Create("has_lines") },
                    new BranchDefinition("Draft", "Pending") { When = new Guard.Member("IsLarge") { Body = "amount > 2000", Obstacle = "nothing" } },
                    new BranchDefinition(EquatableArray.Create("Draft", "Asking"), "Asking") { Otherwise = true }),
            },
            new TransitionDefinition("Approve") { Branches = EquatableArray.Create(new BranchDefinition("Pending", "Paying") { When = new Guard.Member("IsSound") }) },
            new TransitionDefinition("Split") { Branches = EquatableArray.Create(new BranchDefinition(EquatableArray.Create("Draft"), EquatableArray.Create("Asking", "Checking")) { Approvals = 2, ResetOn = EquatableArray.Create("amount", "note") }) },
            new TransitionDefinition("Meet")
            {
                Branches = EquatableArray.Create(new BranchDefinition(default(EquatableArray<string>), "Paying")
                {
                    Join = EquatableArray.Create("Asking", "Checking", "Resting"), AtLeast = 2, Cancels = EquatableArray.Create("Pending", "Draft"), AllowSubmitter = true,
                }),
            },
            new TransitionDefinition("Paid") { Automatic = true, Branches = EquatableArray.Create(new BranchDefinition("Paying", "Paid")) },
            new TransitionDefinition("GiveUp") { Automatic = true, Branches = EquatableArray.Create(new BranchDefinition("Pending", "Paid") { After = "5 days" }) },
            new TransitionDefinition("Cancel") { Automatic = true, Branches = EquatableArray.Create(new BranchDefinition(BranchDefinition.AnyState, "Paid") { On = "cancelled" }) }),
    };

    private static EffectDefinition Effect(string plugin) => new(plugin)
    {
        Inputs = EquatableArray.Create(Input("channel", "#finance"), Input("text", "{{data.amount}}")),
        Retry = new(1) { Backoff = "1 minute" },
        OnFailure = FailurePolicy.Skip,
        Description = "Tells somebody.",
    };

    private static NamedValue Input(string name, string text) => new(name, new JsonData.Text(text));

    private static EquatableArray<FacetValue> Facets(string status, string stage) => EquatableArray.Create(new FacetValue("status", status), new FacetValue("stage", stage));
}
