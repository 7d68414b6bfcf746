namespace Sequent.Testing;

/// <summary>A clock that stands still until it is told to go on. Timers that are due fire on the thread that advances it, in order of the time at which they are due.</summary>
/// <remarks>Give it wherever a <see cref="TimeProvider"/> is taken. Safe to use from many threads; one at a time may advance it.</remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<VirtualTimer> _timers = [];

    // What has passed, which never goes back, and what the clock on the wall shows beside it.
    private TimeSpan _passed;
    private DateTimeOffset _start;

    /// <summary>A clock that shows noon UTC of 1 January 2030, a Tuesday.</summary>
    public VirtualTime() : this(new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero)) { }

    /// <summary>A clock that shows that time.</summary>
    public VirtualTime(DateTimeOffset start) => _start = start.ToUniversalTime();

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _start + _passed;
    }

    /// <inheritdoc />
    public override long GetTimestamp()
    {
        lock (_lock)
            return _passed.Ticks;
    }

    /// <summary>Lets time pass. A timer that is due on the way sees the clock at the time at which it is due; one that is set then, and due before the end, fires too.</summary>
    /// <param name="time">How long.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative: see <see cref="SetClock"/>.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        TimeSpan end;
        lock (_lock)
            end = _passed + time;
        while (NextUntil(end) is { } timer)
            timer.Fire();
    }

    /// <summary>Sets what the clock shows, also back: as an operator does, or a virtual machine that was asleep. No timer fires, and none is put off.</summary>
    public void SetClock(DateTimeOffset now)
    {
        lock (_lock)
            _start = now.ToUniversalTime() - _passed;
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    // The next that is due goes to its time; when there is none, the clock goes to the end.
    private VirtualTimer? NextUntil(TimeSpan end)
    {
        lock (_lock)
        {
            var next = _timers.Where(t => t.DueAt <= end).MinBy(t => t.DueAt);
            if ((next?.DueAt ?? end) is var moment && moment > _passed)
                _passed = moment;
            next?.Next();
            return next;
        }
    }

    private sealed class VirtualTimer(VirtualTime time, Action callback) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan? DueAt { get; private set; }

        public void Fire() => callback();

        public void Next()
        {
            DueAt = _period > TimeSpan.Zero ? DueAt + _period : null;
            if (DueAt is null)
                time._timers.Remove(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
                _period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time._passed + dueTime;
                if (DueAt is not null)
                    time._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._lock)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
