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
        Add(table, "8 branches of 36 states with ways back: two searches at the budget", Worst(8, 36));
        Add(table, "20 branches of 4 states with ways back", Worst(20, 4));
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

    // With duties, timers, facets and an SLA, so that every proof about tokens has much to look at.
    private static WorkflowDefinition Worst(int branches, int length)
    {
        var all = Enumerable.Range(0, branches).ToArray();
        var steps = (from b in all from k in Enumerable.Range(0, length - 1) select (Branch: b, Step: k)).ToArray();
        return new("worst")
        {
            FourEyes = true,
            Sla = new("2 hours"),
            Facets = EquatableArray.Create(new FacetDefinition("stage", Enumerable.Range(0, length).Select(k => $"v{k}").ToEquatableArray())),
            Duties = EquatableArray.Create(new DutyDefinition(DutyKind.Separate, all.Select(b => $"M{b}x0").ToEquatableArray())),
            Roles = Enumerable.Range(0, 5).Select(r => new RoleDefinition($"r{r}")).ToEquatableArray(),
            States = (from b in all from k in Enumerable.Range(0, length) select new StateDefinition(State(b, k)) { Facets = b == 0 ? EquatableArray.Create(new FacetValue("stage", $"v{k}")) : default })
                .Append(new("Start") { Initial = true }).Append(new("Done") { Final = true }).ToEquatableArray(),
            Transitions = steps.SelectMany(s => new[]
                {
                    Transition($"M{s.Branch}x{s.Step}", new(State(s.Branch, s.Step), State(s.Branch, s.Step + 1)) { Role = $"r{s.Branch % 5}" }),
                    Transition($"Y{s.Branch}x{s.Step}", new(State(s.Branch, s.Step), State(s.Branch, s.Step + 1)) { After = $"{1 + (((s.Branch * 7) + (s.Step * 3)) % 23)} hours" }),
                    Transition($"B{s.Branch}x{s.Step}", new(State(s.Branch, s.Step + 1), State(s.Branch, s.Step)) { Role = $"r{s.Branch % 5}" }),
                })
                .Append(Transition("Go", new(EquatableArray.Create("Start"), all.Select(b => State(b, 0)).ToEquatableArray())))
                .Append(Transition("End", new(default(EquatableArray<string>), EquatableArray.Create("Done")) { Join = all.Select(b => State(b, length - 1)).ToEquatableArray() }))
                .ToEquatableArray(),
        };

        static string State(int branch, int step) => $"L{branch}S{step}";
    }

    private static TransitionDefinition Transition(string name, BranchDefinition branch) => new(name) { Branches = EquatableArray.Create(branch) };
}
