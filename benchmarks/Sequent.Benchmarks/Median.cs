using System.Diagnostics;

namespace Sequent.Benchmarks;

/// <summary>The median of repeated runs: what a busy machine disturbs least.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Runs the action until it is warm, then measures it.</summary>
    /// <returns>Milliseconds.</returns>
    public static double Time(int warmups, int runs, Action action)
    {
        for (var i = 0; i < warmups; i++)
            action();
        return Of(Enumerable.Range(0, runs).Select(_ => Once(action)).ToArray());
    }

    public static double Once(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
