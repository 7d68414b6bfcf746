using System.Diagnostics;
using Sequent.Engine;

namespace Sequent.Durability;

/// <summary>The same calls on 1, 10 and 100 times as many rows: what is an index range scan stays as fast.</summary>
internal static class Growth
{
    private const int Samples = 2_000;

    public static async Task RunAsync(int most)
    {
        Console.WriteLine("\n| instances | a transition, one caller | 64 callers, per second | a page of 50 in a state | a page of 50 of one actor's | find the live one of a subject | history of one | p95 of a page under load |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var size = most / 100; size <= most; size *= 10)
        {
            await using var bench = await Bench.CreateAsync(size);
            var random = new Random(size);
            int Any() => random.Next(size);
            var one = await Each(i => bench.FireAsync(Any()));
            const int many = 20_000;
            var together = many / (await bench.FireAsync(64, many, size)).All.TotalSeconds;
            Task<InstancePage> InState() => bench.Workflows.SearchAsync(new() { Workflow = "ticket", State = "waiting", IsLive = true, Limit = 50 });
            var state = await Each(_ => InState());
            var actor = await Each(_ => bench.Workflows.SearchAsync(new() { InitiatedBy = "ana", Limit = 50 }));
            var subject = await Each(_ => bench.Workflows.FindLiveAsync("ticket", $"T-{Any()}"));
            var history = await Each(async _ =>
            {
                await foreach (var entry in bench.Workflows.HistoryAsync(bench.Tickets[Any()]))
                    GC.KeepAlive(entry);
            });
            var load = bench.FireAsync(8, many, size);
            var pages = new List<double>();
            while (!load.IsCompleted)
            {
                var begun = Stopwatch.GetTimestamp();
                await InState();
                pages.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            await load;
            Console.WriteLine($"| {size:N0} | {one:0.000} ms | {together:N0} | {state:0.000} ms | {actor:0.000} ms | {subject:0.000} ms | {history:0.000} ms | {pages.Order().ElementAt((int)(pages.Count * 0.95)):0.0} ms |");
        }
    }

    // The median time of one call, in milliseconds.
    private static async Task<double> Each(Func<int, Task> call)
    {
        var times = new double[Samples];
        for (var i = 0; i < Samples; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await call(i);
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
        Array.Sort(times);
        return times[Samples / 2];
    }
}
