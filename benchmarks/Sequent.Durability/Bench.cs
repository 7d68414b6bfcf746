using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Engine;
using Sequent.Sqlite;

namespace Sequent.Durability;

/// <summary>A database in a folder of its own with some tickets in it, and the engine on it.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public static readonly Actor Agent = Actor.User("ana", "agent");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sequent-durability-");
    private readonly ServiceProvider _services;
    private readonly bool[] _isWaiting;

    private Bench(int tickets)
    {
        File = Path.Combine(_folder.FullName, "workflows.db");
        var services = new ServiceCollection();
        services.AddSequent(o => o.AddWorkflow<Ticket>()).UseSqlite($"Data Source={File}");
        _services = services.BuildServiceProvider();
        Workflows = _services.GetRequiredService<Workflows>();
        Tickets = new InstanceId<Ticket>[tickets];
        _isWaiting = new bool[tickets];
    }

    public string File { get; }

    public Workflows Workflows { get; }

    public InstanceId<Ticket>[] Tickets { get; }

    public static async Task<Bench> CreateAsync(int tickets)
    {
        var bench = new Bench(tickets);
        await Together(64, tickets, async i =>
            bench.Tickets[i] = await bench.Workflows.StartAsync(new Ticket { Number = $"T-{i}", Amount = i % 5000, Title = "The printer on the third floor is out of toner" }, Agent));
        return bench;
    }

    /// <summary>Fires a transition of a ticket: the one that it is ready for.</summary>
    public async Task FireAsync(int ticket)
    {
        var isWaiting = _isWaiting[ticket];
        if (isWaiting)
            await Workflows.ApplyAsync(Tickets[ticket], static o => o.Answer(Agent, "the one in the cupboard"));
        else
            await Workflows.ApplyAsync(Tickets[ticket], static o => o.Ask(Agent, "which toner does it take?"));
        _isWaiting[ticket] = !isWaiting;
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Does something so often, by so many callers at once; gives how long it took.</summary>
    public static async Task<TimeSpan> Together(int callers, int times, Func<int, Task> action)
    {
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < times;)
                await action(i);
        })));
        return Stopwatch.GetElapsedTime(begun);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
