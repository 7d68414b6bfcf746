using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>What an application says of its workflows.</summary>
public sealed class SequentOptions
{
    private readonly List<Func<RegisteredWorkflow>> _workflows = [];
    private readonly List<string> _folders = [];
    private readonly Dictionary<string, IWorkflowCalendar> _calendars = new(StringComparer.Ordinal);
    private TimeSpan _relayInterval = TimeSpan.FromSeconds(1);
    private TimeSpan _timerInterval = TimeSpan.FromSeconds(1);
    private TimeSpan _receiptRetention = TimeSpan.FromDays(30);

    /// <summary>How often the host looks for committed events without a number. Commits of its own process are numbered at once; this is for those of others. 1 second, unless it is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero, or longer than a day.</exception>
    public TimeSpan RelayInterval
    {
        get => _relayInterval;
        set => _relayInterval = value > TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(RelayInterval)} is more than zero and a day at most: 1 second suits most.");
    }

    /// <summary>
    /// How often the host looks for what is due: timers, cron triggers and beginnings of delegations. What its own process sets is done in time; this is for what others set. 1 second, unless it
    /// is set. <see cref="Timeout.InfiniteTimeSpan"/> for a process that leaves it to others, or to <see cref="Workflows.RunDueAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero, or longer than a day.</exception>
    public TimeSpan TimerInterval
    {
        get => _timerInterval;
        set => _timerInterval = value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= TimeSpan.FromDays(1))
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(TimerInterval)} is more than zero and a day at most: 1 second suits most; or Timeout.InfiniteTimeSpan for never.");
    }

    /// <summary>How long the answers to idempotency keys are kept: the host forgets older ones. 30 days, unless it is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero.</exception>
    public TimeSpan ReceiptRetention
    {
        get => _receiptRetention;
        set => _receiptRetention = value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(ReceiptRetention)} is more than zero: longer than any caller repeats a command.");
    }

    /// <summary>Adds a workflow class. Its data is read and written by reflection.</summary>
    /// <typeparam name="T">The workflow class.</typeparam>
    [RequiresUnreferencedCode("The class's data is read and written by reflection: in trimmed programs give AddWorkflow the resolver of a JsonSerializerContext.")]
    [RequiresDynamicCode("The class's data is read and written by reflection: in ahead-of-time compiled programs give AddWorkflow the resolver of a JsonSerializerContext.")]
    public SequentOptions AddWorkflow<T>()
        where T : class, IWorkflowObject<T> => AddWorkflow<T>(SubjectJson.Reflection());

    /// <summary>Adds a workflow class.</summary>
    /// <typeparam name="T">The workflow class.</typeparam>
    /// <param name="types">How its data and its inputs are read and written: a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> that knows the class and the types of its inputs.</param>
    public SequentOptions AddWorkflow<T>(IJsonTypeInfoResolver types)
        where T : class, IWorkflowObject<T>
    {
        ArgumentNullException.ThrowIfNull(types);
        return Add(() => new RegisteredWorkflow<T>(types));
    }

    /// <summary>Adds a workflow that is a definition alone.</summary>
    /// <param name="definition">The definition.</param>
    public SequentOptions AddWorkflow(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Add(() => Proved(definition));
    }

    /// <summary>Adds the workflows of every <c>*.workflow.json</c> in a folder and the folders in it, in order of their paths.</summary>
    /// <param name="folder">The folder; from the folder of the program, unless it is rooted.</param>
    public SequentOptions AddWorkflowsFrom(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folders.Add(folder);
        return this;
    }

    /// <summary>Adds a calendar: workflows name it, and their business days and hours are counted by it.</summary>
    /// <param name="name">The name, as definitions write it.</param>
    /// <param name="calendar">The calendar: a <see cref="BusinessCalendar"/>, or one of your own.</param>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public SequentOptions AddCalendar(string name, IWorkflowCalendar calendar)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(calendar);
        return _calendars.TryAdd(name, calendar) ? this : throw new ArgumentException($"Calendar '{name}' is added twice: give one of them another name.", nameof(name));
    }

    /// <summary>What the definitions ask of the application.</summary>
    internal HostFit Host => new(_calendars);

    /// <summary>Everything that was added.</summary>
    /// <exception cref="InvalidWorkflowException">The definition of a class has errors.</exception>
    /// <exception cref="DefinitionRefusedException">Another definition has, or conditions of a class read what it does not write, or a calendar is not there: every problem is in it.</exception>
    internal IReadOnlyList<RegisteredWorkflow> Register()
    {
        var registered = _workflows.Select(create => create()).ToList();
        foreach (var folder in _folders)
            registered.AddRange(WorkflowFolder.Read(folder, registered).Select(definition => new RegisteredDefinition(definition)));
        var missing = registered.SelectMany(workflow => Host.Check(workflow.Definition)).ToArray();
        return missing.Length == 0 ? registered : throw new DefinitionRefusedException("The workflows are not registered", missing);
    }

    private static RegisteredDefinition Proved(WorkflowDefinition definition)
    {
        var (_, proved) = DefinitionReading.Prove(definition.ToJson());
        var problems = proved.Concat(ClassFit.WithoutCode(definition)).ToArray();
        return problems.Length == 0 ? new(definition) : throw new DefinitionRefusedException($"Workflow '{definition.Id}' is not registered", problems);
    }

    private SequentOptions Add(Func<RegisteredWorkflow> workflow)
    {
        _workflows.Add(workflow);
        return this;
    }
}
