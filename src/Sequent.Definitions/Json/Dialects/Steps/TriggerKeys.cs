using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>What starts an instance, as far as it is read.</summary>
internal sealed record TriggerDraft
{
    private const string Cron = "cron";
    private const string Webhook = "webhook";
    private const string Manual = "manual";

    public TextAt? Type { get; init; }

    public IReadOnlyList<string> Conditions { get; init; } = [];

    public string? Schedule { get; init; }

    public string? TimeZone { get; init; }

    public string? Hook { get; init; }

    /// <summary>The trigger; null when there is none, or what it says makes none, which is then reported.</summary>
    public TriggerDefinition? Build(ElementReader workflow)
    {
        var config = Config(workflow);
        if (Type is null)
        {
            if (config is not null)
                workflow.ReportMissing("trigger_type", "write what the trigger is, such as 'on_transfer', 'cron', 'webhook' or 'manual'");
            return null;
        }

        var kind = Type.Value switch { Cron => TriggerKind.Cron, Webhook => TriggerKind.Webhook, _ => TriggerKind.Event };
        Belongs(config, "cron", TriggerKind.Cron, kind);
        Belongs(config, "time_zone", TriggerKind.Cron, kind);
        Belongs(config, "webhook", TriggerKind.Webhook, kind);
        if (Type.Value == Manual)
        {
            config?.Report("conditions", "belongs to an event, and the trigger is 'manual': remove it, or correct the trigger");
            return null;
        }

        var source = kind switch { TriggerKind.Cron => Schedule, TriggerKind.Webhook => Hook, _ => Type.Value };
        if (source is null)
            Missing(workflow, config, Type.Value);
        else if (source.Length == 0 && kind == TriggerKind.Event)
            Type.Slot.Report("is empty: write the name of an event");
        else
            return new(kind, source) { When = Conditions.Count == 0 ? null : string.Join(" && ", Conditions), TimeZone = TimeZone };
        return null;
    }

    private static ElementReader? Config(ElementReader workflow) => workflow.Find("trigger_config") is JsonObject node
        ? new(workflow.Reading, node, ElementPath.Workflow.Item("triggers", 0), Quote("trigger_config") + " of " + workflow.Words, JsonSlot.PlaceOf(node))
        : null;

    private static void Missing(ElementReader workflow, ElementReader? config, string key)
    {
        if (config is null)
            workflow.ReportMissing("trigger_config", $"the trigger is {Quote(key)}, so add an object with {Quote(key)}");
        else if (config.Find(key) is null)
            config.ReportMissing(key, $"the trigger is {Quote(key)}, so add it");
    }

    private static void Belongs(ElementReader? config, string key, TriggerKind owner, TriggerKind kind)
    {
        if (owner != kind)
            config?.Report(key, $"belongs to the trigger type {Quote(owner == TriggerKind.Cron ? Cron : Webhook)}: remove it, or correct the type");
    }
}

/// <summary>The keys of <c>trigger_config</c>.</summary>
internal static class TriggerKeys
{
    public static readonly KeyTable<StepsDraft> Config = new(
        new JsonKey<StepsDraft, IReadOnlyList<string>>("conditions", new ListShape<string>(TriggerConditionShape.Instance), (draft, conditions) => With(draft, trigger => trigger with { Conditions = conditions })) { Field = "when" },
        new JsonKey<StepsDraft, string>("cron", TextShape.Instance, (draft, schedule) => With(draft, trigger => trigger with { Schedule = schedule })),
        new JsonKey<StepsDraft, string>("time_zone", TextShape.Instance, (draft, zone) => With(draft, trigger => trigger with { TimeZone = zone })) { Field = "timeZone" },
        new JsonKey<StepsDraft, string>("webhook", TextShape.Instance, (draft, hook) => With(draft, trigger => trigger with { Hook = hook })));

    private static StepsDraft With(StepsDraft draft, Func<TriggerDraft, TriggerDraft> change) => draft with { Trigger = change(draft.Trigger) };
}
