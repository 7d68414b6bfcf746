using System.Data.Common;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Storage;

/// <summary>
/// Where instances, their histories and definitions are kept: the seam between the engine and a database. It is documented so that stores can be
/// written, and it is outside semantic versioning: it changes with the engine. Every store must pass the suite in <c>tests/Stores.Conformance</c>.
/// </summary>
/// <remarks>
/// <para>All members may be called at once from many threads. Where a member takes a transaction, it runs in that one, on its connection, and leaves
/// committing to the caller; without one it runs in its own.</para>
/// <para>Times come back exactly to the microsecond. What is finer may be lost: histories, whose hashes have the time, have nothing finer.</para>
/// <para>A failure of the database is a <see cref="StoreException"/> that says what to do about it.</para>
/// </remarks>
public interface IWorkflowStore : IAsyncDisposable
{
    /// <summary>Creates the schema, or brings it up to date, under a lock: of several processes that start at once, one does it.</summary>
    /// <exception cref="StoreException">The schema is newer than this program.</exception>
    Task InitializeAsync(CancellationToken cancellation);

    /// <summary>True when the store answers and its schema is there; for health checks. It writes nothing.</summary>
    /// <exception cref="StoreException">It does not answer: the message says why.</exception>
    Task CheckAsync(CancellationToken cancellation);

