namespace Sequent.Engine.Storage;

/// <summary>When a cron trigger of a workflow starts an instance next.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Workflow">The workflow's id.</param>
/// <param name="Trigger">The cron expression and, after a space, its time zone where it has one: what tells triggers of a workflow apart.</param>
/// <param name="NextAt">When.</param>
public sealed record WorkflowSchedule(string Tenant, string Workflow, string Trigger, DateTimeOffset NextAt);

/// <summary>That a schedule goes on to its next time.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Workflow">The workflow's id.</param>
/// <param name="Trigger">Which trigger: see <see cref="WorkflowSchedule.Trigger"/>.</param>
/// <param name="Seen">The time that it had when it was read; null when it was not there.</param>
/// <param name="Next">The time that it gets; null when it is to be no more.</param>
public sealed record ScheduleAdvance(string Tenant, string Workflow, string Trigger, DateTimeOffset? Seen, DateTimeOffset? Next);
