using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sequent.Engine.Storage;
using Sequent.Sqlite;
using Sequent.Testing;

namespace Sequent.Engine.Tests;

/// <summary>An application with workflows in a database of its own, and a clock that stands still. With a file, other connections can open the database.</summary>
internal sealed class Application : IAsyncDisposable
{
    public static readonly Actor Buyer = Actor.User("ana", "buyer");
    public static readonly Actor Manager = Actor.User("ben", "manager");

    private readonly string _folder = Directory.CreateTempSubdirectory("sequent-").FullName;
    private readonly ServiceProvider _services;
    private readonly IWorkflowStore _store;

    private Application(Action<IServiceCollection>? more, Action<SequentOptions>? options)
    {
        ConnectionString = $"Data Source={Path.Combine(_folder, "workflows.db")}";
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddMetrics();
        more?.Invoke(services);
        services.AddSequent(o =>
        {
            o.AddWorkflow<PurchaseOrder>().AddWorkflow<Counter>().AddWorkflow<Faulty>().AddWorkflow<Claim>().AddWorkflow(Documents.Memo);
            options?.Invoke(o);
        });
        var (store, control) = InterceptedStore.Around(new SqliteStore(ConnectionString));
        (Store, _store) = (control, store);
        services.AddSingleton(_ => store);
        _services = services.BuildServiceProvider();
        Workflows = _services.GetRequiredService<Workflows>();
    }

    public string ConnectionString { get; }

    /// <summary>The store, which a test may let fail.</summary>
    public InterceptedStore Store { get; }

    public VirtualTime Time { get; } = new();

    public IServiceProvider Services => _services;

    public Workflows Workflows { get; }

    public static Application Start(Action<IServiceCollection>? more = null, Action<SequentOptions>? options = null) => new(more, options);

    /// <summary>Runs what a host would run, until the action has ended.</summary>
    public async Task HostAsync(Func<Task> action)
    {
        var service = _services.GetServices<IHostedService>().Single();
        await service.StartAsync(default);
        await action();
        await service.StopAsync(default);
    }

    /// <summary>Lets the clock go on, a little at a time, until something is so.</summary>
    public async Task AdvanceUntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            Time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }
    }

    /// <summary>Waits until the host has looked for what is due, while the clock stands still.</summary>
    public async Task LookedAsync()
    {
        while (Store.CallsOf(nameof(IWorkflowStore.NextDueAsync)) == 0)
            await Task.Delay(5);
    }

    /// <summary>A connection to the same database, past the engine.</summary>
    public async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs SQL past the engine.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Counts past the engine.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
