using System.Diagnostics;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Crash.Worker;
using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Sequent.Sqlite.Tests.Crashes;

/// <summary>Two schedulers on one database, killed and started again at random moments while timers are due: each timer has its effect once, and none is lost.</summary>
public sealed class TimerKillTests
{
    private const int Instances = 400;
    private const int Rounds = 13;

    private static readonly string s_worker = typeof(TimerKillTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "CrashWorker").Value!;

    [Test, CancelAfter(600_000)]
    public async Task Each_timer_fires_once_however_often_schedulers_are_killed(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("sequent-timers-");
        try
        {
            var file = Path.Combine(folder.FullName, "workflows.db");
            await using var services = Open(file);
            var workflows = services.GetRequiredService<Workflows>();
            var ids = await Task.WhenAll(Enumerable.Range(0, Instances).Select(_ => workflows.StartAsync(new Pulse(), Actor.User("ana"), cancellation: cancellation)));

            var kills = await Task.WhenAll(KillUntilDone(file, new(20_261_121), cancellation), KillUntilDone(file, new(42), cancellation));
            TestContext.Out.WriteLine($"{kills.Sum()} kills");
            Assert.That(kills.Sum(), Is.GreaterThan(10));
            foreach (var id in ids)
                await CheckAsync(workflows, id);
            Assert.That((await workflows.VerifyAllHistoriesAsync(cancellation: cancellation)).Problems, Is.Empty);
            Assert.That(await services.GetRequiredService<IWorkflowStore>().NextDueAsync(null, cancellation), Is.Null, "No timer is left.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> KillUntilDone(string file, Random random, CancellationToken cancellation)
    {
        for (var kills = 0; ; kills++)
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [s_worker, file, "timers"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            try
            {
                var lines = random.Next(1, 600);
                string? line;
                do
                    line = await process.StandardOutput.ReadLineAsync(cancellation);
                while (line is not null && --lines > 0);
                if (line is null)
                {
                    // It has seen that nobody is live any more.
                    await process.WaitForExitAsync(cancellation);
                    Assert.That(process.ExitCode, Is.Zero, await errors);
                    return kills;
                }
            }
            finally
            {
                process.Kill();
            }
            await process.WaitForExitAsync(cancellation);
        }
    }

    private static async Task CheckAsync(Workflows workflows, InstanceId id)
    {
        var instance = await workflows.GetAsync(id);
        var entries = new List<HistoryEntry>();
        await foreach (var entry in workflows.HistoryAsync(id))
            entries.Add(entry);

        Assert.That((instance.State, instance.Data.GetProperty("beats").GetInt32()), Is.EqualTo(("still", Rounds)));
        var round = TimeSpan.FromSeconds(10);
        var entered = instance.StartedAt;
        foreach (var visit in entries.Skip(1).SkipLast(1).Chunk(3))
        {
            Assert.That(visit.Select(e => e.Kind), Is.EqualTo([HistoryKind.SlaWarned, HistoryKind.SlaBreached, HistoryKind.Moved]), $"what a visit of {id} saw");
            Assert.That(visit[0].At - entered, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(visit[1].At - entered, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(4)));
            Assert.That(visit[2].At - entered, Is.GreaterThanOrEqualTo(round));
            entered = visit[2].At;
        }
        Assert.That((entries[0].Kind, entries[^1].Kind, entries.Count), Is.EqualTo((HistoryKind.Started, HistoryKind.Completed, 2 + (3 * Rounds))));
    }

    private static ServiceProvider Open(string file)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new SwiftClock());
        services.AddSequent(o => o.AddWorkflow<Pulse>()).UseSqlite($"Data Source={file}");
        return services.BuildServiceProvider();
    }
}
