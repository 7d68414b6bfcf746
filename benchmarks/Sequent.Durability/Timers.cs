using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Engine;
using Sequent.Sqlite;

namespace Sequent.Durability;

/// <summary>
/// Looks for what is due among active workflows, of which each has two timers: when none is due, and when all are. And what it costs to set them: transitions that open a task and
/// set two timers, and those that close it and end them.
/// </summary>
internal static class Timers
{
    private const int Looks = 200;

    public static async Task RunAsync(int most)
    {
        Console.WriteLine("\n| active workflows | 64 callers: starts per second | task and timers set, per second | a look, none due | all escalate | per second | all breach | per second | 64 callers: done, per second |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in new[] { most / 10, most })
            await RunOneAsync(size);
    }

    private static async Task RunOneAsync(int size)
    {
        var folder = Directory.CreateTempSubdirectory("sequent-durability-");
        var time = new ShiftedTime();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddSequent(o => o.AddWorkflow<Approval>()).UseSqlite($"Data Source={Path.Combine(folder.FullName, "workflows.db")}");
        await using (var provider = services.BuildServiceProvider())
        {
            var workflows = provider.GetRequiredService<Workflows>();
            var ids = new InstanceId<Approval>[size];
            var started = await TogetherAsync(size, async i => ids[i] = await workflows.StartAsync(new Approval { Amount = i }, Bench.Agent));
            var submitted = await TogetherAsync(size, i => workflows.ApplyAsync(ids[i], static o => o.Submit(Bench.Agent)));
            await workflows.RunDueAsync();

            var looks = new double[Looks];
            for (var i = 0; i < Looks; i++)
                looks[i] = (await TimeAsync(workflows, 0)).TotalMilliseconds;
            time.Ahead = TimeSpan.FromHours(49);
            var escalated = await TimeAsync(workflows, size);
            time.Ahead = TimeSpan.FromHours(73);
            var breached = await TimeAsync(workflows, size);
            var director = Actor.User("dora", "director");
            var done = await TogetherAsync(size, i => workflows.ApplyAsync(ids[i], o => o.Approve(director)));
            Console.WriteLine($"| {size:N0} | {started:N0} | {submitted:N0} | {looks.Order().ElementAt(Looks / 2):0.00} ms | {escalated.TotalSeconds:0.00} s | {size / escalated.TotalSeconds:N0} | {breached.TotalSeconds:0.00} s | {size / breached.TotalSeconds:N0} | {done:N0} |");
        }
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    // How many calls a second 64 callers make.
    private static async Task<double> TogetherAsync(int count, Func<int, Task> call)
    {
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            for (var i = caller; i < count; i += 64)
                await call(i);
        })));
        return count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<TimeSpan> TimeAsync(Workflows workflows, int expected)
    {
        var begun = Stopwatch.GetTimestamp();
        var report = await workflows.RunDueAsync();
        var elapsed = Stopwatch.GetElapsedTime(begun);
        return report.Timers == expected && report.Failed == 0 ? elapsed : throw new InvalidOperationException($"{expected} timers were due, and {report} was done.");
    }
}
