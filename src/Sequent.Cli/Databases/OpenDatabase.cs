using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sequent.Engine;
using Sequent.Engine.Storage;
using Sequent.Sqlite;

namespace Sequent.Cli.Databases;

/// <summary>A database of workflows that an application made, opened for one command. The definitions are those in it: there are no classes here, and so no hooks.</summary>
internal sealed class OpenDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenDatabase(ServiceProvider services, string path, string tenant, SqliteUserDirectory? directory)
    {
        (_services, Path, Tenant, Directory) = (services, path, tenant, directory);
        Workflows = services.GetRequiredService<Workflows>().ForTenant(tenant);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Whose workflows they are.</summary>
    public string Tenant { get; }

    /// <summary>The workflows of the tenant.</summary>
    public Workflows Workflows { get; }

    /// <summary>The users in the database; null when there are none: then the application asks a directory of its own.</summary>
    public SqliteUserDirectory? Directory { get; }

    public IWorkflowStore Store => _services.GetRequiredService<IWorkflowStore>();

    public DateTimeOffset Now => _services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Opens a database that is there. No file is made, and no tables: a misspelt name is an error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tenant">Whose workflows.</param>
    /// <param name="time">The clock by which the engine goes.</param>
    /// <param name="log">Where the engine says what it could not do; null for nowhere.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="UnusableInputException">There is no such file, or it is no database of this version of Sequent.</exception>
    public static async Task<OpenDatabase> OpenAsync(string path, string tenant, TimeProvider time, ILoggerFactory? log, CancellationToken cancellation)
    {
        Check(path);
        // Quotes keep what is in the name of a file from being read as more settings.
        var store = new SqliteStore($"Data Source=\"{path.Replace("\"", "\"\"", StringComparison.Ordinal)}\";Mode=ReadWrite");
        try
        {
            await store.CheckAsync(cancellation);
            var directory = new SqliteUserDirectory(store);
            var hasUsers = (await directory.ListAsync(tenant, cancellation)).Count > 0;
            return new(Services(store, hasUsers ? directory : null, time, log), path, tenant, hasUsers ? directory : null);
        }
        catch (Exception exception)
        {
            await store.DisposeAsync();
            throw exception is not StoreException { Problem: var problem } ? exception : new UnusableInputException(problem switch
            {
                StoreProblem.NoSchema => $"'{path}' is a database, and none of Sequent: it has no tables of workflows. Name the file that the application gives to UseSqlite.",
                StoreProblem.OlderSchema => $"'{path}' was made by an older version of Sequent: start the application with this version, which brings it up to date, or use the tool of that version.",
                _ => exception.Message,
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        var store = Store;
        await _services.DisposeAsync();
        await store.DisposeAsync();
    }

    private static void Check(string path)
    {
        if (System.IO.Directory.Exists(path))
            throw new UnusableInputException($"'{path}' is a folder: name the file of the database in it.");
        if (!File.Exists(path))
            throw new UnusableInputException($"There is no database '{path}': check the name. The application makes it when it starts; the tool makes none.");
    }

    private static ServiceProvider Services(SqliteStore store, SqliteUserDirectory? directory, TimeProvider time, ILoggerFactory? log)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddSingleton<IWorkflowStore>(store);
        if (directory is not null)
            services.AddSingleton<IUserDirectory>(directory);
        if (log is not null)
            services.AddSingleton(log);
        services.AddSequent(options => options.TimerInterval = Timeout.InfiniteTimeSpan);
        return services.BuildServiceProvider();
    }
}
