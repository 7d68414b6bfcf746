using BenchmarkDotNet.Attributes;

namespace Sequent.Benchmarks.InMemory;

[System.ComponentModel.Description("permitted transitions, 5 states and 6 transitions, names walked")]
public class Permitted
{
    private static readonly DocumentState[] s_states = Enum.GetValues<DocumentState>();

    private readonly (HandWrittenDocument, HandWrittenActor)[] _handWritten = Pairs.Of(
        i => new HandWrittenDocument { Length = i, State = s_states[i % s_states.Length] },
        id => new HandWrittenActor(id, HandWrittenActor.Author | HandWrittenActor.Editor));

    private readonly (Document, Actor)[] _documents = Pairs.Of(NewDocument, id => Actor.User(id, "author", "editor"));

    private static Document NewDocument(int i)
    {
        var document = new Document { Length = i };
        document.Restore(new("document", "1.0.0", s_states[i % s_states.Length] is DocumentState.InReview ? "in_review" : s_states[i % s_states.Length].ToString().ToLowerInvariant()));
        return document;
    }

    [Benchmark(Baseline = true, Description = "hand-written, bits", OperationsPerInvoke = Pairs.Count)]
    public int HandWritten()
    {
        var length = 0;
        foreach (var (document, actor) in _handWritten)
            length += document.LengthOfNames(actor);
        return length;
    }

    [Benchmark(Description = "Sequent, foreach", OperationsPerInvoke = Pairs.Count), Budget(10)]
    public int Walked()
    {
        var length = 0;
        foreach (var (document, actor) in _documents)
            foreach (var name in document.PermittedTransitions(actor))
                length += name.Length;
        return length;
    }

    [Benchmark(Description = "Sequent, Count", OperationsPerInvoke = Pairs.Count), Budget(10)]
    public int Counted()
    {
        var count = 0;
        foreach (var (document, actor) in _documents)
            count += document.PermittedTransitions(actor).Count;
        return count;
    }
}
