using BenchmarkDotNet.Attributes;

namespace Sequent.Benchmarks.InMemory;

[System.ComponentModel.Description("Submit, no role and no guard")]
public class Unguarded
{
    private readonly (HandWrittenOrder, HandWrittenActor)[] _handWritten = Pairs.Of(_ => new HandWrittenOrder(), id => new HandWrittenActor(id, 0));
    private readonly (Order, Actor)[] _orders = Pairs.Of(_ => new Order(), id => Actor.User(id));

    [Benchmark(Baseline = true, Description = "hand-written, inlined", OperationsPerInvoke = Pairs.Transitions)]
    public void HandWritten()
    {
        foreach (var (order, actor) in _handWritten)
            order.Submit(actor);
        foreach (var (order, actor) in _handWritten)
            order.Reopen(actor);
    }

    [Benchmark(Description = "hand-written, not inlined", OperationsPerInvoke = Pairs.Transitions)]
    public void HandWrittenByCall()
    {
        foreach (var (order, actor) in _handWritten)
            order.SubmitByCall(actor);
        foreach (var (order, actor) in _handWritten)
            order.ReopenByCall(actor);
    }

    [Benchmark(Description = "Sequent, Submit", OperationsPerInvoke = Pairs.Transitions), Budget(1, OverBaseline = true)]
    public void Submit()
    {
        foreach (var (order, actor) in _orders)
            order.Submit(actor);
        foreach (var (order, actor) in _orders)
            order.Reopen(actor);
    }

    [Benchmark(Description = "Sequent, TrySubmit", OperationsPerInvoke = Pairs.Transitions), Budget(1, OverBaseline = true)]
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
