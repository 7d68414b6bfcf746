using BenchmarkDotNet.Attributes;

namespace Sequent.Benchmarks.InMemory;

/// <summary>A fork, two transitions in parallel, the automatic join, and back: four transitions that are called, and one that is not.</summary>
[System.ComponentModel.Description("Fork, two reviews, automatic join, reopen; roles")]
public class Parallel
{
    private const int Calls = 4;

    private readonly (HandWrittenChange, HandWrittenActor)[] _handWritten = Pairs.Of(
        _ => new HandWrittenChange(),
        id => new HandWrittenActor(id, HandWrittenActor.Author | HandWrittenActor.Editor, "author", "editor"));

    private readonly (Change, Actor)[] _changes = Pairs.Of(_ => new Change(), id => Actor.User(id, "author", "editor"));

    [Benchmark(Baseline = true, Description = "hand-written, states as bits", OperationsPerInvoke = Calls * Pairs.Count)]
    public void HandWritten()
    {
        foreach (var (change, actor) in _handWritten)
        {
            change.Submit(actor);
            change.ApproveSecurity(actor);
            change.ApproveCode(actor);
            change.Reopen(actor);
        }
    }

    [Benchmark(Description = "Sequent", OperationsPerInvoke = Calls * Pairs.Count), Budget(3, OverBaseline = true)]
    public void Fire()
    {
        foreach (var (change, actor) in _changes)
        {
            change.Submit(actor);
            change.ApproveSecurity(actor);
            change.ApproveCode(actor);
            change.Reopen(actor);
        }
    }
}
