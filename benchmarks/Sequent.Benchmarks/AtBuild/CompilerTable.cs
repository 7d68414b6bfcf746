extern alias generators;

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;
using generators::Sequent.Generators;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>How long the compiler is held up by workflows of different sizes, when it is warm.</summary>
internal static class CompilerTable
{
    private const int TransitionsPerState = 3;
    private const double VerifyBudget = 50;
    // The largest first: it warms the compiler up for the others.
    private static readonly int[] s_sizes = [1000, 100, 10];

    public static int Run()
    {
        var columns = s_sizes.Select(Measure).ToArray();
        var table = new Table(["at build, warm, median", .. s_sizes.Select(s => $"{s:N0} states, {TransitionsPerState * (s - 1):N0} transitions"), "budget"]);
        foreach (var (name, budget) in s_rows)
            table.Add([name, .. columns.Select(c => c[name]), budget]);
        table.Print();
        return 0;
    }

    private static readonly (string Name, string Budget)[] s_rows =
    [
        ("Verifier.Verify", $"< {VerifyBudget} ms at 1,000 states"),
        ("generator, driver new, compilation new", ""),
        ("generator, edit in an unrelated file", "nothing of ours re-runs"),
        ("steps of ours that re-ran after that edit", "0"),
        ("analyzer, its own time, compilation new", ""),
        ("the compiler's own diagnostics, for comparison", ""),
        ("generated code", ""),
    ];

    private static Dictionary<string, string> Measure(int states)
    {
        Console.WriteLine($"Measuring {states:N0} states.");
        var (warmups, runs) = states < 1000 ? (60, 31) : (4, 11);
        var slow = (Warmups: 2, Runs: states < 1000 ? 15 : 3);
        var definition = SizedWorkflow.Definition(states, TransitionsPerState);
        var project = new InMemoryProject(SizedWorkflow.Source(states, TransitionsPerState, "Workflow"));
        var driver = NewDriver(project).RunGeneratorsAndUpdateCompilation(project.Compilation, out var generated, out var problems);
        var errors = generated.GetDiagnostics().Concat(problems).Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
            throw new InvalidOperationException($"The workflow of {states} states does not compile: {errors[0]}");
        if (Verifier.Verify(definition).Findings.FirstOrDefault(f => f.Severity == Severity.Error) is { } error)
            throw new InvalidOperationException($"The workflow of {states} states is wrong: {error.Message}");

        return new()
        {
            ["Verifier.Verify"] = Milliseconds(Median.Time(500, 101, () => Verifier.Verify(definition))),
            ["generator, driver new, compilation new"] = Milliseconds(Median.Time(warmups, runs, () => NewDriver(project).RunGenerators(project.Fresh()))),
            ["generator, edit in an unrelated file"] = Milliseconds(Median.Time(warmups, runs, () => driver = driver.RunGenerators(project.Edited()))),
            ["steps of ours that re-ran after that edit"] = Rerun(driver).ToString(CultureInfo.InvariantCulture),
            ["analyzer, its own time, compilation new"] = Milliseconds(Median.Of(Enumerable.Range(0, slow.Runs + slow.Warmups).Select(_ => AnalyzerTime.Of(Fresh(generated))).Skip(slow.Warmups))),
            ["the compiler's own diagnostics, for comparison"] = Milliseconds(Median.Time(slow.Warmups, slow.Runs, () => Fresh(generated).GetDiagnostics())),
            ["generated code"] = $"{generated.SyntaxTrees.Last().Length / 1024:N0} KB",
        };
    }

    private static GeneratorDriver NewDriver(InMemoryProject project) => CSharpGeneratorDriver.Create(
        [new WorkflowGenerator().AsSourceGenerator()],
        parseOptions: project.Options,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static Compilation Fresh(Compilation compilation) => compilation.WithAssemblyName("Sized" + Guid.NewGuid().ToString("N"));

    private static int Rerun(GeneratorDriver driver)
    {
        var steps = driver.GetRunResult().Results.Single().TrackedSteps;
        return new[] { TrackingNames.Parsed, TrackingNames.Emitted }
            .SelectMany(name => steps[name])
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    private static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00} ms");
}
