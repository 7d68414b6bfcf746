namespace Sequent.Engine;

/// <summary>Whether an actor may fire a transition of an instance now.</summary>
/// <param name="Transition">Its wire name.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Reasons">Every reason why not; empty when they may.</param>
public sealed record TransitionPermission(string Transition, string Label, IReadOnlyList<DenialReason> Reasons)
{
    /// <summary>True when they may.</summary>
    public bool IsGranted => Reasons.Count == 0;

    /// <summary>Such as <c>approve: granted</c>, or <c>approve: …</c> with every reason why not.</summary>
    public override string ToString() => $"{Transition}: {(IsGranted ? "granted" : string.Join(" ", Reasons))}";
}
