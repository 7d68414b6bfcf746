namespace Sequent.Engine;

/// <summary>What an actor may do with a task now, and why not the rest.</summary>
/// <param name="Transitions">Every transition that actors fire out of the task's state, in order of the definition, with every reason why this one may not.</param>
/// <param name="Claim">Every reason why they may not claim it; empty when they may.</param>
/// <param name="Release">Every reason why they may not release it; empty when they may.</param>
/// <param name="Reassign">Every reason why they may not reassign it; empty when they may.</param>
public sealed record TaskPermissions(IReadOnlyList<TransitionPermission> Transitions, IReadOnlyList<DenialReason> Claim, IReadOnlyList<DenialReason> Release, IReadOnlyList<DenialReason> Reassign)
{
    /// <summary>True when they may take it from the pool.</summary>
    public bool MayClaim => Claim.Count == 0;

    /// <summary>True when they may give it back to the pool.</summary>
    public bool MayRelease => Release.Count == 0;

    /// <summary>True when they may give it to somebody else.</summary>
    public bool MayReassign => Reassign.Count == 0;
}
