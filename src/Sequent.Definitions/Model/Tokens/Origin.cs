namespace Sequent.Definitions;

/// <summary>What a branch leaves when it moves: one state, or the states that it joins.</summary>
/// <param name="States">The states' names in C#.</param>
/// <param name="Needed">How many of them must hold a token; those that do are left.</param>
public sealed record Origin(EquatableArray<string> States, int Needed)
{
    /// <summary>One state.</summary>
    public Origin(string state) : this(EquatableArray.Create(state), 1) { }

    /// <summary>True when enough of the states hold a token.</summary>
    public bool IsReady(Marking marking) => States.Count(marking.Contains) >= Needed;
}
