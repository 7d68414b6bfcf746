namespace Sequent;

/// <summary>What starts an instance by itself: one of <see cref="Event"/>, <see cref="Cron"/> and <see cref="Webhook"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class TriggerAttribute : Attribute
{
    /// <summary>The name of an event that the host publishes.</summary>
    public string? Event { get; set; }

    /// <summary>A cron expression of five fields, such as <c>0 8 * * 1</c>.</summary>
    public string? Cron { get; set; }

    /// <summary>The name of a webhook.</summary>
    public string? Webhook { get; set; }

    /// <summary>The condition over <c>trigger</c> under which it starts an instance, such as <c>trigger.amount > 0</c>.</summary>
    public string? When { get; set; }

    /// <summary>The IANA time zone of <see cref="Cron"/>, such as <c>Europe/Berlin</c>; UTC unless said otherwise.</summary>
    public string? TimeZone { get; set; }
}
