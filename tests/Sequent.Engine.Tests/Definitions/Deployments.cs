using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Sqlite;
using Sequent.Testing;

namespace Sequent.Engine.Tests.Definitions;

/// <summary>A database in which one program after the other, or several at once, bring along what was deployed with them.</summary>
internal sealed class Deployments : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sequent-").FullName;
    private readonly List<ServiceProvider> _programs = [];

    public static readonly Actor Ana = Actor.User("ana", "buyer");

    public VirtualTime Time { get; } = new();

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "workflows.db")}";

    /// <summary>A program that brings along a definition.</summary>
    public Workflows Run(string definition) => Run(o => o.AddWorkflow(Documents.Read(definition)));

    /// <summary>A program that brings along what is said, and whose store a test may let fail.</summary>
    public Workflows Run(Action<SequentOptions> deployed, out InterceptedStore store)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSequent(deployed);
        var (intercepted, control) = InterceptedStore.Around(new SqliteStore(ConnectionString));
        services.AddSingleton(_ => intercepted);
        var program = services.BuildServiceProvider();
        _programs.Add(program);
        store = control;
        return program.GetRequiredService<Workflows>();
    }

    /// <inheritdoc cref="Run(Action{SequentOptions}, out InterceptedStore)" />
    public Workflows Run(Action<SequentOptions> deployed) => Run(deployed, out _);

    /// <summary>Runs SQL past the engine.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A connection to the same database, past the engine.</summary>
    public async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in _programs)
            await program.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>What tests do with orders.</summary>
internal static class OrderCalls
{
    public static Task<InstanceId> DraftAsync(this Workflows workflows, decimal amount = 100) =>
        workflows.StartAsync("order", new() { ["amount"] = amount }, Deployments.Ana);

    /// <summary>Starts as many and lets the lawyers have them.</summary>
    public static async Task<List<InstanceId>> InLegalAsync(this Workflows workflows, int count)
    {
        var ids = new List<InstanceId>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(await workflows.DraftAsync());
            await workflows.SubmitAsync(ids[^1]);
        }
        return ids;
    }

    public static Task<CommandResult> SubmitAsync(this Workflows workflows, InstanceId id) => workflows.FireAsync(id, "submit", Deployments.Ana, new() { ["reason"] = "need it" });

    public static async Task<string[]> StatesAsync(this Workflows workflows, IEnumerable<InstanceId> ids)
    {
        var states = new List<string>();
        foreach (var id in ids)
            states.Add((await workflows.GetAsync(id)).State);
        return [.. states];
    }

    public static async Task AssertIntactAsync(this Workflows workflows)
    {
        var report = await workflows.VerifyAllHistoriesAsync();
        Assert.That(report.Problems, Is.Empty);
        Assert.That(report.IsIntact);
    }
}
