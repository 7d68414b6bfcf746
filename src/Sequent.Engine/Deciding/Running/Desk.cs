using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>The open tasks of an instance on its way from one commit to the next, and which of them have changed.</summary>
internal sealed class Desk(InstanceSnapshot before)
{
    private readonly List<WorkflowTask> _open = [.. before.Tasks];
    private readonly SortedDictionary<int, WorkflowTask> _changed = [];
    private readonly SortedDictionary<int, WorkflowTask> _untold = [];

    /// <summary>How many tasks there have been.</summary>
    public int Count { get; private set; } = before.TaskCount;

    /// <summary>Those that are open or suspended, in order of their numbers.</summary>
    public IReadOnlyList<WorkflowTask> Open => _open;

    /// <summary>Every one that was opened, changed or closed, as it is now.</summary>
    public IReadOnlyList<WorkflowTask> Changed => _changed.Count == 0 ? [] : [.. _changed.Values];

    public WorkflowTask? Find(int number) => _open.Find(t => t.Id.Number == number);

    public WorkflowTask? OfVisit(int visit) => _open.Find(t => t.Visit == visit);

    /// <summary>The number that the next one gets.</summary>
    public TaskId NextId() => new(before.Id, Count + 1);

    public void Add(WorkflowTask task)
    {
        Count = task.Id.Number;
        _open.Add(task);
        Note(task);
    }

    public void Change(WorkflowTask task)
    {
        var index = _open.FindIndex(t => t.Id == task.Id);
        if (_open[index] == task)
            return;
        if (task.IsOpen)
            _open[index] = task;
        else
            _open.RemoveAt(index);
        Note(task);
    }

    /// <summary>Those that have changed since this was asked last: what history is to say of them.</summary>
    public IReadOnlyCollection<WorkflowTask> TakeUntold()
    {
        if (_untold.Count == 0)
            return [];
        WorkflowTask[] untold = [.. _untold.Values];
        _untold.Clear();
        return untold;
    }

    public EquatableArray<WorkflowTask> ToArray() => _changed.Count == 0 ? before.Tasks : _open.ToEquatableArray();

    private void Note(WorkflowTask task) => _changed[task.Id.Number] = _untold[task.Id.Number] = task;
}
