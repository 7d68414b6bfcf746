namespace Sequent.Definitions;

/// <summary>What is done when an instance stays in a state: <c>{ "after": "48 hours", "action": "reassign", "to": { "role": "director" } }</c>.</summary>
internal sealed class EscalationShape : JsonShape<EscalationDefinition>
{
    public static readonly EscalationShape Instance = new();

    private static readonly KeyTable<Draft> s_table = new(
        Keys.Text<Draft>("after", draft => draft.After, (draft, after) => draft with { After = after }, "The time since the state was entered, such as '24 hours'.", required: true),
        new JsonKey<Draft, string>("action", new ChoiceShape<string>(("notify", "notify"), ("reassign", "reassign")), draft => draft.Action, (draft, action) => draft with { Action = action }) { Required = true },
        Keys.Text<Draft>("plugin", draft => draft.Effect?.Plugin, (draft, plugin) => draft.With(effect => effect with { Plugin = plugin }), "With 'notify': the name of the activity that tells somebody."),
        Keys.Text<Draft>("description", draft => draft.Effect?.Description, (draft, text) => draft.With(effect => effect with { Description = text })),
        Keys.Values<Draft>("inputs", draft => draft.Effect?.Inputs ?? default, (draft, inputs) => draft.With(effect => effect with { Inputs = inputs }), "With 'notify': what it is given."),
        new JsonKey<Draft, RetryPolicy>("retry", EffectKeys.Retry, draft => draft.Effect?.Retry, (draft, retry) => draft.With(effect => effect with { Retry = retry })),
        new JsonKey<Draft, FailurePolicy?>("onFailure", EffectKeys.OnFailure, draft => draft.Effect?.OnFailure, (draft, policy) => draft.With(effect => effect with { OnFailure = policy })),
        new JsonKey<Draft, Assignee>("to", AssigneeShape.Instance, draft => draft.To, (draft, to) => draft with { To = to }) { About = "With 'reassign': whose task it becomes." });

    public override string Expected => "an object with 'after' and 'action'";

    public override bool TryRead(JsonSlot slot, out EscalationDefinition value)
    {
        value = null!;
        if (slot.Node is not JsonObject node)
            return Refuse(slot, out value);

        var element = new ElementReader(slot.Reading, node, slot.Path, slot.Words, JsonSlot.PlaceOf(node));
        element.Check(s_table);
        var draft = s_table.Read(element, new());
        if (draft.Action == "reassign")
        {
            foreach (var key in (string[])["plugin", "inputs", "retry", "onFailure"])
                element.Report(key, "belongs to the action 'notify', and this is 'reassign': remove it, or correct the action");
            if (element.Find("to") is null)
                element.ReportMissing("to", "its action is 'reassign', so say whose task it becomes");
            if (draft.To is null)
                slot.Reading.Lose(slot.Path.Field("to").Field("role"));
            value = new EscalationDefinition.Reassign(draft.After ?? "", draft.To ?? new Assignee.Role(""));
        }
        else
        {
            if (draft.Action is not null)
                element.Report("to", "belongs to the action 'reassign', and this is 'notify': remove it, or correct the action");
            if (draft.Action is not null && element.Find("plugin") is null)
                element.ReportMissing("plugin", "its action is 'notify', so name the activity that tells somebody");
            if (element.Find("plugin") is null)
                slot.Reading.Lose(slot.Path.Field("plugin"));
            value = new EscalationDefinition.Notify(draft.After ?? "", draft.Effect ?? new(""));
        }
        return true;
    }

    public override void Write(JsonWriter writer, EscalationDefinition value) => writer.Object(s_table, value switch
    {
        EscalationDefinition.Reassign reassign => new() { After = value.After, Action = "reassign", To = reassign.To },
        _ => new Draft { After = value.After, Action = "notify", Effect = ((EscalationDefinition.Notify)value).Effect },
    });

    public override JsonData Describe(SchemaWriter schema) => schema.Define("escalation", () => schema.Object(s_table));

    private sealed record Draft
    {
        public string? After { get; init; }

        public string? Action { get; init; }

        public EffectDefinition? Effect { get; init; }

        public Assignee? To { get; init; }

        public Draft With(Func<EffectDefinition, EffectDefinition> set) => this with { Effect = set(Effect ?? new("")) };
    }
}
