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
        await using var bench = await Bench.CreateAsync(Tickets);
        // The engine's tickets and those that are written by hand are not the same ones, since a hand does not tell the engine what it did.
        var half = Tickets / 2;
        var others = bench.Tickets[half..].Select(t => (InstanceId)t).ToArray();
        using var hand = new ByHand(bench.Connect());
        await RoundAsync(1);

        var rows = new Dictionary<string, List<double>>();
        for (var round = 0; round < Rounds; round++)
            foreach (var (name, perSecond) in await RoundAsync(Rounds))
                (rows.TryGetValue(name, out var all) ? all : rows[name] = []).Add(perSecond);

        Console.WriteLine($"| durable transitions per second, SQLite, every commit synced | median of {Rounds} | least | most |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var (name, all) in rows)
            Console.WriteLine($"| {name} | {Median(all):N0} | {all.Min():N0} | {all.Max():N0} |");
        var (byHand, byEngine) = (rows.First().Value, rows.Skip(1).First().Value);
        Console.WriteLine($"\nOne caller: {Median([.. byHand.Zip(byEngine, (h, e) => e / h)]):0.00} times as many as by hand (budget 0.5). {Callers} callers: {Median(rows.Last().Value):N0} a second (budget 20,000).");

        async Task<List<(string, double)>> RoundAsync(int size)
        {
            var (few, many) = (OneCaller * size / Rounds, ManyCallers * size / Rounds);
            var results = new List<(string, double)>
            {
                ("one caller, by hand", few / Time(() => { for (var i = 0; i < few; i++) hand.Fire(others[i % half]); })),
                ("one caller, the engine", few / (await Bench.Together(1, few, i => bench.FireAsync(i % half))).TotalSeconds),
                ($"by hand, {PerBatch} in a transaction", many / Time(() => { for (var i = 0; i < many; i += PerBatch) hand.Fire(others.AsSpan(i % half, Math.Min(PerBatch, half - (i % half)))); })),
                ($"{Callers} callers, the engine", many / (await Bench.Together(Callers, many, i => bench.FireAsync(i % half))).TotalSeconds),
            };
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
