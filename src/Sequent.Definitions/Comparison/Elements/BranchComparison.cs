using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Compares the branches of a transition.</summary>
internal sealed class BranchComparison
{
    private readonly DifferenceList _differences;
    private readonly TimeComparison _times;
    private readonly ConditionComparison _conditions;
    private readonly InvariantSets _older;
    private readonly InvariantSets _newer;
    private readonly HashSet<string> _onlyOne;
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly WorkflowDefinition _olderDefinition;
    private readonly WorkflowDefinition _newerDefinition;

    public BranchComparison(DifferenceList differences, TimeComparison times, ConditionComparison conditions, WorkflowDefinition older, WorkflowDefinition newer, IReadOnlyDictionary<string, string> names)
    {
        (_differences, _times, _conditions, _names) = (differences, times, conditions, names);
        (_olderDefinition, _newerDefinition) = (older, newer);
        (_older, _newer) = (new(older), new(newer));
        // Of an invariant that is new or gone that is said, and nothing of each branch.
        _onlyOne = new(older.Invariants.Select(i => i.Name), StringComparer.Ordinal);
        _onlyOne.SymmetricExceptWith(newer.Invariants.Select(i => i.Name));
    }

    public void Compare(Subject transition, TransitionDefinition older, TransitionDefinition newer)
    {
        var matching = Matching<BranchDefinition>.Of(
            [.. older.Branches.Select(InNewNames)], newer.Branches, b => Move(b) + b.Role + Condition(b) + b.After + b.On, b => Move(b) + Condition(b), Move, To, From);
        var isOne = older.Branches.Count == 1 && newer.Branches.Count == 1;
        foreach (var (before, after, index) in matching.Pairs)
            Compare(Of(transition, after, index, isOne), (older, before), (newer, after));
        foreach (var (branch, index) in matching.Added)
            _differences.Added(Of(transition, branch, index), IsElsewhere(branch, matching, newer) ? VersionChange.Minor : VersionChange.Major);
        foreach (var branch in matching.Removed)
            _differences.Removed(Of(transition, branch), VersionChange.Major);
        if (matching.IsReordered)
            _differences.Reordered(transition, "branches", VersionChange.Major);
    }

    private static Subject Of(Subject transition, BranchDefinition branch, int? index = null, bool isOne = false)
    {
        var path = index is { } at ? transition.Path.Branch(at) : transition.Path;
        return isOne ? transition with { Path = path } : transition.Part(path, "branch " + Names(branch.Joins ? branch.Join : branch.From) + "to " + Quoted(branch.To));
    }

    private static string Names(EquatableArray<string> from) =>
        from.IsEmpty ? "" : "from " + string.Join(", ", from.Take(3).Select(Quote)) + (from.Count > 3 ? ", … " : " ");

    private static string From(BranchDefinition branch) => (branch.Joins ? "all " : "") + string.Join(",", branch.From.Concat(branch.Join).OrderBy(s => s, StringComparer.Ordinal));

    private static string To(BranchDefinition branch) => string.Join(",", branch.To.OrderBy(s => s, StringComparer.Ordinal));

    private static string Move(BranchDefinition branch) => From(branch) + "->" + To(branch) + " ";

    private static string Condition(BranchDefinition branch) => branch.Otherwise ? "otherwise" : CanonicalText.OfExpression(branch.When?.Condition) ?? branch.When?.Text ?? "";

    private BranchDefinition InNewNames(BranchDefinition branch) => branch with { From = InNewNames(branch.From), Join = InNewNames(branch.Join), To = InNewNames(branch.To), Cancels = InNewNames(branch.Cancels) };

    private EquatableArray<string> InNewNames(EquatableArray<string> states) => states.Select(InNewName).ToEquatableArray();

    private string InNewName(string state) => _names.TryGetValue(state, out var name) ? name : state;

    // Where no branch of the transition has left a state before, none loses what this one takes.
    private bool IsElsewhere(BranchDefinition branch, Matching<BranchDefinition> matching, TransitionDefinition newer)
    {
        // It moves what rests there.
        if (newer.FiredBy != FiredBy.Actor)
            return false;
        var taken = new HashSet<string>(matching.Pairs.Select(p => p.Older).Concat(matching.Removed).SelectMany(OlderSources), StringComparer.Ordinal);
        return !NewerSources(branch).Any(taken.Contains);
    }

    private IEnumerable<string> OlderSources(BranchDefinition branch) =>
        branch.LeavesAny ? _olderDefinition.States.Where(s => !s.Final && !branch.To.Contains(InNewName(s.Name))).Select(s => InNewName(s.Name)) : branch.From.Concat(branch.Join);

    private IEnumerable<string> NewerSources(BranchDefinition branch) => branch.LeavesAny ? _newerDefinition.SourcesOf(branch).Select(s => s.Name) : branch.From.Concat(branch.Join);

