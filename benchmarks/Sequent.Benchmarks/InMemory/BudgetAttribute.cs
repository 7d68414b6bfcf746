namespace Sequent.Benchmarks.InMemory;

/// <summary>What a benchmark may cost; it never may allocate.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BudgetAttribute(double nanoseconds) : Attribute
{
    public double Nanoseconds => nanoseconds;

    /// <summary>True when the budget is on top of what the hand-written method costs.</summary>
    public bool OverBaseline { get; set; }

    public override string ToString() => OverBaseline ? $"baseline + {nanoseconds:0.#} ns, 0 B" : $"{nanoseconds:0.#} ns, 0 B";
}
