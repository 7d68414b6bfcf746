using BenchmarkDotNet.Attributes;

namespace Sequent.Benchmarks.InMemory;

[System.ComponentModel.Description("Submit, role and amount, by actors that used other workflows since")]
public class ManyWorkflows
{
    private readonly (WholeOrder, Actor)[] _fresh = Pairs.Of(i => new WholeOrder { Amount = i }, id => Actor.User(id, "buyer", "author"));
    private readonly (WholeOrder, Actor)[] _orders = Pairs.Of(i => new WholeOrder { Amount = i }, id => Actor.User(id, "buyer", "author"));

    /// <summary>An actor's masks are a chain, newest first: this makes the one that is measured the last of three.</summary>
    [GlobalSetup]
    public void UseOtherWorkflows()
    {
        foreach (var (order, actor) in _orders)
        {
            _ = order.CanSubmit(actor).IsGranted;
            _ = new DecimalOrder().CanSubmit(actor).IsGranted;
            _ = new Document().CanSubmit(actor).IsGranted;
        }
    }

    [Benchmark(Baseline = true, Description = "Sequent, one workflow for each actor", OperationsPerInvoke = Pairs.Transitions)]
    public void One()
    {
        foreach (var (order, actor) in _fresh)
            order.Submit(actor);
        foreach (var (order, actor) in _fresh)
            order.Reopen(actor);
    }

    [Benchmark(Description = "Sequent, two others since", OperationsPerInvoke = Pairs.Transitions)]
    public void Three()
    {
        foreach (var (order, actor) in _orders)
            order.Submit(actor);
        foreach (var (order, actor) in _orders)
            order.Reopen(actor);
    }
}
