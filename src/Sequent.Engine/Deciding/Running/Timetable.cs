using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>The timers of an instance on its way from one commit to the next.</summary>
internal sealed class Timetable(EquatableArray<WorkflowTimer> before)
{
    private readonly List<WorkflowTimer> _timers = [.. before];

    public IReadOnlyList<WorkflowTimer> All => _timers;

    public void Set(WorkflowTimer timer)
    {
        var index = _timers.FindIndex(t => t.Key == timer.Key);
        if (index < 0)
            _timers.Add(timer);
        else
            _timers[index] = timer;
    }

    public void End(TimerKey key) => _timers.RemoveAll(t => t.Key == key);

    /// <summary>Ends those of a visit.</summary>
    public void EndVisit(int visit) => _timers.RemoveAll(t => t.Key.Visit == visit);

    public void EndAll() => _timers.Clear();

    /// <summary>The one that fires next: it is due, and no other was due before it.</summary>
    public WorkflowTimer? NextDue(DateTimeOffset now)
    {
        WorkflowTimer? next = null;
        foreach (var timer in _timers)
            if (timer.DueAt <= now && (next is null || timer.DueAt < next.DueAt || (timer.DueAt == next.DueAt && PreparedTimer.Turn(timer.Key.Kind) < PreparedTimer.Turn(next.Key.Kind))))
                next = timer;
        return next;
    }

    /// <summary>True when the time of a branch that leaves the visit has passed.</summary>
    public bool HasElapsed(int visit, string name) => _timers.Exists(t => t.HasElapsed && t.Key.Visit == visit && t.Key.Name == name && t.Key.Kind == TimerKind.Transition);

    /// <summary>Keeps what is left of each: the instance does not go on.</summary>
    public void Hold(DateTimeOffset now)
    {
        for (var i = 0; i < _timers.Count; i++)
            if (_timers[i] is { DueAt: { } due } timer)
                _timers[i] = timer with { DueAt = null, Remaining = timer.FixedAt is null ? (due > now ? due - now : TimeSpan.Zero) : null };
    }

    /// <summary>Lets them go on.</summary>
    public void Release(DateTimeOffset now)
    {
        for (var i = 0; i < _timers.Count; i++)
            if (_timers[i] is { DueAt: null, HasElapsed: false } timer && (timer.FixedAt ?? (timer.Remaining is { } left ? HistoryTime.Later(now, left) : null)) is { } due)
                _timers[i] = timer with { DueAt = due, Remaining = null };
    }

    /// <summary>What has changed: the timers that were set, and the keys of those that are no more.</summary>
    public (IReadOnlyList<WorkflowTimer> Set, IReadOnlyList<TimerKey> Ended) Changes()
    {
        if (_timers.Count == 0 && before.IsEmpty)
            return ([], []);
        var set = _timers.Where(t => !before.Contains(t)).ToList();
        var ended = before.Where(b => !_timers.Exists(t => t.Key == b.Key)).Select(t => t.Key).ToList();
        return (set, ended);
    }

    public EquatableArray<WorkflowTimer> ToArray() =>
        _timers.OrderBy(t => t.Key.Visit).ThenBy(t => t.Key.Kind).ThenBy(t => t.Key.Name, StringComparer.Ordinal).ToEquatableArray();
}
