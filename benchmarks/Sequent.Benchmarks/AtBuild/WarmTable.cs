using System.Globalization;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>What generating and proving 100 workflows adds to the work of a warm compiler.</summary>
internal static class WarmTable
{
    private const int Workflows = 100;

    public static int Run(int rounds)
    {
        var compilation = new WarmCompilation(Workflows);
        for (var i = 0; i < rounds; i++)
        {
            compilation.CompileCheckedIn();
            compilation.CompileGenerated();
            compilation.Analyze();
        }

        var (checkedIn, generated, analyzer) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            checkedIn.Add(Processor(compilation.CompileCheckedIn));
            generated.Add(Processor(compilation.CompileGenerated));
            analyzer.Add(compilation.Analyze());
        }

        var table = new Table($"warm compiler, {Workflows} workflows", "processor time, median", "ratio");
        Add(table, "generated code checked in", Median.Of(checkedIn), Median.Of(checkedIn));
        Add(table, "generator", Median.Of(generated), Median.Of(checkedIn));
        Add(table, "generator and analyzer", Median.Of(generated) + Median.Of(analyzer), Median.Of(checkedIn));
        table.Print();
        return 0;
    }

    private static void Add(Table table, string name, double time, double baseline) => table.Add(
        name,
        string.Create(CultureInfo.InvariantCulture, $"{time:0} ms"),
        string.Create(CultureInfo.InvariantCulture, $"{time / baseline:0.000}"));

    private static double Processor(Action action)
    {
        // Otherwise each would pay for the garbage of the one before.
        GC.Collect();
        var before = ProcessorTime.OfThisProcess();
        action();
        return ProcessorTime.OfThisProcess() - before;
    }
}
