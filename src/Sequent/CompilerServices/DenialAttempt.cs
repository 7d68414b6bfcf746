using Sequent.Definitions;

namespace Sequent.CompilerServices;

/// <summary>What a transition can leave and did not: the branches that were tried from there.</summary>
/// <param name="candidates">The branches, up to the one that was selected.</param>
/// <param name="truth">What the guard of the last of them says: 1 true, 0 false, -1 an error.</param>
internal sealed class DenialAttempt(IReadOnlyList<BranchDefinition> candidates, int truth)
{
    public IReadOnlyList<BranchDefinition> Candidates => candidates;

    public int Truth => truth;

    public BranchDefinition Last => candidates[candidates.Count - 1];

    /// <summary>True when an invariant denied it after its hooks before the move had run.</summary>
    public bool IsAfterHooks { get; init; }

    /// <summary>What would have been left; null when that does not matter any more.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The reason that the object is in a target already, when it is.</summary>
    public IEnumerable<DenialReason> Occupied { get; init; } = [];

    /// <summary>Those from each origin that is ready, in the order in which generated code tries them; none after a guard that is an error.</summary>
    public static IReadOnlyList<DenialAttempt> All(WorkflowDefinition definition, TransitionDefinition transition, DenialState state, Func<int, int>? guard)
    {
        var truths = new int?[transition.Branches.Count];
        var attempts = new List<DenialAttempt>();
        foreach (var (origin, candidates, occupied) in state.ReadyFor(definition, transition))
        {
            var tried = new List<BranchDefinition>();
            var truth = 0;
            foreach (var position in candidates)
            {
                tried.Add(transition.Branches[position]);
                truth = truths[position] ??= transition.Branches[position].When is null || guard is null ? 1 : guard(position);
                if (truth != 0)
                    break;
            }
            attempts.Add(new(tried, truth) { Origin = origin, Occupied = truth > 0 ? occupied(tried[tried.Count - 1]) : [] });
            if (truth < 0)
                break;
        }
        return attempts;
    }
}
