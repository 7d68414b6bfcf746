using BenchmarkDotNet.Attributes;

namespace Sequent.Benchmarks.InMemory;

[System.ComponentModel.Description("CanSubmit, role and amount <= 5000, a long")]
public class Asking
{
    private readonly (HandWrittenWholeOrder, HandWrittenActor)[] _handWritten = Pairs.Of(
        i => new HandWrittenWholeOrder { Amount = i },
        id => new HandWrittenActor(id, HandWrittenActor.Buyer | HandWrittenActor.Author, "buyer", "author"));

    private readonly (WholeOrder, Actor)[] _orders = Pairs.Of(i => new WholeOrder { Amount = i }, id => Actor.User(id, "buyer", "author"));
    private readonly (WholeOrder, Actor)[] _denied = Pairs.Of(i => new WholeOrder { Amount = i }, id => Actor.User(id, "author"));

    [Benchmark(Baseline = true, Description = "hand-written, role bit", OperationsPerInvoke = Pairs.Count)]
    public int HandWritten()
    {
        var allowed = 0;
        foreach (var (order, actor) in _handWritten)
            if (order.CanSubmit(actor))
                allowed++;
        return allowed;
    }

    [Benchmark(Description = "hand-written, hash set of roles", OperationsPerInvoke = Pairs.Count)]
    public int HandWrittenByName()
    {
        var allowed = 0;
        foreach (var (order, actor) in _handWritten)
            if (order.CanSubmitByName(actor))
                allowed++;
        return allowed;
    }

    [Benchmark(Description = "Sequent, allowed", OperationsPerInvoke = Pairs.Count), Budget(2)]
    public int CanSubmit()
    {
        var allowed = 0;
        foreach (var (order, actor) in _orders)
            if (order.CanSubmit(actor))
                allowed++;
        return allowed;
    }

    [Benchmark(Description = "Sequent, denied, reasons not asked for", OperationsPerInvoke = Pairs.Count)]
    public int Denied()
    {
        var allowed = 0;
        foreach (var (order, actor) in _denied)
            if (order.CanSubmit(actor))
                allowed++;
        return allowed;
    }
}