    // What is left anyway is not named beside it, and "*" is the same as all the others.
    private static IEnumerable<string> Cancelled(BranchDefinition branch, IEnumerable<string> unfinished) =>
        branch.CancelsAll ? unfinished.Except(branch.From.Count == 1 ? branch.From : branch.Join) : branch.Cancels;

    private static string? Count(int? number) => number is { } some ? Number(some) : null;

    private void Compare(Subject subject, (TransitionDefinition Transition, BranchDefinition Branch) older, (TransitionDefinition Transition, BranchDefinition Branch) newer)
    {
        var (before, after) = (older.Branch, newer.Branch);
        // "*" is the same as all the names that it stands for.
        if ((!before.LeavesAny || !after.LeavesAny) && !(before.Joins && after.Joins))
            _differences.CompareSets(subject, "from", "from", OlderSources(before), NewerSources(after), Weights.Offer);
        _differences.CompareSets(subject, "join", "join", before.Join, after.Join, Weights.Breaking);
        _differences.Compare(subject, "atLeast", "at least", Count(before.AtLeast), Count(after.AtLeast), Weights.Breaking);
        _differences.Compare(subject, "to", "to", To(before), To(after), Weights.Breaking);
        if (To(before) == To(after) && before.To != after.To)
            _differences.Reordered(subject with { Path = subject.Path.Field("to") }, "targets", VersionChange.Patch);
        if (!before.CancelsAll || !after.CancelsAll)
            _differences.CompareSets(subject, "cancels", "cancels", Cancelled(before, _olderDefinition.States.Where(s => !s.Final).Select(s => InNewName(s.Name))), Cancelled(after, _newerDefinition.States.Where(s => !s.Final).Select(s => s.Name)), Weights.Breaking);
        if (before.Approvals != after.Approvals)
            _differences.Changed(subject, "approvals", "approvals", Count(before.Approvals), Count(after.Approvals), after.Approvals > before.Approvals ? VersionChange.Major : VersionChange.Minor);
        _differences.CompareSets(subject, "resetOn", "reset on", before.ResetOn, after.ResetOn, Weights.Demand);
        _differences.Compare(subject, "allowSubmitter", "allow submitter", before.AllowSubmitter, after.AllowSubmitter, Weights.Offer);
        _differences.Compare(subject, "role", "role", before.Role, after.Role, Weights.Demand);
        _differences.Compare(subject, "otherwise", "otherwise", before.Otherwise, after.Otherwise, Weights.Breaking);
        CompareConditions(subject, older, newer);
        _differences.CompareSets(subject, "pre", "pre", Known(_older.Pre(before)), Known(_newer.Pre(after)), Weights.Demand);
        _differences.CompareSets(subject, "post", "post", Known(_older.Post(before)), Known(_newer.Post(after)), Weights.Demand);
        _times.Duration(subject, "after", "after", before.After, after.After, new(VersionChange.Major, VersionChange.Major, VersionChange.Minor));
        _differences.Compare(subject, "on", "event", before.On, after.On, Weights.Breaking);
    }

    private IEnumerable<string> Known(IEnumerable<string> invariants) => invariants.Where(i => !_onlyOne.Contains(i));

    private void CompareConditions(Subject subject, (TransitionDefinition Transition, BranchDefinition Branch) older, (TransitionDefinition Transition, BranchDefinition Branch) newer)
    {
        var change = _conditions.Compare(older.Branch.When, older.Transition, newer.Branch.When, newer.Transition);
        if (change == ConditionChange.None)
            return;
        // A wider condition takes values from other branches, and an automatic one moves what rested.
        var isHarmless = change == ConditionChange.Weaker && newer.Transition.FiredBy != FiredBy.Itself && IsAlone(older.Transition) && IsAlone(newer.Transition);
        var name = change switch { ConditionChange.Weaker => "condition (weaker)", ConditionChange.Stronger => "condition (stronger)", _ => "condition" };
        _differences.Changed(subject, "when", name, older.Branch.When?.Text, newer.Branch.When?.Text, isHarmless ? VersionChange.Minor : VersionChange.Major);
    }

    private static bool IsAlone(TransitionDefinition transition) => transition.Branches.Count == 1;

    /// <summary>What must hold for each branch, with what belongs to all of them.</summary>
    private sealed class InvariantSets
    {
        private readonly string[] _standingPre;
        private readonly string[] _standingPost;

        public InvariantSets(WorkflowDefinition definition)
        {
            var standing = new HashSet<string>(definition.StandingInvariants(), StringComparer.Ordinal);
            var invariants = definition.Invariants.Where(i => standing.Contains(i.Name)).ToArray();
            _standingPre = [.. invariants.Where(i => i.When == InvariantTime.Pre).Select(i => i.Name)];
            _standingPost = [.. invariants.Where(i => i.When != InvariantTime.Pre).Select(i => i.Name)];
        }

        public IEnumerable<string> Pre(BranchDefinition branch) => branch.Pre.Concat(_standingPre);

        public IEnumerable<string> Post(BranchDefinition branch) => branch.Post.Concat(_standingPost);
    }
}
