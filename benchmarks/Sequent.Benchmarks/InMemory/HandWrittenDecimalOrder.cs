namespace Sequent.Benchmarks.InMemory;

/// <summary>What <see cref="DecimalOrder"/> is by hand, with roles as bits and as names.</summary>
public sealed class HandWrittenDecimalOrder
{
    public DecimalOrderState State { get; private set; }

    public decimal Amount { get; set; }

    public bool IsSmall => Amount <= 5000;

    public void Submit(HandWrittenActor actor)
    {
        if (!CanSubmit(actor))
            throw HandWrittenActor.Denied(nameof(Submit));
        State = DecimalOrderState.Submitted;
    }

    public void Reopen(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (State != DecimalOrderState.Submitted || !IsSmall || (actor.Mask & HandWrittenActor.Buyer) == 0)
            throw HandWrittenActor.Denied(nameof(Reopen));
        State = DecimalOrderState.Draft;
    }

    public bool CanSubmit(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return State == DecimalOrderState.Draft && IsSmall && (actor.Mask & HandWrittenActor.Buyer) != 0;
    }

    public void SubmitByName(HandWrittenActor actor)
    {
        if (!CanSubmitByName(actor))
            throw HandWrittenActor.Denied(nameof(Submit));
        State = DecimalOrderState.Submitted;
    }

    public void ReopenByName(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (State != DecimalOrderState.Submitted || !IsSmall || !actor.Roles.Contains("buyer"))
            throw HandWrittenActor.Denied(nameof(Reopen));
        State = DecimalOrderState.Draft;
    }

    public bool CanSubmitByName(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return State == DecimalOrderState.Draft && IsSmall && actor.Roles.Contains("buyer");
    }
}
