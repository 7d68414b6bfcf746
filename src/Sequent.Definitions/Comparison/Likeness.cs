namespace Sequent.Definitions;

/// <summary>Guesses what has become of a state: one of the same shape, or of a name that is spelt alike.</summary>
internal sealed class Likeness(WorkflowDefinition older, WorkflowDefinition newer, Matching<StateDefinition> states)
{
    private const double Enough = 3;

    // Where more than that is new nothing is the same any more, and each is compared with each.
    private const int MostCandidates = 200;

    private Dictionary<string, HashSet<string>>? _olderMoves;
    private Dictionary<string, HashSet<string>>? _newerMoves;

    /// <summary>The new state that a removed one was probably renamed to; null when none is like it.</summary>
    public StateDefinition? RenameOf(StateDefinition removed)
    {
        var best = Best(removed, states.Added.Select(a => a.Item).Where(s => s.Final == removed.Final));
        return best is not null && Score(removed, best) >= Enough ? best : null;
    }

    /// <summary>The state that instances in a removed one probably belong in; null when there are none at all.</summary>
    public StateDefinition? SuccessorOf(StateDefinition removed) =>
        RenameOf(removed) ?? Best(removed, newer.States.Where(s => !s.Retired)) ?? newer.States.FirstOrDefault();

    private StateDefinition? Best(StateDefinition removed, IEnumerable<StateDefinition> candidates)
    {
        StateDefinition? best = null;
        var highest = double.MinValue;
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            var score = Score(removed, candidate);
            if (score > highest)
                (best, highest) = (candidate, score);
        }
        return best;
    }

    private double Score(StateDefinition before, StateDefinition after)
    {
        var score = 4 * Overlap(MovesOf(ref _olderMoves, older, before), MovesOf(ref _newerMoves, newer, after));
        if (Spelling.Closest(before.Name, [after.Name]) is not null)
            score += 3;
        else if (Contains(before.Name, after.Name) || Contains(after.Name, before.Name))
            score += 2;
        if (before.Label is not null && before.Label == after.Label)
            score += 2;
        if (before.Work is not null && WorkComparison.TypeOf(before.Work) == WorkComparison.TypeOf(after.Work))
            score++;
        if (before.Initial && after.Initial)
            score++;
        return before.Final == after.Final ? score : score - 3;
    }

    private static bool Contains(string name, string part) => part.Length > 2 && name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static double Overlap(HashSet<string> left, HashSet<string> right)
    {
        var both = left.Count(right.Contains);
        return both == 0 ? 0 : (double)both / (left.Count + right.Count - both);
    }

    private static HashSet<string> MovesOf(ref Dictionary<string, HashSet<string>>? moves, WorkflowDefinition definition, StateDefinition state)
    {
        moves ??= Moves(definition);
        return moves.TryGetValue(state.Name, out var found) ? found : [];
    }

    // The names of the transitions that enter and leave each state. Those that leave any say nothing of one.
    private static Dictionary<string, HashSet<string>> Moves(WorkflowDefinition definition)
    {
        var moves = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var transition in definition.Transitions)
        {
            foreach (var branch in transition.Branches)
            {
                foreach (var target in branch.To)
                    Add(target, "in " + transition.WireName);
                foreach (var source in branch.From.Concat(branch.Join))
                    Add(source, "out " + transition.WireName);
            }
        }
        return moves;

        void Add(string state, string move)
        {
            if (!moves.TryGetValue(state, out var found))
                moves[state] = found = new(StringComparer.Ordinal);
            found.Add(move);
        }
    }
}
