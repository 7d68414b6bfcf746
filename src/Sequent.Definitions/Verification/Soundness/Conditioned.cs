namespace Sequent.Definitions;

/// <summary>What conditions say of the moves of a workflow.</summary>
/// <param name="NeverTaken">Branches that are never taken from some state.</param>
/// <param name="MayRest">Transitions of which, for some values, no branch is enabled from a state; of a join, its first one.</param>
internal sealed record Conditioned(HashSet<(ElementPath Branch, int Source)> NeverTaken, HashSet<(int Transition, int Source, bool Joins)> MayRest);
