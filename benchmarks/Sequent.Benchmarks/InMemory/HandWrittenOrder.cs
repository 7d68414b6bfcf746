using System.Runtime.CompilerServices;

namespace Sequent.Benchmarks.InMemory;

/// <summary>What <see cref="Order"/> is by hand: a field, a condition and a write.</summary>
public sealed class HandWrittenOrder
{
    public OrderState State { get; private set; }

    public void Submit(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (State != OrderState.Draft)
            throw HandWrittenActor.Denied(nameof(Submit));
        State = OrderState.Submitted;
    }

    public void Reopen(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (State != OrderState.Submitted)
            throw HandWrittenActor.Denied(nameof(Reopen));
        State = OrderState.Draft;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void SubmitByCall(HandWrittenActor actor) => Submit(actor);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReopenByCall(HandWrittenActor actor) => Reopen(actor);

    public bool CanSubmit(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return State == OrderState.Draft;
    }
}
