using BenchmarkDotNet.Attributes;

namespace Sequent.Benchmarks.InMemory;

[System.ComponentModel.Description("Submit, role and amount <= 5000, a decimal")]
public class GuardedByDecimal
{
    private readonly (HandWrittenDecimalOrder, HandWrittenActor)[] _handWritten = Pairs.Of(
        i => new HandWrittenDecimalOrder { Amount = i },
        id => new HandWrittenActor(id, HandWrittenActor.Buyer | HandWrittenActor.Author, "buyer", "author"));

    private readonly (DecimalOrder, Actor)[] _orders = Pairs.Of(i => new DecimalOrder { Amount = i }, id => Actor.User(id, "buyer", "author"));

    [Benchmark(Baseline = true, Description = "hand-written, role bit", OperationsPerInvoke = Pairs.Transitions)]
    public void HandWritten()
    {
        foreach (var (order, actor) in _handWritten)
            order.Submit(actor);
        foreach (var (order, actor) in _handWritten)
            order.Reopen(actor);
    }

    [Benchmark(Description = "hand-written, hash set of roles", OperationsPerInvoke = Pairs.Transitions)]
    public void HandWrittenByName()
    {
        foreach (var (order, actor) in _handWritten)
            order.SubmitByName(actor);
        foreach (var (order, actor) in _handWritten)
            order.ReopenByName(actor);
    }

    [Benchmark(Description = "Sequent, Submit", OperationsPerInvoke = Pairs.Transitions), Budget(2)]
    public void Submit()
    {
        foreach (var (order, actor) in _orders)
            order.Submit(actor);
        foreach (var (order, actor) in _orders)
            order.Reopen(actor);
    }

    [Benchmark(Description = "Sequent, TrySubmit", OperationsPerInvoke = Pairs.Transitions), Budget(2)]
    public int TrySubmit()
    {
        var moved = 0;
        foreach (var (order, actor) in _orders)
            if (order.TrySubmit(actor).IsMoved)
                moved++;
        foreach (var (order, actor) in _orders)
            if (order.TryReopen(actor).IsMoved)
                moved++;
        return moved;
    }
}
