using System.Diagnostics;
using Sequent.Engine;

namespace Sequent.Durability;

/// <summary>Transitions per second, by hand and by the engine in turn.</summary>
internal static class Throughput
{
    private const int Tickets = 10_000;
    private const int Rounds = 5;
    private const int OneCaller = 4_000;
    private const int ManyCallers = 60_000;
    private const int Callers = 64;
    private const int PerBatch = 100;

    public static async Task RunAsync()
    {
        // A database each: a connection forgets its pages when another one has written.
        await using var bench = await Bench.CreateAsync(Tickets);
        await using var handsBench = await Bench.CreateAsync(Tickets);
        var others = handsBench.Tickets.Select(t => (InstanceId)t).ToArray();
        using var hand = new ByHand(handsBench.Connect());
        var latencies = new List<double[]>();
        await RoundAsync(1);
        latencies.Clear();

        var rows = new Dictionary<string, List<double>>();
        for (var round = 0; round < Rounds; round++)
            foreach (var (name, perSecond) in await RoundAsync(Rounds))
                (rows.TryGetValue(name, out var all) ? all : rows[name] = []).Add(perSecond);

        Console.WriteLine($"| durable transitions per second, SQLite, every commit synced | median of {Rounds} | least | most |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var (name, all) in rows)
            Console.WriteLine($"| {name} | {Median(all):N0} | {all.Min():N0} | {all.Max():N0} |");
        var (byHand, byEngine) = (rows.First().Value, rows.Skip(1).First().Value);
        Console.WriteLine($"\nOne caller: {Median([.. byHand.Zip(byEngine, (h, e) => e / h)]):0.00} times as many as by hand (budget 0.5). {Callers} callers: {Median(rows.Last().Value):N0} a second (budget 20,000), of which half took {Percentile(0.5):0.0} ms, 99 % {Percentile(0.99):0.0} ms and the slowest {Percentile(1):0} ms.");

        double Percentile(double part) => Median([.. latencies.Select(l => l[(int)((l.Length - 1) * part)])]);

        async Task<List<(string, double)>> RoundAsync(int size)
        {
            var (few, many) = (OneCaller * size / Rounds, ManyCallers * size / Rounds);
            var results = new List<(string, double)>
            {
                ("one caller, by hand", few / Time(() => { for (var i = 0; i < few; i++) hand.Fire(others[i % Tickets]); })),
                ("one caller, the engine", few / (await bench.FireAsync(1, few, Tickets)).All.TotalSeconds),
                ($"by hand, {PerBatch} in a transaction", many / Time(() => { for (var i = 0; i < many; i += PerBatch) hand.Fire(others.AsSpan(i % Tickets, Math.Min(PerBatch, Tickets - (i % Tickets)))); })),
            };
            var (all, each) = await bench.FireAsync(Callers, many, Tickets);
            results.Add(($"{Callers} callers, the engine", many / all.TotalSeconds));
            latencies.Add(each);
            return results;
        }
    }

    private static double Time(Action action)
    {
        var begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
