using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Engine.Storage;
using Sequent.Sqlite;

namespace Sequent.Testing;

/// <summary>
/// An application with workflows, a database in memory and a clock of its own: one for each test. Any number of them run in one process at once, and none
/// knows of another. Disposing of it leaves nothing behind.
/// </summary>
public sealed class WorkflowTestHost : IAsyncDisposable
{
    private readonly IHost _host;

    private WorkflowTestHost(IHost host, VirtualTime time) => (_host, Time) = (host, time);

    /// <summary>Starts one.</summary>
    /// <param name="configure">Says which workflows there are, as <c>AddSequent</c> does.</param>
    /// <param name="services">Adds what else the application has; null for nothing.</param>
    /// <param name="time">The clock; null for a new one.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<WorkflowTestHost> StartAsync(Action<SequentOptions> configure, Action<IServiceCollection>? services = null, VirtualTime? time = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(configure);
        time ??= new();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IWorkflowStore>(_ => new SqliteStore("Data Source=:memory:"));
        builder.Services.AddSequent(options =>
        {
            // Nobody else writes into this database: there is nothing to look for every second of a virtual year.
            options.RelayInterval = TimeSpan.FromDays(1);
            // What is due happens when the test lets time pass, and not beside it.
            options.TimerInterval = Timeout.InfiniteTimeSpan;
            configure(options);
        });
        services?.Invoke(builder.Services);
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellation).ConfigureAwait(false);
            return new(host, time);
        }
        catch
        {
            await ((IAsyncDisposable)host).DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The workflows; those of one tenant are <c>Workflows.ForTenant("acme")</c>.</summary>
    public Workflows Workflows => Services.GetRequiredService<Workflows>();

    /// <summary>The clock by which everything in the host goes.</summary>
    public VirtualTime Time { get; }

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>
    /// Lets time pass, and everything happen that is due on the way, in order: the clock goes to each time at which a timer, a cron trigger or the beginning of a delegation is due, and shows that time
    /// while it happens. When it returns, it has happened.
    /// </summary>
    /// <param name="time">How long, as definitions write it: <c>49 hours</c>, <c>P3D</c>.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidOperationException">Something that is due could not be done: the inner exception says why.</exception>
    /// <exception cref="FormatException">The text is no duration, or one that needs a calendar.</exception>
    public Task AdvanceAsync(string time, CancellationToken cancellation = default) => WorkflowDuration.Parse(time) switch
    {
        (WorkflowDuration.Time { Length: var length }, _) => AdvanceAsync(length, cancellation),
        (not null, _) => throw new FormatException($"'{time}' needs a calendar to be counted: write days or hours."),
        (_, var error) => throw new FormatException($"'{time}' {error}."),
    };

    /// <inheritdoc cref="AdvanceAsync(string, CancellationToken)" path="/summary" />
    /// <param name="time">How long.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    /// <exception cref="InvalidOperationException">Something that is due could not be done: the inner exception says why.</exception>
    public async Task AdvanceAsync(TimeSpan time, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var engine = Services.GetRequiredService<WorkflowEngine>();
        var end = Time.GetUtcNow() + time;
        while (await NextDueAsync(engine, cancellation).ConfigureAwait(false) is { } due && due <= end)
            Time.Advance(due - Time.GetUtcNow());
        Time.Advance(end - Time.GetUtcNow());
        await engine.Events.NumberAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Walks a path with the data of the prover.</summary>
    /// <inheritdoc cref="PathWalks.WalkAsync(WorkflowPath, Workflows, WalkOptions?, CancellationToken)" path="/param[not(@name='workflows')]|/returns|/exception" />
    public Task<Instance> WalkAsync(WorkflowPath path, WalkOptions? options = null, CancellationToken cancellation = default) => path.WalkAsync(Workflows, options, cancellation);

    /// <summary>Walks a path with other data.</summary>
    /// <inheritdoc cref="PathWalks.WalkAsync(WorkflowPath, Workflows, System.Text.Json.Nodes.JsonObject, WalkOptions?, CancellationToken)" path="/param[not(@name='workflows')]|/returns|/exception" />
    public Task<Instance> WalkAsync(WorkflowPath path, JsonObject data, WalkOptions? options = null, CancellationToken cancellation = default) => path.WalkAsync(Workflows, data, options, cancellation);

    /// <summary>Walks a path with an object.</summary>
    /// <typeparam name="T">The workflow class.</typeparam>
    /// <inheritdoc cref="PathWalks.WalkAsync{T}(WorkflowPath, Workflows, T, WalkOptions?, CancellationToken)" path="/param[not(@name='workflows')]|/returns|/exception" />
    public Task<Instance> WalkAsync<T>(WorkflowPath path, T subject, WalkOptions? options = null, CancellationToken cancellation = default)
        where T : class, IWorkflowObject<T> => path.WalkAsync(Workflows, subject, options, cancellation);

    // Does what is due now; what is due then is later.
    private async Task<DateTimeOffset?> NextDueAsync(WorkflowEngine engine, CancellationToken cancellation)
    {
        var report = await engine.Timers.RunDueAsync(cancellation).ConfigureAwait(false);
        var (now, next) = (Time.GetUtcNow(), await engine.Store.NextDueAsync(null, cancellation).ConfigureAwait(false));
        return next is null || next > now
            ? next
            : throw new InvalidOperationException($"What is due at {next:yyyy-MM-dd HH:mm:ss} UTC stays so: it cannot be done.", report.FirstFailure);
    }

    /// <summary>Stops the application and forgets its database.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync().ConfigureAwait(false);
        await ((IAsyncDisposable)_host).DisposeAsync().ConfigureAwait(false);
    }
}
