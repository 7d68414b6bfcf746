using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>What all of <see cref="Workflows"/> share, whatever their tenant.</summary>
internal sealed class WorkflowEngine : IDisposable
{
    private readonly Dictionary<Type, RegisteredWorkflow> _classes = [];
    private readonly Meter? _ownMeter;
    private readonly Readiness _storeReadiness;
    private readonly Readiness _readiness;
    private readonly ILogger _logger;

    /// <exception cref="InvalidOperationException">Two workflows have one id.</exception>
    public WorkflowEngine(SequentOptions options, IWorkflowStore store, TimeProvider time, ILoggerFactory loggers, IMeterFactory? meters, IUserDirectory? directory = null, bool hasTenants = false)
    {
        var logger = _logger = loggers.CreateLogger("Sequent");
        var registered = options.Register();
        var meter = meters?.Create(SequentTelemetry.MeterName) ?? (_ownMeter = new Meter(SequentTelemetry.MeterName));
        var metrics = new Metrics(meter);

        Store = store;
        Time = time;
        Catalog = new(registered, options.Host, store, time);
        Events = new(store, time, metrics, logger);
        Receipts = new(store, time, logger);
        foreach (var workflow in registered)
            if (workflow.Class is { } type)
                _classes.Add(type, workflow);

        var alarm = new Alarm(time);
        var observer = new CommitObserver(logger, metrics, Events, alarm, time);
        People = new(store, directory);
        Runner = new(store, Catalog, People, observer, time);
        Starter = new(store, Catalog, People, Runner, observer, time);
        DelegationApplication = new(store, Runner);
        Timers = new(this, alarm, options.TimerInterval, hasTenants, metrics, logger);
        _storeReadiness = new(() => store.InitializeAsync(CancellationToken.None));
        _readiness = new(PrepareAsync);

        async Task PrepareAsync()
        {
            try
            {
                await _storeReadiness.WaitAsync(CancellationToken.None).ConfigureAwait(false);
                await Catalog.CheckDeploymentAsync(CancellationToken.None).ConfigureAwait(false);
                Log.Initialized(logger, registered.Count);
            }
            catch (Exception exception)
            {
                Log.InitializationFailed(logger, exception);
                throw;
            }
        }
    }

    public IWorkflowStore Store { get; }

    public TimeProvider Time { get; }

    public WorkflowCatalog Catalog { get; }

    public EventRelay Events { get; }

    public ReceiptPurge Receipts { get; }

    public TimerScheduler Timers { get; }

    public PeopleReader People { get; }

    public CommandRunner Runner { get; }

    public InstanceStarter Starter { get; }

    public DelegationApplication DelegationApplication { get; }

    /// <summary>Ends when the store and the definitions are ready: the first call makes them so, and the next one when it failed.</summary>
    public ValueTask ReadyAsync(CancellationToken cancellation) => _readiness.WaitAsync(cancellation);

    /// <summary>What is known of a class.</summary>
    /// <exception cref="UnknownWorkflowException">It is not registered.</exception>
    public RegisteredWorkflow<T> RegisteredFor<T>()
        where T : class, IWorkflowObject<T> =>
        _classes.TryGetValue(typeof(T), out var registered) ? (RegisteredWorkflow<T>)registered : throw new UnknownWorkflowException(T.Definition.Id, []);

    // Where what was deployed does not fit what is running, it is here that one mends it.
    public WorkflowDefinitions DefinitionsOf(Func<string> tenant) => new(Catalog, Store, Time, async cancellation =>
    {
        var id = tenant();
        await _storeReadiness.WaitAsync(cancellation).ConfigureAwait(false);
        return id;
    });

    /// <summary>The report, after the log has heard of what is wrong.</summary>
    public HistoryReport Reported(HistoryReport report)
    {
        if (!report.IsIntact)
            Log.HistoryDamaged(_logger, report.ProblemCount, report.Instances);
        return report;
    }

    public void Dispose()
    {
        Events.Dispose();
        Timers.Dispose();
        _ownMeter?.Dispose();
    }
}
