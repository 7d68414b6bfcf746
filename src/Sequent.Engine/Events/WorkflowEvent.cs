namespace Sequent.Engine;

/// <summary>An entry of some history with its place among all of a tenant's: what read models and webhooks follow.</summary>
/// <param name="Number">From 1 without a gap for each tenant; given after the commit, in the order of commits, and within an instance in that of its history.</param>
/// <param name="Workflow">The workflow's id.</param>
/// <param name="Subject">What the instance is about.</param>
/// <param name="Entry">What happened.</param>
public sealed record WorkflowEvent(long Number, string Workflow, WorkflowSubject Subject, HistoryEntry Entry);
