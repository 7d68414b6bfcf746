using System.Data.Common;
using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

/// <summary>
/// Keeps workflows in an SQLite database: every commit is synced, and callers that arrive together share one transaction and its sync. The application
/// brings the native library, such as the package SQLitePCLRaw.bundle_e_sqlite3; it must be SQLite 3.35 or newer.
/// </summary>
/// <remarks>
/// <para>One process writes at a time, however many have the file open; the others wait up to <see cref="SqliteStoreOptions.LockTimeout"/>. Reading never
/// waits: the database has a write-ahead log. Put it on a local disk, since SQLite's locks do not work on most network drives.</para>
/// <para>A database in memory (<c>Data Source=:memory:</c>, or <c>Data Source=a-name;Mode=Memory;Cache=Shared</c> for one that other connections of the
/// process can open) is for tests: it lasts until the store is disposed of, and its reads and writes take turns on one connection.</para>
/// <para>The caller's transaction is joined when it is one of Microsoft.Data.Sqlite to the same file, or to the same shared name in memory. It holds the
/// lock of the one writer from its beginning, so nothing else is written until it ends: keep it short.</para>
/// </remarks>
public sealed partial class SqliteStore : IWorkflowStore, IDisposable
{
    private readonly Database _database;
    private readonly Writer _writer;
    private readonly ReadPool _readers;

    /// <summary>Prepares a store; nothing is opened yet.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite reads it, such as <c>Data Source=approvals.db</c>.</param>
    /// <param name="options">How it works; null for what is usual.</param>
    /// <exception cref="ArgumentException">The connection string or an option is of no use.</exception>
    public SqliteStore(string connectionString, SqliteStoreOptions? options = null)
    {
        // A copy, so that nobody changes it under way.
        _database = new(connectionString, options is null ? new() : options with { });
        _writer = new(_database);
        _readers = new(_database);
    }

    internal Writer Writer => _writer;

    /// <inheritdoc />
    public Task InitializeAsync(CancellationToken cancellation) => _writer.WriteAsync(session =>
    {
        Migration.ApplyMissing(session, _database.Name);
        return true;
    }, cancellation);

    /// <inheritdoc />
    public async Task CheckAsync(CancellationToken cancellation)
    {
        var version = await ReadAsync(Migration.VersionOf, null, cancellation).ConfigureAwait(false);
        Migration.Check(version, _database.Name);
    }

    /// <inheritdoc />
    public Task<InstanceSnapshot?> FindInstanceAsync(string tenant, InstanceId id, DbTransaction? transaction, CancellationToken cancellation) => ReadAsync(session => session.InSnapshot(_ =>
    {
        using var find = session.Use(Sql.FindInstance);
        return find.Bind("tenant", tenant).Bind("id", id).Step() ? InstanceRow.Read(session, find) : null;
    }), transaction, cancellation);

    /// <inheritdoc />
    public Task<InstanceSnapshot?> FindLiveInstanceAsync(string tenant, string workflow, WorkflowSubject subject, DbTransaction? transaction, CancellationToken cancellation) => ReadAsync(session => session.InSnapshot(_ =>
    {
        using var find = session.Use(Sql.FindLiveInstance);
        find.Bind("tenant", tenant).Bind("workflow", workflow).Bind("subject_type", subject.Type).Bind("subject_id", subject.Id);
        return find.Step() ? InstanceRow.Read(session, find) : null;
    }), transaction, cancellation);

    /// <inheritdoc />
    public Task<Receipt?> FindReceiptAsync(string tenant, string key, DbTransaction? transaction, CancellationToken cancellation) =>
        ReadAsync(session => ReceiptRow.Find(session, tenant, key), transaction, cancellation);

    /// <inheritdoc />
    public Task<CommitResult> CommitAsync(Commit commit, DbTransaction? transaction, CancellationToken cancellation) =>
        WriteAsync(session => CommitWork.Run(session, commit), transaction, cancellation);

    /// <inheritdoc />
    public Task<long> DeleteReceiptsAsync(string tenant, DateTimeOffset before, CancellationToken cancellation) => _writer.WriteAsync(session =>
    {
        using var delete = session.Use(Sql.DeleteReceipts);
        return (long)delete.Bind("tenant", tenant).Bind("before", before).Execute();
    }, cancellation);

    /// <inheritdoc />
    public Task<SnapshotPage> SearchAsync(string tenant, InstanceQuery query, CancellationToken cancellation)
    {
        var search = new InstanceSearch(tenant, query);
        return ReadAsync(search.Run, null, cancellation);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<MarkingCount>> CountLiveAsync(string tenant, string workflow, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var count = session.Use(Sql.CountLive);
        return All(count.Bind("tenant", tenant).Bind("workflow", workflow),
            row => new MarkingCount(new(workflow, row.Text("definition_version"), row.Text("definition_hash")), row.Text("marking"), row.Long("instances")));
    }, null, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(string tenant, InstanceId id, long after, int limit, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var read = session.Use(Sql.ReadHistory);
        return All(read.Bind("tenant", tenant).Bind("instance", id).Bind("after", after).Bind("limit", limit), HistoryRow.Read);
    }, null, cancellation);

    /// <summary>Waits for what is being written, and closes every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        _readers.Dispose();
    }

    /// <summary>Does what <see cref="DisposeAsync"/> does, for those who cannot wait otherwise.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    internal static IReadOnlyList<T> All<T>(Statement statement, Func<Statement, T> read)
    {
        var rows = new List<T>();
        while (statement.Step())
            rows.Add(read(statement));
        return rows;
    }

    internal Task<T> ReadAsync<T>(Func<Session, T> read, DbTransaction? transaction, CancellationToken cancellation)
    {
        if (transaction is not null)
            return Joined(transaction, read, cancellation);
        return _database.IsMemory ? Now(() => _writer.ReadBetween(read), cancellation) : _readers.RunAsync(read, cancellation);
    }

    internal Task<T> WriteAsync<T>(Func<Session, T> work, DbTransaction? transaction, CancellationToken cancellation) =>
        transaction is null ? _writer.WriteAsync(work, cancellation) : Joined(transaction, session => session.InSavepoint(work), cancellation);

    private Task<T> Joined<T>(DbTransaction transaction, Func<Session, T> work, CancellationToken cancellation) => Now(() =>
    {
        using var session = _database.Join(transaction);
        return work(session);
    }, cancellation);

    // SQLite answers on the thread that asks it; callers get what went wrong by their task all the same.
    private static Task<T> Now<T>(Func<T> work, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellation);
        try
        {
            return Task.FromResult(work());
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }
}
