using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ602: instances that stay in a state can go on from it as they could before.</summary>
internal static class KeptStateRule
{
    public static IEnumerable<Finding> Check(ShippedChanges changes, WorkflowDefinition shipped, WorkflowDefinition current)
    {
        var (before, after) = (new Ways(shipped), new Ways(current));
        foreach (var (state, now) in changes.KeptStates().Where(s => !s.Before.Final && before.Leave(s.Before)))
        {
            var fact = now.Final ? "is final now, and instances in it would end there"
                : !after.Leave(now) ? "has no way out any more, and instances in it would be stranded"
                : before.End(state) && !after.End(now) ? "leads to no terminal state any more, and instances in it would never complete"
                : null;
            if (fact is not null)
                yield return new(Rules.StrandedInstances, ElementPath.State(now.Name),
                    $"State {Quote(state.WireName)} of version {Quote(shipped.Version)} {fact}: keep a way out of it, or say in a migration what becomes of it{ShippedVersions.OrAccept}");
        }
    }

    /// <summary>Where instances can go, whoever moves them. Of definitions that may be wrong.</summary>
    private sealed class Ways
    {
        private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
        private readonly Digraph _moves;
        private readonly bool[] _ends;

        public Ways(WorkflowDefinition definition)
        {
            var states = definition.States;
            for (var i = 0; i < states.Count; i++)
                if (!_positions.ContainsKey(states[i].Name))
                    _positions.Add(states[i].Name, i);
            _moves = new(states.Count, WorkflowGraph.EdgesOf(ResolvedBranch.AllOf(definition).Where(b => b.Targets.Length > 0)));
            _ends = _moves.Reversed().Reach(Enumerable.Range(0, states.Count).Where(i => states[i].Final || !_moves.HasEdges(i)));
        }

        public bool Leave(StateDefinition state) => _moves.HasEdges(_positions[state.Name]);

        /// <summary>True when a terminal state can be reached.</summary>
        public bool End(StateDefinition state) => _ends[_positions[state.Name]];
    }
}
