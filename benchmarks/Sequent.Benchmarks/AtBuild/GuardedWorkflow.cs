using System.Globalization;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>Correct workflows full of conditions, no two of them alike.</summary>
internal static class GuardedWorkflow
{
    private static readonly DataSchema s_data = DataSchema.Closed(
        new DataField("amount", DataType.Number),
        new DataField("quantity", DataType.Integer),
        new DataField("department", DataType.Enum("it", "hr", "sales", "legal")),
        new DataField("priority", DataType.Enum("low", "normal", "high")),
        new DataField("due", DataType.Date, Required: false),
        new DataField("is_urgent", DataType.Boolean));

    /// <summary>A chain of states, from each of which one transition has three branches that exclude each other and leave nothing out.</summary>
    public static WorkflowDefinition Chain(int states) => new($"guarded-{states}")
    {
        Data = s_data,
        States = Enumerable.Range(0, states).Select(i => new StateDefinition($"State{i}") { Initial = i == 0, Final = i == states - 1 }).ToEquatableArray(),
        Transitions = Enumerable.Range(0, states - 1).Select(i => new TransitionDefinition($"Go{i}")
        {
            Branches = EquatableArray.Create(
                Branch(i, i + 1, string.Create(CultureInfo.InvariantCulture, $"amount <= {i}.5")),
                Branch(i, Math.Min(i + 7, states - 1), string.Create(CultureInfo.InvariantCulture, $"amount > {i}.5 && department == 'it'")),
                Branch(i, Math.Max(i - 1, 0), string.Create(CultureInfo.InvariantCulture, $"amount > {i}.5 && department != 'it'"))),
        }).ToEquatableArray(),
    };

    /// <summary>One state with one transition that has as many branches as asked for, each over all six fields.</summary>
    public static WorkflowDefinition Decision(int rules) => new($"decision-{rules}")
    {
        Data = s_data,
        States = EquatableArray.Create(new StateDefinition("Open") { Initial = true }, new StateDefinition("Done") { Final = true }),
        Transitions = EquatableArray.Create(new TransitionDefinition("Decide")
        {
            Branches = Enumerable.Range(0, rules).Select(i => new BranchDefinition("Open", "Done") { When = new Guard.Expression(Rule(i)) })
                .Append(new BranchDefinition("Open", "Done") { Otherwise = true }).ToEquatableArray(),
        }),
    };

    private static string Rule(int i)
    {
        string[] departments = ["it", "hr", "sales", "legal"];
        string[] priorities = ["low", "normal", "high"];
        var band = i / 24;
        return string.Create(CultureInfo.InvariantCulture,
            $"amount >= {band * 1000} && amount < {(band + 1) * 1000} && department == '{departments[i % 4]}' && priority == '{priorities[i / 4 % 3]}' && is_urgent == {(i / 12 % 2 == 0 ? "true" : "false")} && quantity > 0 && (due == null || due >= date('2026-01-01'))");
    }

    private static BranchDefinition Branch(int from, int to, string when) => new($"State{from}", $"State{to}") { When = new Guard.Expression(when) };
}
