using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Sequent.Sqlite.Tests.Crashes;

/// <summary>
/// A program under load is killed at random moments, again and again on the same database: what it had acknowledged is there, and nothing is half-written.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class KillTests
{
    private const int KillsBetweenChecks = 10;

    private static readonly string s_worker = typeof(KillTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "CrashWorker").Value!;

    // Two databases at once, so that both processors have something to do.
    [TestCase(20_261_121, 52)]
    [TestCase(42, 52)]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_process_is_killed(int seed, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("sequent-kill-");
        try
        {
            var file = Path.Combine(folder.FullName, "workflows.db");
            var random = new Random(seed);
            var promised = 0;
            for (var kill = 1; kill <= kills; kill++)
            {
                var promises = await LoadUntilKilled(file, seed + (100 * kill), random.Next(1, 600));
                promised += promises.Instances.Sum(p => p.Value.Count);
                await CheckPromises(file, promises);
                if (kill % KillsBetweenChecks == 0 || kill == kills)
                    await CheckEverything(file);
            }
            TestContext.Out.WriteLine($"{kills} kills, {promised} acknowledged commits");
            Assert.That(promised, Is.GreaterThan(kills));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Promises> LoadUntilKilled(string file, int seed, int lines)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [s_worker, file, seed.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var promises = new Promises([], []);
        for (var read = 0; read <= lines && await process.StandardOutput.ReadLineAsync() is { } line; read++)
            Take(line);
        var wasAlive = !process.HasExited;
        process.Kill();
        // What had been written before the end is in the pipe; the last line may be a part of one.
        var rest = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        foreach (var line in rest[..^1])
            Take(line);
        await process.WaitForExitAsync();
        Assert.That(wasAlive, $"The worker ended by itself: {await errors}");
        return promises;

        void Take(string line)
        {
            var parts = line.Split(' ');
            if (parts[2] == "ready")
                return;
            var id = InstanceId.Parse(parts[0]);
            var version = long.Parse(parts[1], CultureInfo.InvariantCulture);
            if (!promises.Instances.TryGetValue(id, out var versions))
                promises.Instances.Add(id, versions = []);
            Assert.That(versions.TryAdd(version, parts[2]), Is.True, $"Version {version} of {id} was acknowledged to two callers.");
            if (parts.Length > 3)
                promises.Keys.Add(parts[3], (id, version));
        }
    }

    private static async Task CheckPromises(string file, Promises promises)
    {
        await using var services = Open(file);
        var workflows = services.GetRequiredService<Workflows>();
        foreach (var (key, (id, version)) in promises.Keys)
        {
            var receipt = await services.GetRequiredService<IWorkflowStore>().FindReceiptAsync(Tenants.Default, key, null, default);
            Assert.That((receipt?.Instance, receipt?.Version), Is.EqualTo(((InstanceId?)id, (long?)version)), $"the answer under '{key}'");
        }
        foreach (var (id, versions) in promises.Instances)
        {
            var instance = await workflows.GetAsync(id);
            Assert.That(instance.Version, Is.GreaterThanOrEqualTo(versions.Keys[^1]), $"{id} was acknowledged at version {versions.Keys[^1]}");
            if (versions.TryGetValue(instance.Version, out var marking))
                Assert.That(instance.State, Is.EqualTo(marking), $"{id} at version {instance.Version}");
            // Every acknowledged marking is in the history, in order.
            var history = new Queue<string>();
            await foreach (var entry in workflows.HistoryAsync(id))
                history.Enqueue(entry.StateAfter);
            foreach (var (version, promised) in versions)
            {
                while (history.TryPeek(out var next) && next != promised)
                    history.Dequeue();
                Assert.That(history.TryDequeue(out _), Is.True, $"{id} was acknowledged in '{promised}' at version {version}, which its history does not know");
            }
        }
    }

    private static async Task CheckEverything(string file)
    {
        await using var services = Open(file);
        var workflows = services.GetRequiredService<Workflows>();
        // The killed process has the lease of the relay still, and reading waits for nobody.
        while (await services.GetRequiredService<IWorkflowStore>().NumberEventsAsync(10_000, default) > 0)
            continue;
        var numbers = new List<long>();
        await foreach (var found in workflows.ReadEventsAsync())
            numbers.Add(found.Number);
        var report = await workflows.VerifyAllHistoriesAsync();
        Assert.Multiple(() =>
        {
            Assert.That(report.Problems, Is.Empty);
            Assert.That(report.Entries, Is.GreaterThan(0));
            Assert.That(Scalar(file, "SELECT count(*) FROM workflow_receipts r JOIN workflow_instances i ON i.tenant_id = r.tenant_id AND i.id = r.instance_id WHERE r.version > i.version"), Is.Zero, "answers to what is not written");
            Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, (int)report.Entries)), "the numbers of the events");
            Assert.That(Pragma(file, "integrity_check"), Is.EqualTo("ok"));
            Assert.That(Pragma(file, "foreign_key_check"), Is.Null);
        });
    }

    private static ServiceProvider Open(string file)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSequent(o => o.AddWorkflow<Crash.Worker.Errand>()).UseSqlite($"Data Source={file}");
        return services.BuildServiceProvider();
    }

    private static object? Pragma(string file, string pragma) => Scalar(file, $"PRAGMA {pragma}");

    private static object? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>What the killed process had written down.</summary>
    /// <param name="Instances">Of each instance, the versions that were acknowledged and the marking at each.</param>
    /// <param name="Keys">Under each idempotency key, the instance and its version.</param>
    private sealed record Promises(Dictionary<InstanceId, SortedList<long, string>> Instances, Dictionary<string, (InstanceId Id, long Version)> Keys);
}
