namespace Sequent.Definitions;

/// <summary>What starts an instance by itself.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Source">The name of the event or of the webhook, or the cron expression.</param>
public sealed record TriggerDefinition(TriggerKind Kind, string Source)
{
    /// <summary>The condition over <c>trigger</c> under which it starts one; null for always.</summary>
    public string? When { get; init; }

    /// <summary>The IANA time zone of a cron expression, such as <c>Europe/Berlin</c>; null for UTC.</summary>
    public string? TimeZone { get; init; }
}

/// <summary>A kind of trigger.</summary>
public enum TriggerKind
{
    /// <summary>An event that the host publishes.</summary>
    Event,

    /// <summary>A point in time that a cron expression names.</summary>
    Cron,

    /// <summary>A call over HTTP.</summary>
    Webhook,
}
