using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>One look at what is due: up to when, what was done of it, and what is not tried again. Safe to use from many threads.</summary>
/// <param name="now">The time up to which things are due.</param>
/// <param name="setbacks">What failed before.</param>
internal sealed class DueRun(DateTimeOffset now, Setbacks setbacks)
{
    private int _timers;
    private int _started;
    private int _delegations;
    private int _failed;
    private Exception? _firstFailure;

    /// <summary>True for a failure of one thing alone, which keeps no other from being done: when the store answers, and nobody has said stop.</summary>
    public static bool IsOfOne(Exception exception, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested && exception is not StoreException { Problem: not (StoreProblem.Corrupt or StoreProblem.Other) };

    public DateTimeOffset Now => now;

    public int Done => _timers + _started + _delegations;

    public void Fired(int timers) => Interlocked.Add(ref _timers, timers);

    public void Started() => Interlocked.Increment(ref _started);

    public void Applied() => Interlocked.Increment(ref _delegations);

    /// <summary>Counts what could not be done.</summary>
    public void Failed(Exception exception)
    {
        Interlocked.Increment(ref _failed);
        Interlocked.CompareExchange(ref _firstFailure, exception, null);
    }

    /// <summary>Counts what could not be done, and leaves it alone for a while; gives for how long.</summary>
    public TimeSpan SetBack(object what, Exception exception)
    {
        Failed(exception);
        return setbacks.Add(what, now);
    }

    public bool IsSetBack(object what) => setbacks.Has(what, now);

    public void Mended(object what) => setbacks.Remove(what);

    public DueReport ToReport() => new(_timers, _started, _delegations, _failed) { FirstFailure = _firstFailure };
}
