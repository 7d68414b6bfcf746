namespace Sequent.Engine;

/// <summary>Which of the tasks that somebody may do are looked for. What is not said does not matter; everything that is said must be so.</summary>
public sealed record TaskQuery
{
    /// <summary>The most that a page holds.</summary>
    public const int MostPerPage = 1000;

    /// <summary>The longest <see cref="Text"/>, in characters.</summary>
    public const int LongestText = 200;

    /// <summary>The workflow's id.</summary>
    public string? Workflow { get; init; }

    /// <summary>The wire name of the state.</summary>
    public string? State { get; init; }

    /// <summary>True for those that are the person's alone, false for those of a pool.</summary>
    public bool? IsAssigned { get; init; }

    /// <summary>The least that <see cref="WorkflowTask.Priority"/> is.</summary>
    public TaskPriority? PriorityFrom { get; init; }

    /// <summary>Those that are due before then.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Those that were opened before then.</summary>
    public DateTimeOffset? OpenedBefore { get; init; }

    /// <summary>Values that fields of the instance's data have: see <see cref="InstanceQuery.Data"/>.</summary>
    public IReadOnlyList<DataFilter> Data { get; init; } = [];

    /// <summary>Text that is part of the subject's id or of the name of the state, in whatever case of ASCII letters. Up to <see cref="LongestText"/> characters; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>What comes first.</summary>
    public TaskOrder Order { get; init; }

    /// <summary>How many at most, from 1 to <see cref="MostPerPage"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where to go on: <see cref="TaskPage.Next"/> of the page before; null for the first.</summary>
    public string? After { get; init; }
}

/// <summary>In which order tasks are found.</summary>
public enum TaskOrder
{
    /// <summary>Those that are due first come first; those that are never due come last, the oldest of them first.</summary>
    DueFirst,

    /// <summary>Those that were opened first come first.</summary>
    OldestFirst,

    /// <summary>Those that were opened last come first.</summary>
    NewestFirst,

    /// <summary>The most urgent come first, and of these those that were opened first.</summary>
    MostUrgentFirst,
}

/// <summary>A task in an inbox, with what is to be known of its instance.</summary>
/// <param name="Task">The task.</param>
/// <param name="Definition">The definition that its instance runs.</param>
/// <param name="Subject">What its instance is about.</param>
/// <param name="Data">The instance's data: the text of a JSON object.</param>
public sealed record TaskItem(WorkflowTask Task, DefinitionKey Definition, WorkflowSubject Subject, string Data);

/// <summary>Some of the tasks that a query finds.</summary>
/// <param name="Items">The tasks, in the order that was asked for.</param>
/// <param name="Next">What to put into <see cref="TaskQuery.After"/> for those that follow; null when there are none.</param>
public sealed record TaskPage(IReadOnlyList<TaskItem> Items, string? Next);

/// <summary>How many open tasks somebody may do.</summary>
/// <param name="Workflow">The workflow's id.</param>
/// <param name="State">The wire name of the state.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Assigned">How many of them are the person's alone.</param>
/// <param name="Overdue">How many of them should be done already.</param>
public sealed record TaskCount(string Workflow, string State, long Count, long Assigned, long Overdue);
