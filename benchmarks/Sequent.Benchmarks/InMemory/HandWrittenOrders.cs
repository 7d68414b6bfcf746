using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sequent.Benchmarks.InMemory;

/// <summary>What the other orders are by hand: a field, a bit for each role, a condition and a write.</summary>
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

/// <summary>The guarded order by hand, over any type of amount.</summary>
public sealed class HandWrittenOrder<TAmount> where TAmount : struct, INumber<TAmount>
{
    private static readonly TAmount s_limit = TAmount.CreateChecked(5000);

    public OrderState State { get; private set; }

    public TAmount Amount { get; set; }

    public bool IsSmall => Amount <= s_limit;

    public void Submit(HandWrittenActor actor)
    {
        if (!CanSubmit(actor))
            throw HandWrittenActor.Denied(nameof(Submit));
        State = OrderState.Submitted;
    }

    public void Reopen(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (State != OrderState.Submitted || !IsSmall || (actor.Mask & HandWrittenActor.Buyer) == 0)
            throw HandWrittenActor.Denied(nameof(Reopen));
        State = OrderState.Draft;
    }

    public bool CanSubmit(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return State == OrderState.Draft && IsSmall && (actor.Mask & HandWrittenActor.Buyer) != 0;
    }

    public void SubmitByName(HandWrittenActor actor)
    {
        if (!CanSubmitByName(actor))
            throw HandWrittenActor.Denied(nameof(Submit));
        State = OrderState.Submitted;
    }

    public void ReopenByName(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (State != OrderState.Submitted || !IsSmall || !actor.Roles.Contains("buyer"))
            throw HandWrittenActor.Denied(nameof(Reopen));
        State = OrderState.Draft;
    }

    public bool CanSubmitByName(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return State == OrderState.Draft && IsSmall && actor.Roles.Contains("buyer");
    }
}
