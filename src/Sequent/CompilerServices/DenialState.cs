using Sequent.Definitions;

namespace Sequent.CompilerServices;

/// <summary>Where an object was when a transition was denied.</summary>
internal abstract class DenialState
{
    /// <summary>Such as <c>Draft</c>, or <c>{CodeOk, SecurityReview}</c>.</summary>
    public abstract string Text { get; }

    /// <summary>Such as <c>state 'Draft'</c>.</summary>
    public abstract string InWords { get; }

    public static DenialState Of(string state) => new One(state);

    public static DenialState Of(WorkflowDefinition definition, string[] states, string? through = null) => new Several(new(definition), states, through);

    /// <summary>Each origin that is ready, with the positions of the branches that leave it, and the reason that a branch would enter a state twice.</summary>
    public abstract IEnumerable<(Origin Origin, IEnumerable<int> Branches, Func<BranchDefinition, IEnumerable<DenialReason>> Occupied)> ReadyFor(WorkflowDefinition definition, TransitionDefinition transition);

    /// <summary>The reason that no branch leaves where the object is.</summary>
    public abstract DenialReason WrongFor(WorkflowDefinition definition, IReadOnlyList<BranchDefinition> branches);

    private static DenialReason LeavesOnly(string sources) => new(DenialKind.WrongState, $"it leaves {sources} only");

    private sealed class One(string state) : DenialState
    {
        public override string InWords => $"state '{state}'";

        public override string Text => state;

        public override IEnumerable<(Origin, IEnumerable<int>, Func<BranchDefinition, IEnumerable<DenialReason>>)> ReadyFor(WorkflowDefinition definition, TransitionDefinition transition)
        {
            var branches = Enumerable.Range(0, transition.Branches.Count).Where(i => definition.SourcesOf(transition.Branches[i]).Any(s => s.Name == state)).ToArray();
            return branches.Length == 0 ? [] : [(new(state), branches, _ => [])];
        }

        public override DenialReason WrongFor(WorkflowDefinition definition, IReadOnlyList<BranchDefinition> branches) =>
            LeavesOnly(DenialFacts.List(branches.SelectMany(definition.SourcesOf).Select(s => s.Name).Distinct(), "or"));
    }

    private sealed class Several(TokenGame game, string[] states, string? through) : DenialState
    {
        private readonly Marking _marking = game.Mark(states);

        public override string InWords => states.Length == 1 ? $"state '{states[0]}'" : $"states {Text}";

        public override string Text => WorkflowSupport.TextOf(states);

        public override IEnumerable<(Origin, IEnumerable<int>, Func<BranchDefinition, IEnumerable<DenialReason>>)> ReadyFor(WorkflowDefinition definition, TransitionDefinition transition) =>
            from origin in game.OriginsOf(transition)
            where origin.Key.IsReady(_marking) && IsThrough(origin.Key)
            select (origin.Key, (IEnumerable<int>)origin, (Func<BranchDefinition, IEnumerable<DenialReason>>)(branch => Occupied(branch, origin.Key)));

        // What partly fits is most likely what the actor waits for.
        public override DenialReason WrongFor(WorkflowDefinition definition, IReadOnlyList<BranchDefinition> branches)
        {
            var origins = branches.SelectMany(game.OriginsOf).Distinct().ToArray();
            var started = origins.Where(o => IsThrough(o) && o.States.Any(_marking.Contains)).Select(Lacking).Distinct().ToArray();
            if (started.Length > 0)
                return new(DenialKind.WrongState, $"it needs {string.Join(", or ", started)}; the object is in {(states.Length == 1 ? $"'{states[0]}'" : Text)}");
            var single = DenialFacts.List(origins.Where(o => o.States.Count == 1).Select(o => o.States[0]).Distinct(), "or");
            return LeavesOnly(string.Join(", or ", origins.Where(o => o.States.Count > 1).Select(Together).Prepend(single).Where(text => text.Length > 0)));
        }

        private IEnumerable<DenialReason> Occupied(BranchDefinition branch, Origin origin)
        {
            if (game.CanMove(_marking, branch, origin))
                return [];
            var kept = _marking.Except(game.Leaves(_marking, branch, origin)).Where(branch.To.Contains);
            return [new(DenialKind.TargetOccupied, $"it enters {DenialFacts.List(kept, "and")}, and the object is there already")];
        }

        private bool IsThrough(Origin origin) => through is null || origin.States.Contains(through);

        private string Lacking(Origin origin)
        {
            var missing = origin.States.Where(s => !_marking.Contains(s)).ToArray();
            var count = origin.Needed - (origin.States.Count - missing.Length);
            return count == missing.Length ? $"{DenialFacts.List(missing, "and")} too" : $"{count} more of {DenialFacts.List(missing, "and")}";
        }

        private static string Together(Origin origin) => origin.Needed == origin.States.Count
            ? $"{DenialFacts.List(origin.States, "and")} together"
            : $"at least {origin.Needed} of {DenialFacts.List(origin.States, "and")}";
    }
}
