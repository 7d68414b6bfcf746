using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>A cron trigger of a workflow, read.</summary>
internal sealed class CronTrigger
{
    private static readonly ExpressionTypes s_types = ExpressionTypes.Open.Without([.. Roots.All.Where(root => root is not (Roots.Trigger or Roots.Tenant))]);

    private readonly CronSchedule _schedule;
    private readonly TimeZoneInfo _zone;
    private readonly PreparedCondition? _when;

    private CronTrigger(string text, CronSchedule schedule, TimeZoneInfo zone, string? when)
    {
        (Text, _schedule, _zone) = (text, schedule, zone);
        _when = when is null ? null : new(when, s_types);
    }

    /// <summary>What tells it from others of its workflow: see <see cref="Storage.WorkflowSchedule.Trigger"/>.</summary>
    public string Text { get; }

    /// <summary>The cron triggers of a definition.</summary>
    /// <exception cref="ArgumentException">One of them has a time zone that this machine does not know.</exception>
    public static IReadOnlyList<CronTrigger> Of(WorkflowDefinition definition) => [.. definition.Triggers.Where(t => t.Kind == TriggerKind.Cron).Select(Read)];

    /// <summary>When it is due next; null when that is never again.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => _schedule.Next(after, _zone);

    /// <summary>Whether it starts an instance: 1 yes, 0 no, -1 when the condition cannot be answered.</summary>
    /// <param name="tenant">For whom.</param>
    /// <param name="scheduledAt">When it was due.</param>
    /// <param name="at">When it is asked.</param>
    public int Decide(string tenant, DateTimeOffset scheduledAt, DateTimeOffset at) => _when is null ? 1 : _when.Decide(new ValueMap(new Dictionary<string, Value>
    {
        [Roots.Trigger] = Object(("kind", Value.String("cron")), ("scheduled_at", Value.DateTime(scheduledAt)), ("at", Value.DateTime(at))),
        [Roots.Tenant] = Object(("id", Value.String(tenant))),
    }));

    private static CronTrigger Read(TriggerDefinition trigger)
    {
        var (schedule, error) = CronSchedule.Parse(trigger.Source);
        if (schedule is null)
            throw new ArgumentException($"Trigger '{trigger.Source}' {error}.");
        var zone = trigger.TimeZone is null ? TimeZoneInfo.Utc : TimeZones.Find(trigger.TimeZone);
        return zone is null
            ? throw new ArgumentException($"Trigger '{trigger.Source}' has the time zone '{trigger.TimeZone}', which this machine does not know: write one of the IANA database, such as 'Europe/Berlin'.")
            : new(trigger.TimeZone is null ? trigger.Source : $"{trigger.Source} {trigger.TimeZone}", schedule, zone, trigger.When);
    }

    private static Value Object(params (string Name, Value Value)[] fields) => Value.Object(new ValueMap(fields.ToDictionary(f => f.Name, f => f.Value)));
}
