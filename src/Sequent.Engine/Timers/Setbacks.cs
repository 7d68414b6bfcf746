using System.Collections.Concurrent;

namespace Sequent.Engine;

/// <summary>What could not be done, and is left alone for a while: for an interval, then for twice as long each time that it fails again.</summary>
/// <param name="interval">How long it is left alone at first.</param>
internal sealed class Setbacks(TimeSpan interval)
{
    private const int MostKept = 100_000;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<object, (DateTimeOffset At, TimeSpan Length)> _all = new();

    /// <summary>Remembers that something failed; gives how long it is left alone.</summary>
    public TimeSpan Add(object what, DateTimeOffset now)
    {
        // What is forgotten is tried again too early, which costs time and nothing else.
        if (_all.Count >= MostKept)
            _all.Clear();
        return _all.AddOrUpdate(what, _ => (now, interval), (_, last) => (now, last.Length * 2 < s_longest ? last.Length * 2 : Max(interval, s_longest))).Length;
    }

    public bool Has(object what, DateTimeOffset now) =>
        // A clock that was set back must not make it longer.
        _all.TryGetValue(what, out var last) && now - last.At < last.Length && now >= last.At;

    public void Remove(object what) => _all.TryRemove(what, out _);

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
