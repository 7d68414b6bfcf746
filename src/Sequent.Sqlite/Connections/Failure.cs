using Microsoft.Data.Sqlite;
using Sequent.Engine.Storage;
using SQLitePCL;

namespace Sequent.Sqlite;

/// <summary>What SQLite says when it cannot do something, as a sentence with a remedy.</summary>
internal static class Failure
{
    public static StoreException Of(sqlite3 database, int code, string file, TimeSpan patience) =>
        Of(new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code, raw.sqlite3_extended_errcode(database)), file, patience);

    public static StoreException Of(SqliteException failure, string file, TimeSpan patience)
    {
        var (problem, message) = failure.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => (StoreProblem.Full,
                $"There is no room in '{file}' for what was to be written, and nothing of it is written: free space on its disk, or raise its max_page_count, and try again."),
            raw.SQLITE_BUSY when failure.SqliteExtendedErrorCode == raw.SQLITE_BUSY_SNAPSHOT => (StoreProblem.Locked,
                $"The transaction has read '{file}', and somebody else has written since, so that it can write no more: roll it back and do it again, and begin it without 'deferred', so that it has the lock from its beginning."),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (StoreProblem.Locked,
                $"'{file}' has been locked by another connection for longer than {patience.TotalSeconds:0.###} s, and nothing is written: look for a long transaction in another process, such as a backup or a database tool, or a transaction of this process that the call was not given: pass it in {nameof(CommandOptions)}.{nameof(CommandOptions.Transaction)}, or prepare the store before it begins ({nameof(Workflows)}.{nameof(Workflows.PrepareAsync)}); else raise {nameof(SqliteStoreOptions)}.{nameof(SqliteStoreOptions.LockTimeout)}."),
            raw.SQLITE_CANTOPEN => (StoreProblem.Unavailable,
                $"'{file}' cannot be opened: its folder must be there, and the process must be permitted to read and write the file and the folder."),
            raw.SQLITE_READONLY => (StoreProblem.ReadOnly,
                $"'{file}' is read-only: permit the process to write the file and its folder, where SQLite keeps the log beside it, and open it without 'Mode=ReadOnly'."),
            raw.SQLITE_IOERR => (StoreProblem.Unavailable,
                $"The disk of '{file}' failed to read or write: look into the system's log, and see that the file is on a local disk that works."),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => (StoreProblem.Corrupt,
                $"'{file}' is damaged or is no SQLite database: keep a copy, run 'PRAGMA integrity_check', and restore it from a backup."),
            raw.SQLITE_CONSTRAINT => (StoreProblem.Other,
                $"'{file}' refuses a row that breaks its rules ({Said(failure)}), and nothing of this call is written: rows were changed by hand, or the program has a defect."),
            raw.SQLITE_ERROR when Said(failure).StartsWith("no such table: workflow_", StringComparison.Ordinal) => (StoreProblem.NoSchema,
                $"'{file}' has no tables of workflows: call {nameof(IWorkflowStore)}.{nameof(IWorkflowStore.InitializeAsync)} first."),
            _ => (StoreProblem.Other, $"'{file}' could not do what it was asked: {Said(failure)}."),
        };
        return new(problem, message, failure);
    }

    /// <summary>The failure when the native library is not there; null when it is another one.</summary>
    public static StoreException? OfLibrary(Exception exception) =>
        exception is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException || exception.Message.Contains("SQLitePCL.raw.SetProvider", StringComparison.Ordinal)
            ? new(StoreProblem.Unavailable, "SQLite's native library is not there: add the package SQLitePCLRaw.bundle_e_sqlite3 to the application.", exception)
            : null;

    // ADO.NET puts its own words around those of SQLite.
    private static string Said(SqliteException failure) => failure.Message;
}
