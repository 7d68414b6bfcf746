using System.Globalization;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>What generating and proving 100 workflows adds to the build of a project, beside the same project with the generated code checked in.</summary>
internal static class BuildTable
{
    private const int Workflows = 100;
    private const double Budget = 1.10;

    public static int Run(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("sequent-build-");
        try
        {
            var checkedIn = new DiskProject(Path.Combine(folder.FullName, "CheckedIn"), Workflows);
            var generated = new DiskProject(Path.Combine(folder.FullName, "Generated"), Workflows);
            var generatorOnly = new DiskProject(Path.Combine(folder.FullName, "GeneratorOnly"), Workflows);
            generated.Prepare(generator: true, analyzer: true);
            generatorOnly.Prepare(generator: true, analyzer: false);
            checkedIn.Prepare(generator: false, analyzer: false, sourcesOf: generated);

            DiskProject[] projects = [checkedIn, generatorOnly, generated];
            foreach (var project in projects)
                project.Build();
            var times = projects.ToDictionary(p => p, _ => new List<(double Wall, double Processor)>());
            for (var round = 0; round < rounds; round++)
            {
                Console.WriteLine($"Round {round + 1} of {rounds}.");
                // Alternately, and each first in turn, so that a busy moment does not fall on the same one.
                for (var i = 0; i < projects.Length; i++)
                {
                    var project = projects[(round + i) % projects.Length];
                    times[project].Add(Measure(project));
                }
            }
            Print(times[checkedIn], times[generatorOnly], times[generated]);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Where processor time is not known, the clock on the wall has to do.
    private static (double Wall, double Processor) Measure(DiskProject project)
    {
        var before = ProcessorTime.OfChildren();
        var wall = Median.Once(project.Build);
        return (wall, ProcessorTime.OfChildren() - before ?? wall);
    }

    private static void Print(List<(double, double)> checkedIn, List<(double, double)> generatorOnly, List<(double, double)> generated)
    {
        var table = new Table($"dotnet build, cold, {Workflows} workflows", "wall, median", "ratio", "processor, median", "ratio", "budget", "");
        Add(table, "generated code checked in, no analyzer", checkedIn, checkedIn, budget: null);
        Add(table, "generator", generatorOnly, checkedIn, budget: null);
        Add(table, "generator and analyzer", generated, checkedIn, Budget);
        table.Print();
    }

    private static void Add(Table table, string name, List<(double Wall, double Processor)> times, List<(double Wall, double Processor)> baseline, double? budget)
    {
        var (wall, processor) = (Median.Of(times.Select(t => t.Wall)), Median.Of(times.Select(t => t.Processor)));
        var ratio = processor / Median.Of(baseline.Select(t => t.Processor));
        table.Add(
            name,
            Text($"{wall:0} ms"),
            Text($"{wall / Median.Of(baseline.Select(t => t.Wall)):0.000}"),
            Text($"{processor:0} ms"),
            Text($"{ratio:0.000}"),
            Text($"{budget:0.00}"),
            budget is null ? "" : ratio <= budget ? "met" : "OVER");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
