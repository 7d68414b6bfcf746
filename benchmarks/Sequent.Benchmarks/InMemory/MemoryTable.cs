using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace Sequent.Benchmarks.InMemory;

/// <summary>Runs every benchmark of transitions in memory and prints them in one table beside their budgets.</summary>
internal static class MemoryTable
{
    private static readonly Type[] s_groups = [typeof(Unguarded), typeof(GuardedByWhole), typeof(GuardedByDecimal), typeof(Parallel), typeof(Asking), typeof(Permitted), typeof(ManyWorkflows)];

    public static int Run()
    {
        var artifacts = Directory.CreateTempSubdirectory("sequent-benchmarks-").FullName;
        using var log = new StreamLogger(Path.Combine(artifacts, "log.txt"));
        Console.WriteLine($"Running {s_groups.Length} groups, a few minutes; what BenchmarkDotNet says is in {artifacts}.");

        var summaries = BenchmarkRunner.Run(s_groups, Config(artifacts, log));
        var table = new Table("in memory", "median", "ratio", "allocated", "budget", "");
        foreach (var group in s_groups)
            AddGroup(table, group, summaries.SelectMany(s => s.Reports).Where(r => r.BenchmarkCase.Descriptor.Type == group).ToArray());
        EntitySize.AddTo(table);
        table.Print();
        return summaries.All(s => s.Reports.Length > 0 && s.Reports.All(r => r.Success)) ? 0 : 1;
    }

    private static IConfig Config(string artifacts, ILogger log) => ManualConfig.CreateEmpty()
        .AddLogger(log)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithArtifactsPath(artifacts)
        // Each call is hundreds of operations, so that the cost of calling it does not count. Many short iterations: on a busy machine some are undisturbed.
        .AddJob(Job.Default.WithEvaluateOverhead(false).WithWarmupCount(8).WithIterationCount(25).WithIterationTime(TimeInterval.FromMilliseconds(50)));

    private static void AddGroup(Table table, Type group, BenchmarkReport[] reports)
    {
        table.Add($"**{group.GetCustomAttribute<DescriptionAttribute>()!.Description}**", "", "", "", "", "");
        var baseline = reports.FirstOrDefault(r => r.BenchmarkCase.Descriptor.Baseline)?.ResultStatistics?.Median;
        foreach (var report in reports)
        {
            var descriptor = report.BenchmarkCase.Descriptor;
            var budget = descriptor.WorkloadMethod.GetCustomAttribute<BudgetAttribute>();
            var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
            if (report.ResultStatistics is not { } statistics)
            {
                table.Add(descriptor.WorkloadMethodDisplayInfo.Trim('\''), "failed", "", "", budget?.ToString() ?? "", "");
                continue;
            }
            var limit = budget?.Nanoseconds + (budget?.OverBaseline == true ? baseline : 0);
            table.Add(
                descriptor.WorkloadMethodDisplayInfo.Trim('\''),
                string.Create(CultureInfo.InvariantCulture, $"{statistics.Median:0.00} ns"),
                string.Create(CultureInfo.InvariantCulture, $"{statistics.Median / baseline:0.00}"),
                $"{allocated} B",
                budget?.ToString() ?? "",
                limit is null ? "" : statistics.Median <= limit && allocated == 0 ? "met" : "OVER");
        }
    }
}
