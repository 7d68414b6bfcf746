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
            var times = projects.ToDictionary(p => p, _ => new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                Console.WriteLine($"Round {round + 1} of {rounds}.");
                // Alternately, and each first in turn, so that a busy moment does not fall on the same one.
                for (var i = 0; i < projects.Length; i++)
                {
                    var project = projects[(round + i) % projects.Length];
                    times[project].Add(Median.Once(project.Build));
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

    private static void Print(List<double> checkedIn, List<double> generatorOnly, List<double> generated)
    {
        var table = new Table($"dotnet build, {Workflows} workflows", "median", "fastest", "ratio of medians", "ratio of fastest", "budget", "");
        table.Add(Row("generated code checked in, no analyzer", checkedIn, checkedIn, ""));
        table.Add(Row("generator", generatorOnly, checkedIn, ""));
        table.Add(Row("generator and analyzer", generated, checkedIn, Budget.ToString("0.00", CultureInfo.InvariantCulture)));
        table.Print();
    }

    private static string[] Row(string name, List<double> times, List<double> baseline, string budget)
    {
        var ratio = Median.Of(times) / Median.Of(baseline);
        return
        [
            name,
            string.Create(CultureInfo.InvariantCulture, $"{Median.Of(times):0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{times.Min():0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{ratio:0.000}"),
            string.Create(CultureInfo.InvariantCulture, $"{times.Min() / baseline.Min():0.000}"),
            budget,
            budget.Length == 0 ? "" : ratio <= Budget ? "met" : "OVER",
        ];
    }
}
