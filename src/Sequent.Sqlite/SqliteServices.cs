using Microsoft.Extensions.DependencyInjection;
using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

/// <summary>Chooses SQLite as the store of an application.</summary>
public static class SqliteServices
{
    /// <summary>
    /// Keeps workflows in an SQLite database: <c>services.AddSequent(…).UseSqlite("Data Source=approvals.db")</c>. Tables are created and brought up to date
    /// when the application starts.
    /// </summary>
    /// <param name="builder">What <c>AddSequent</c> gave.</param>
    /// <param name="connectionString">As Microsoft.Data.Sqlite reads it.</param>
    /// <param name="configure">Says how it works; null for what is usual.</param>
    /// <exception cref="ArgumentException">The connection string or an option is of no use.</exception>
    /// <exception cref="InvalidOperationException">A store was chosen before.</exception>
    public static SequentBuilder UseSqlite(this SequentBuilder builder, string connectionString, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.Any(s => s.ServiceType == typeof(IWorkflowStore)))
            throw new InvalidOperationException("A store of workflows was chosen before: call UseSqlite once, and no other store beside it.");
        var options = new SqliteStoreOptions();
        configure?.Invoke(options);
        // What is wrong with them shows here, and not when the first workflow starts.
        _ = new Database(connectionString, options);
        builder.Services.AddSingleton<IWorkflowStore>(_ => new SqliteStore(connectionString, options));
        return builder;
    }

    /// <summary>
    /// Keeps users and their roles in the database of the workflows: <c>services.AddSequent(…).UseSqlite(…).UseSqliteDirectory()</c>. An application that has a
    /// directory already registers its own <see cref="IUserDirectory"/> instead.
    /// </summary>
    /// <param name="builder">What <c>AddSequent</c> gave.</param>
    /// <exception cref="InvalidOperationException">A directory was registered before.</exception>
    public static SequentBuilder UseSqliteDirectory(this SequentBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.Any(s => s.ServiceType == typeof(IUserDirectory)))
            throw new InvalidOperationException("A directory of users was registered before: have that one, or call UseSqliteDirectory, once.");
        builder.Services.AddSingleton(services => services.GetService<IWorkflowStore>() is SqliteStore store
            ? new SqliteUserDirectory(store)
            : throw new InvalidOperationException("The directory of users is in the database of the workflows, which is no SQLite one: call UseSqlite, too."));
        builder.Services.AddSingleton<IUserDirectory>(services => services.GetRequiredService<SqliteUserDirectory>());
        return builder;
    }
}
