using System.Data.Common;
using Microsoft.Data.Sqlite;
using Sequent.Engine.Storage;
using SQLitePCL;

namespace Sequent.Sqlite;

/// <summary>Which database it is, and how connections to it are opened.</summary>
internal sealed class Database
{
    private const string Main = "main";

    private readonly string _connectionString;
    private readonly SqliteStoreOptions _options;
    private volatile string? _file;

    /// <exception cref="ArgumentException">The connection string names no database or cannot be read, or an option is out of range.</exception>
    public Database(string connectionString, SqliteStoreOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        options.Check();
        var parts = new SqliteConnectionStringBuilder(connectionString);
        if (parts.DataSource.Length == 0)
            throw new ArgumentException($"'{connectionString}' names no database: write 'Data Source=approvals.db', or 'Data Source=:memory:' in a test.", nameof(connectionString));
        IsMemory = parts.Mode == SqliteOpenMode.Memory || parts.DataSource == ":memory:";
        Name = parts.DataSource;
        // Connections are kept open here; a second pool below would keep the file open after the store was closed.
        parts.Pooling = false;
        // Connections that share a cache lock tables, and would not wait for each other.
        if (!IsMemory)
            parts.Cache = SqliteCacheMode.Private;
        _connectionString = parts.ToString();
        _options = options;
    }

    /// <summary>True when it is gone with its last connection.</summary>
    public bool IsMemory { get; }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>
    /// Held while a transaction begins. Connections to a write-ahead log get into each other's way there; SQLite then tries again a few times at once, and
    /// goes to sleep, which in some builds is for a whole second.
    /// </summary>
    public Lock Beginning { get; } = new();

    public TimeSpan LockTimeout => _options.LockTimeout;

    public SqliteStoreOptions Options => _options;

    /// <summary>
    /// Opens a connection for the writer. It waits for no lock: SQLite would not do so either where several give the file its log at the same moment.
    /// </summary>
    /// <exception cref="StoreException">It cannot be opened; where somebody else has a lock, it may be a moment later.</exception>
    public Session OpenWriter()
    {
        var session = Open();
        try
        {
            session.WaitForLocks(TimeSpan.Zero);
            if (!IsMemory)
                session.ExecuteScript("PRAGMA journal_mode = WAL");
            // A larger log than SQLite's 1,000 pages: a page that many commits change is copied into the database once for all of them.
            session.ExecuteScript($"PRAGMA synchronous = {(_options.Synchronous == SqliteSynchronous.Full ? "FULL" : "NORMAL")}; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that can only read.</summary>
    public Session OpenReader()
    {
        var session = Open();
        session.ExecuteScript("PRAGMA query_only = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY");
        return session;
    }

    /// <summary>The connection of the caller's transaction.</summary>
    /// <exception cref="ArgumentException">It is no transaction of this database, or has ended.</exception>
    public Session Join(DbTransaction transaction)
    {
        if (transaction is not SqliteTransaction { } joined)
            throw new ArgumentException($"A transaction of '{transaction.GetType()}' cannot be joined: begin it on a {nameof(SqliteConnection)} to '{Name}'.", nameof(transaction));
        if (joined.Connection is not { } connection)
            throw new ArgumentException("The transaction has ended: begin another one.", nameof(transaction));
        if (!IsThis(connection))
            throw new ArgumentException($"The transaction is one of '{connection.DataSource}', and workflows are in '{Name}': begin it on a connection to the same database.", nameof(transaction));
        return new(connection, Name, LockTimeout, isOwner: false);
    }

    private Session Open()
    {
        SqliteConnection? opened = null;
        try
        {
            opened = new(_connectionString);
            opened.Open();
        }
        catch (SqliteException exception)
        {
            opened?.Dispose();
            throw Failure.Of(exception, Name, LockTimeout);
        }
        catch (Exception exception) when (Failure.OfLibrary(exception) is { } failure)
        {
            throw failure;
        }
        var connection = opened;
        _file ??= FileOf(connection);
        var session = new Session(connection, Name, LockTimeout, isOwner: true);
        session.WaitForLocks(LockTimeout);
        return session;
    }

    private bool IsThis(SqliteConnection connection)
    {
        var theirs = new SqliteConnectionStringBuilder(connection.ConnectionString);
        if (IsMemory)
            return Name != ":memory:" && theirs.DataSource == Name && theirs.Mode == SqliteOpenMode.Memory;
        if (_file is null)
            Open().Dispose();
        return _file == FileOf(connection);
    }

    private static string FileOf(SqliteConnection connection) => raw.sqlite3_db_filename(connection.Handle!, Main).utf8_to_string();
}
