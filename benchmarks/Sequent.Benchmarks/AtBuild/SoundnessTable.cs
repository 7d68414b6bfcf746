using Sequent.Definitions;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>How long the verifier takes over parallel workflows.</summary>
internal static class SoundnessTable
{
    public static int Run()
    {
        var table = new Table("workflow", "states", "verified in", "findings");
        Add(table, "13 branches of 3 states that join: 1,594,323 markings", Branches(13, atLeast: null));
        Add(table, "100 branches of 3 states that join", Branches(100, atLeast: null));
        Add(table, "30 branches of 3 states, a quorum: at the budget", Branches(30, atLeast: 20));
        table.Print();
        return 0;
    }

    private static void Add(Table table, string name, WorkflowDefinition definition)
    {
        var report = Verifier.Verify(definition);
        var time = Median.Time(2, 7, () => Verifier.Verify(definition));
        table.Add(name, $"{definition.States.Count}", $"{time:F0} ms", string.Join(" ", report.Findings.Select(f => f.Rule.Id).Distinct()) is { Length: > 0 } ids ? ids : "none");
    }

    private static WorkflowDefinition Branches(int count, int? atLeast)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        return new("branches")
        {
            States = numbers.SelectMany(i => new[] { $"P{i}", $"Q{i}", $"R{i}" }).Select(s => new StateDefinition(s))
                .Append(new("Start") { Initial = true }).Append(new("Done") { Final = true }).ToEquatableArray(),
            Transitions = numbers.SelectMany(i => new[] { Transition($"T{i}", new($"P{i}", $"Q{i}")), Transition($"U{i}", new($"Q{i}", $"R{i}")) })
                .Append(Transition("Go", new(EquatableArray.Create("Start"), numbers.Select(i => $"P{i}").ToEquatableArray())))
                .Append(Transition("End", new(default(EquatableArray<string>), EquatableArray.Create("Done"))
                {
                    Join = numbers.Select(i => $"R{i}").ToEquatableArray(),
                    AtLeast = atLeast,
                    Cancels = atLeast is null ? default : EquatableArray.Create("*"),
                })).ToEquatableArray(),
        };
    }

    private static TransitionDefinition Transition(string name, BranchDefinition branch) => new(name) { Branches = EquatableArray.Create(branch) };
}
