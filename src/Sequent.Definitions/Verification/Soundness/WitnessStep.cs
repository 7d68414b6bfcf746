namespace Sequent.Definitions;

/// <summary>One move of the run that a finding shows.</summary>
/// <param name="Transition">The name of the transition.</param>
/// <param name="Branch">The position of the branch among those of the transition.</param>
/// <param name="Origin">What it leaves.</param>
/// <param name="Before">The states that hold a token before.</param>
/// <param name="After">Those that do afterwards; null for a move that would put a second token into a state: SEQ303 ends with one.</param>
public sealed record WitnessStep(string Transition, int Branch, Origin Origin, Marking Before, Marking? After);