    /// <summary>An instance as the last commit left it, with its open tasks and its timers; null when the tenant has none of that id.</summary>
    Task<InstanceSnapshot?> FindInstanceAsync(string tenant, InstanceId id, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>The live instance of a workflow for a subject; null when there is none.</summary>
    Task<InstanceSnapshot?> FindLiveInstanceAsync(string tenant, string workflow, WorkflowSubject subject, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>What was answered to the command with that idempotency key; null when there was none.</summary>
    Task<Receipt?> FindReceiptAsync(string tenant, string key, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>
    /// Writes a decision in one transaction or not at all: the instance (compare-and-set on its version; a start when <c>Before</c> is null), its new
    /// history, its tasks and timers, the receipt. When the task ends, it is as safe as the store is configured to make it. Checked in this order: the receipt's key, the
    /// version, the subject.
    /// </summary>
    Task<CommitResult> CommitAsync(Commit commit, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>Forgets the receipts from before that time; gives how many.</summary>
    Task<long> DeleteReceiptsAsync(string tenant, DateTimeOffset before, CancellationToken cancellation);

    /// <summary>A page of the instances that a query finds.</summary>
    /// <exception cref="ArgumentException">The query's limit, its paths or its <see cref="InstanceQuery.After"/> are not usable.</exception>
    Task<SnapshotPage> SearchAsync(string tenant, InstanceQuery query, CancellationToken cancellation);

    /// <summary>How many live instances of a workflow stand where, by definition and marking.</summary>
    Task<IReadOnlyList<MarkingCount>> CountLiveAsync(string tenant, string workflow, CancellationToken cancellation);

    /// <summary>Entries of an instance's history in order: those after a number, as many as the limit at most.</summary>
    Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(string tenant, InstanceId id, long after, int limit, CancellationToken cancellation);

    /// <summary>The tenants that have an instance or a definition, in order.</summary>
    Task<IReadOnlyList<string>> ListTenantsAsync(CancellationToken cancellation);

    /// <summary>Stores a definition, unless it is there; whether it is active is left as it is.</summary>
    Task StoreDefinitionAsync(StoredDefinition definition, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>The definition of that key; null when there is none.</summary>
    Task<StoredDefinition?> FindDefinitionAsync(string tenant, DefinitionKey key, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>The active definition of a workflow; null when none is.</summary>
    Task<StoredDefinition?> FindActiveDefinitionAsync(string tenant, string workflow, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>The definitions of a workflow, or of all, those stored first first.</summary>
    Task<IReadOnlyList<StoredDefinition>> ListDefinitionsAsync(string tenant, string? workflow, CancellationToken cancellation);

    /// <summary>Makes a stored definition the active one of its workflow, in place of any other.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="workflow">The workflow's id.</param>
    /// <param name="key">Which; null so that none is.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>False when there is no such definition.</returns>
    Task<bool> ActivateDefinitionAsync(string tenant, string workflow, DefinitionKey? key, CancellationToken cancellation);

    /// <summary>
    /// Gives numbers to events that are committed and have none yet, of all tenants: without a gap, and in one transaction. It must be called by one
    /// holder of the lease at a time, and is safe when it is not.
    /// </summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>How many got one.</returns>
    Task<int> NumberEventsAsync(int limit, CancellationToken cancellation);

    /// <summary>Numbered events of a tenant in order: those after a number, as many as the limit at most.</summary>
    Task<IReadOnlyList<WorkflowEvent>> ReadEventsAsync(string tenant, long after, int limit, CancellationToken cancellation);

    /// <summary>A task, be it closed, with what is to be known of its instance; null when the tenant has none of that id.</summary>
    Task<TaskItem?> FindTaskAsync(string tenant, TaskId id, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>
    /// A page of the open tasks that somebody may do: those that are theirs alone, and those without an assignee whose pool they are of: where it names
    /// persons, one of these alone; otherwise by one of their roles, or as everybody. All this without those that they are barred from. Suspended tasks are in no inbox.
    /// </summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="user">The id of who asks.</param>
    /// <param name="roles">Their roles.</param>
    /// <param name="query">Which, in what order, and how many.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">The query's limit, its paths or its <see cref="TaskQuery.After"/> are not usable.</exception>
    Task<TaskPage> FindInboxAsync(string tenant, string user, IReadOnlyCollection<string> roles, TaskQuery query, CancellationToken cancellation);

    /// <summary>How many tasks <see cref="FindInboxAsync"/> finds by workflow and state, in their order. The query's order, limit and position do not matter.</summary>
    Task<IReadOnlyList<TaskCount>> CountInboxAsync(string tenant, string user, IReadOnlyCollection<string> roles, TaskQuery query, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>A page of the open tasks for which <see cref="WorkflowTask.IsUnassigned"/> holds; suspended ones are not in it, and none is anybody's alone.</summary>
    Task<TaskPage> FindUnassignedAsync(string tenant, TaskQuery query, CancellationToken cancellation);

    /// <summary>The tasks of an instance, closed ones too, in order of their numbers.</summary>
    Task<IReadOnlyList<WorkflowTask>> ListTasksAsync(string tenant, InstanceId instance, CancellationToken cancellation);

    /// <summary>For each of these persons, how many open and suspended tasks are theirs alone, and when a task whose roles include this one was last assigned to them.</summary>
    Task<IReadOnlyList<Candidate>> CountLoadsAsync(string tenant, string role, IReadOnlyCollection<string> users, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>The open and suspended tasks that are a person's alone: as many as the limit at most, those after a task in order of their ids.</summary>
    Task<IReadOnlyList<TaskId>> ListAssignedAsync(string tenant, string user, string? workflow, TaskId? after, int limit, CancellationToken cancellation);

    /// <summary>
    /// The delegations of a tenant that are in force at a time and lead from a person, or on from one to whom those lead, at most three deep: in that order.
    /// </summary>
    Task<IReadOnlyList<Delegation>> FindDelegationsAsync(string tenant, string from, DateTimeOffset at, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>The delegations of a tenant that have not ended at a time, those that begin first first; and a number that another one added changes.</summary>
    Task<(IReadOnlyList<Delegation> Delegations, long Revision)> ListDelegationsAsync(string tenant, DateTimeOffset notEndedAt, CancellationToken cancellation);

    /// <summary>Adds a delegation, unless others were added since the revision was read.</summary>
    /// <returns>False when they were, and nothing is written.</returns>
    Task<bool> TryAddDelegationAsync(string tenant, Delegation delegation, long revision, CancellationToken cancellation);

    /// <summary>Ends a delegation at a time, unless it ends earlier.</summary>
    /// <returns>False when the tenant has none of that id.</returns>
    Task<bool> EndDelegationAsync(string tenant, Guid id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// The delegations of all tenants that have begun and have not been applied to the tasks that were open, those that began first first, as many as the limit at
    /// most. They may be over: then there is nothing to give over, and they are to be marked all the same.
    /// </summary>
    Task<IReadOnlyList<(string Tenant, Delegation Delegation)>> ListUnappliedDelegationsAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>Remembers that a delegation was applied.</summary>
    Task MarkAppliedAsync(string tenant, Guid delegation, CancellationToken cancellation);

    /// <summary>The timers of all tenants that are due, those that are due first first. Whoever applies them holds the lease.</summary>
    /// <param name="now">The time at which they are due at the latest.</param>
    /// <param name="after">The one that was seen last: those that come behind it are found, also when it is there no more. Null for the first.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<IReadOnlyList<DueTimer>> FindDueTimersAsync(DateTimeOffset now, DueTimer? after, int limit, CancellationToken cancellation);

    /// <summary>When the next thing is due that comes by itself, in any tenant: a timer, a schedule, the beginning of a delegation that is not applied; null when nothing is.</summary>
    /// <param name="after">It is later than this: what is due until then, and cannot be done, does not hide it. Null for any time.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<DateTimeOffset?> NextDueAsync(DateTimeOffset? after, CancellationToken cancellation);

    /// <summary>The schedules of a tenant.</summary>
    Task<IReadOnlyList<WorkflowSchedule>> ListSchedulesAsync(string tenant, CancellationToken cancellation);

    /// <summary>The schedules of all tenants that are due, those that are due first first, as many as the limit at most.</summary>
    Task<IReadOnlyList<WorkflowSchedule>> FindDueSchedulesAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>Sets when a schedule is due next, if it is as it was seen; null for seen when it is new, null for next to forget it.</summary>
    /// <returns>False when it is not as it was seen.</returns>
    Task<bool> TrySetScheduleAsync(ScheduleAdvance advance, CancellationToken cancellation);

    /// <summary>
    /// Takes or prolongs a lease, so that of several processes one does a job. One that ends later than twice the duration from now was taken by a clock
    /// that was ahead and has been set back, or whose process is gone: it counts as ended.
    /// </summary>
    /// <param name="name">Of what.</param>
    /// <param name="holder">Who wants it.</param>
    /// <param name="now">The time now.</param>
    /// <param name="duration">For how long: always the same for one name.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>False when somebody else holds it.</returns>
    Task<bool> TryLeaseAsync(string name, string holder, DateTimeOffset now, TimeSpan duration, CancellationToken cancellation);

    /// <summary>Gives a lease back before it ends; nothing happens when the holder has it no more.</summary>
    Task ReleaseLeaseAsync(string name, string holder, CancellationToken cancellation);
}
