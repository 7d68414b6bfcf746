namespace Sequent.Definitions;

/// <summary>What starts an instance: <c>{ "event": "order_received", "when": "trigger.amount > 0" }</c>.</summary>
internal sealed class TriggerShape : JsonShape<TriggerDefinition>
{
    public static readonly TriggerShape Instance = new();

    private static readonly KeyTable<TriggerDefinition> s_table = new(
        Source("event", TriggerKind.Event, "The name of an event that the host publishes."),
        Source("cron", TriggerKind.Cron, "A cron expression of five fields, such as '0 8 * * 1'."),
        Source("webhook", TriggerKind.Webhook, "The name of a webhook."),
        Keys.Text<TriggerDefinition>("when", trigger => trigger.When, (trigger, when) => trigger with { When = when }, "The condition over 'trigger' under which it starts an instance."),
        Keys.Text<TriggerDefinition>("timeZone", trigger => trigger.TimeZone, (trigger, zone) => trigger with { TimeZone = zone }, "The IANA time zone of the cron expression."));

    private static readonly string[] s_sources = ["event", "cron", "webhook"];

    public override string Expected => "an object with 'event', 'cron' or 'webhook'";

    public override bool TryRead(JsonSlot slot, out TriggerDefinition value)
    {
        if (slot.Node is not JsonObject node)
            return Refuse(slot, out value);
        var element = new ElementReader(slot.Reading, node, slot.Path, slot.Words, JsonSlot.PlaceOf(node));
        element.Check(s_table);
        element.RequireOne(s_sources, "what starts an instance");
        value = s_table.Read(element, new(TriggerKind.Event, ""));
        // Without a source that could be read nothing can be said of what goes with one.
        if (!s_sources.Any(key => element.Find(key) is JsonString))
            foreach (var key in (string[])["event", "timeZone"])
                slot.Reading.Lose(slot.Path.Field(key));
        return true;
    }

    public override void Write(JsonWriter writer, TriggerDefinition value) => writer.Object(s_table, value);

    public override JsonData Describe(SchemaWriter schema) => schema.Define("trigger", () => schema.OneOf(s_sources, s_table));

    private static JsonKey<TriggerDefinition> Source(string name, TriggerKind kind, string about) => Keys.Text<TriggerDefinition>(
        name, trigger => trigger.Kind == kind ? trigger.Source : null, (trigger, source) => trigger with { Kind = kind, Source = source }, about);
}
