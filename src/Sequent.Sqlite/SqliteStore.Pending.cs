using System.Data.Common;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<TaskItem?> FindTaskAsync(string tenant, TaskId id, DbTransaction? transaction, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<TaskPage> FindInboxAsync(string tenant, string user, IReadOnlyCollection<string> roles, TaskQuery query, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<TaskCount>> CountInboxAsync(string tenant, string user, IReadOnlyCollection<string> roles, TaskQuery query, DateTimeOffset now, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<TaskPage> FindUnassignedAsync(string tenant, TaskQuery query, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkflowTask>> ListTasksAsync(string tenant, InstanceId instance, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<Candidate>> CountLoadsAsync(string tenant, string role, IReadOnlyCollection<string> users, DbTransaction? transaction, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<TaskId>> ListAssignedAsync(string tenant, string user, string? workflow, TaskId? after, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<Delegation>> FindDelegationsAsync(string tenant, string from, DateTimeOffset at, DbTransaction? transaction, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<(IReadOnlyList<Delegation> Delegations, long Revision)> ListDelegationsAsync(string tenant, DateTimeOffset notEndedAt, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<bool> TryAddDelegationAsync(string tenant, Delegation delegation, long revision, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<bool> EndDelegationAsync(string tenant, Guid id, DateTimeOffset at, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<(string Tenant, Delegation Delegation)>> ListUnappliedDelegationsAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task MarkAppliedAsync(string tenant, Guid delegation, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<DueTimer>> FindDueTimersAsync(DateTimeOffset now, DueTimer? after, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkflowSchedule>> ListSchedulesAsync(string tenant, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkflowSchedule>> FindDueSchedulesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<bool> TrySetScheduleAsync(ScheduleAdvance advance, CancellationToken cancellation) => throw new NotSupportedException();
}
