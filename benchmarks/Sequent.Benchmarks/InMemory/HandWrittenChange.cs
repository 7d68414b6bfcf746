namespace Sequent.Benchmarks.InMemory;

/// <summary>What <see cref="Change"/> is by hand: the states as bits.</summary>
public sealed class HandWrittenChange
{
    private const ulong Draft = 1, SecurityReview = 2, CodeReview = 4, SecurityOk = 8, CodeOk = 16, Approved = 32;

    private ulong _states = Draft;

    public void Submit(HandWrittenActor actor) => Move(actor, HandWrittenActor.Author, Draft, SecurityReview | CodeReview, nameof(Submit));

    public void ApproveSecurity(HandWrittenActor actor) => Move(actor, HandWrittenActor.Editor, SecurityReview, SecurityOk, nameof(ApproveSecurity));

    public void ApproveCode(HandWrittenActor actor)
    {
        Move(actor, HandWrittenActor.Editor, CodeReview, CodeOk, nameof(ApproveCode));
        if ((_states & (SecurityOk | CodeOk)) == (SecurityOk | CodeOk))
            _states = (_states & ~(SecurityOk | CodeOk)) | Approved;
    }

    public void Reopen(HandWrittenActor actor) => Move(actor, HandWrittenActor.Author, Approved, Draft, nameof(Reopen));

    private void Move(HandWrittenActor actor, ulong role, ulong from, ulong to, string transition)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if ((_states & from) == 0 || (actor.Mask & role) == 0)
            throw HandWrittenActor.Denied(transition);
        _states = (_states & ~from) | to;
    }
}
