namespace Sequent.Engine;

/// <summary>There is no task of that id, or it is another tenant's, which is the same to whoever asks.</summary>
public sealed class TaskNotFoundException : Exception
{
    /// <summary>Reports it.</summary>
    /// <param name="id">Which was looked for.</param>
    public TaskNotFoundException(TaskId id)
        : base($"There is no task '{id}' for this tenant: check the id and the tenant, or look it up with {nameof(WorkflowTasks.ListAsync)} or {nameof(WorkflowTasks.InboxAsync)}.") => Id = id;

    /// <summary>Which was looked for.</summary>
    public TaskId Id { get; }
}
