using System.Globalization;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>How long the proofs about conditions take, and how many conditions are evaluated in a second.</summary>
internal static class ConditionsTable
{
    private const int Evaluations = 100_000;
    private const string Condition = "amount > 100 && department != 'it' && (priority == 'high' || has(due))";

    public static int Run()
    {
        var proofs = new Table("proofs, warm, median", "time", "questions", "budget");
        AddProof(proofs, "1,000 states, 2,997 branches, each with its own condition", GuardedWorkflow.Chain(1000), "50 ms");
        AddProof(proofs, "one decision of 200 rules over 6 fields", GuardedWorkflow.Decision(200), "");
        proofs.Print();

        var table = new Table($"`{Condition}`", "evaluations a second", "ratio");
        var order = new ConditionOrder { Amount = 5000, Department = "hr", Priority = Priority.High };
        var actor = Actor.User("ana");
        var compiled = Rate(() =>
        {
            var allowed = 0;
            for (var i = 0; i < Evaluations; i++)
                if (order.CanSubmit(actor))
                    allowed++;
            return allowed;
        });
        var interpreted = Rate(() =>
        {
            var expression = TypeChecker.Check(ExpressionParser.Parse(Condition).Root!, ExpressionTypes.Of(ConditionOrder.Definition, null));
            var values = new ValueMap(new Dictionary<string, Value> { ["data"] = Value.Object(new ValueMap(new Dictionary<string, Value>
            {
                ["amount"] = Value.Number(5000), ["department"] = Value.String("hr"), ["priority"] = Value.String("high"), ["due"] = Value.Null,
            })) });
            var allowed = 0;
            for (var i = 0; i < Evaluations; i++)
                if (Interpreter.Evaluate(expression, values).AsBoolean)
                    allowed++;
            return allowed;
        });
        table.Add("interpreted, checked once", Millions(interpreted), "1.0");
        table.Add("compiled, in CanSubmit", Millions(compiled), string.Create(CultureInfo.InvariantCulture, $"{compiled / interpreted:0.0}"));
        table.Print();
        return 0;
    }

    private static void AddProof(Table table, string name, WorkflowDefinition definition, string budget)
    {
        var report = Verifier.Verify(definition);
        if (report.Findings.FirstOrDefault() is { } finding)
            throw new InvalidOperationException($"'{definition.Id}' is not clean: {finding}");
        var time = Median.Time(30, 31, () => Verifier.Verify(definition));
        table.Add(name, string.Create(CultureInfo.InvariantCulture, $"{time:0.0} ms"), report.Summary.ToString(), budget);
    }

    private static double Rate(Func<int> run)
    {
        var milliseconds = Median.Time(20, 31, () =>
        {
            if (run() != Evaluations)
                throw new InvalidOperationException("The condition holds every time.");
        });
        return Evaluations / milliseconds * 1000;
    }

    private static string Millions(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:0.0} million");
}

/// <summary>How urgent an order is.</summary>
public enum Priority
{
    /// <summary>It can wait.</summary>
    Low,

    /// <summary>It cannot.</summary>
    High,
}

[Workflow]
[State("Draft", Initial = true)]
[State("Submitted", Final = true)]
public partial class ConditionOrder
{
    public decimal Amount { get; set; }

    public string Department { get; set; } = "";

    public Priority Priority { get; set; }

    public DateOnly? Due { get; set; }

    [Transition("Draft", "Submitted", When = "amount > 100 && department != 'it' && (priority == 'high' || has(due))")]
    public partial void Submit(Actor actor);
}
