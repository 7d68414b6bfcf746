using System.Numerics;

namespace Sequent.Benchmarks.InMemory;

/// <summary>What <see cref="Document"/> is by hand, as far as permitted transitions go: bits, and a walk over them.</summary>
public sealed class HandWrittenDocument
{
    private static readonly string[] s_names = ["Submit", "Reject", "Approve", "Publish", "Reconsider", "Withdraw"];

    public DocumentState State { get; set; }

    public long Length { get; set; }

    public uint PermittedTransitions(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var isAuthor = (actor.Mask & HandWrittenActor.Author) != 0;
        var isEditor = (actor.Mask & HandWrittenActor.Editor) != 0;
        return State switch
        {
            DocumentState.Draft => isAuthor ? 0b100001u : 0,
            DocumentState.InReview => (isEditor ? Length <= 5000 ? 0b110u : 0b10u : 0) | (isAuthor ? 0b100000u : 0),
            DocumentState.Approved => (isEditor ? 0b1000u : 0) | (isAuthor ? 0b10000u : 0),
            _ => 0,
        };
    }

    public int LengthOfNames(HandWrittenActor actor)
    {
        var length = 0;
        for (var bits = PermittedTransitions(actor); bits != 0; bits &= bits - 1)
            length += s_names[BitOperations.TrailingZeroCount(bits)].Length;
        return length;
    }
}
