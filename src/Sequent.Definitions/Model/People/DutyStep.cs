namespace Sequent.Definitions;

/// <summary>What comes of it when somebody fires a branch that they may fire.</summary>
/// <param name="Memory">What is remembered afterwards.</param>
/// <param name="Votes">How many votes there are with this one; 1 where one is enough.</param>
/// <param name="Needed">How many it takes.</param>
public sealed record DutyStep(DutyMemory Memory, int Votes, int Needed)
{
    /// <summary>True when the branch moves; false when only the vote is recorded.</summary>
    public bool Moves => Votes >= Needed;
}
