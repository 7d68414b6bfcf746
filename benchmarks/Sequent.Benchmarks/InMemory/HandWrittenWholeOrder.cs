namespace Sequent.Benchmarks.InMemory;

/// <summary>What <see cref="WholeOrder"/> is by hand, with roles as bits and as names.</summary>
public sealed class HandWrittenWholeOrder
{
    public WholeOrderState State { get; private set; }

    public long Amount { get; set; }

    public bool IsSmall => Amount <= 5000;

    public void Submit(HandWrittenActor actor)
    {
        if (!CanSubmit(actor))
            throw HandWrittenActor.Denied(nameof(Submit));
        State = WholeOrderState.Submitted;
    }

    public void Reopen(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (State != WholeOrderState.Submitted || !IsSmall || (actor.Mask & HandWrittenActor.Buyer) == 0)
            throw HandWrittenActor.Denied(nameof(Reopen));
        State = WholeOrderState.Draft;
    }

    public bool CanSubmit(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return State == WholeOrderState.Draft && IsSmall && (actor.Mask & HandWrittenActor.Buyer) != 0;
    }

    public void SubmitByName(HandWrittenActor actor)
    {
        if (!CanSubmitByName(actor))
            throw HandWrittenActor.Denied(nameof(Submit));
        State = WholeOrderState.Submitted;
    }

    public void ReopenByName(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (State != WholeOrderState.Submitted || !IsSmall || !actor.Roles.Contains("buyer"))
            throw HandWrittenActor.Denied(nameof(Reopen));
        State = WholeOrderState.Draft;
    }

    public bool CanSubmitByName(HandWrittenActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return State == WholeOrderState.Draft && IsSmall && actor.Roles.Contains("buyer");
    }
}
