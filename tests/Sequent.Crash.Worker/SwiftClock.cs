namespace Sequent.Crash.Worker;

/// <summary>A clock that goes a hundred times as fast as the one on the wall, and shows the same in every process: what takes a lease 15 seconds is soon over.</summary>
public sealed class SwiftClock : TimeProvider
{
    private const int Speed = 100;

    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public override long TimestampFrequency => base.TimestampFrequency / Speed;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => s_start + ((base.GetUtcNow() - s_start) * Speed);

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SwiftTimer(base.CreateTimer(callback, state, Slow(dueTime), Slow(period)));

    private static TimeSpan Slow(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Speed;

    private sealed class SwiftTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Slow(dueTime), Slow(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
