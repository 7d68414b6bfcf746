using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ208: invariants can hold, each by itself and those that hold always together. And what they let the proofs assume.</summary>
internal sealed class Invariants
{
    private readonly WorkflowDefinition _definition;
    private readonly ConditionTable _conditions;
    private readonly HashSet<string> _impossible = new(StringComparer.Ordinal);
    private readonly List<InvariantDefinition> _always;

    public Invariants(WorkflowDefinition definition, ConditionTable conditions)
    {
        (_definition, _conditions) = (definition, conditions);
        var branches = definition.Transitions.SelectMany(t => t.Branches);
        var named = new HashSet<string>(branches.SelectMany(b => b.Pre.Concat(b.Post)), StringComparer.Ordinal);
        _always = [.. definition.Invariants.Where(i => !named.Contains(i.Name))];
        AreValid = definition.Invariants.All(i => conditions.Of(i).IsValid);
        if (AreValid)
            CheckEach();
        if (AreValid && _impossible.Count == 0)
            CheckTogether();
        CanHold = AreValid && Findings.Count == 0;
    }

    public List<Finding> Findings { get; } = [];

    public VerificationSummary Summary { get; private set; }

    /// <summary>True when all of them could be read.</summary>
    public bool AreValid { get; }

    /// <summary>False when nothing can be concluded from them.</summary>
    public bool CanHold { get; }

    /// <summary>The invariants that hold when one of the branches is about to be taken, whichever.</summary>
    public IReadOnlyList<InvariantDefinition> Before(IReadOnlyList<ResolvedBranch> branches)
    {
        if (branches[0].Definition.Pre.IsEmpty)
            return _always;
        var common = branches[0].Definition.Pre.Where(name => branches.All(b => b.Definition.Pre.Contains(name)));
        return [.. _always, .. common.Distinct().Select(name => _definition.FindInvariant(name)!)];
    }

    public static string Names(IReadOnlyList<InvariantDefinition> invariants) => Count(invariants.Count) + string.Join(", ", invariants.Take(5).Select(i => Quote(i.Name))) + (invariants.Count > 5 ? ", …" : "");

    private static string Count(int count) => count == 1 ? "Invariant " : "Invariants ";

    private void CheckEach()
    {
        foreach (var invariant in _definition.Invariants)
        {
            if (CanBe([invariant]) || !_impossible.Add(invariant.Name))
                continue;
            Findings.Add(new(Rules.ImpossibleInvariant, PathOf(invariant),
                $"Invariant {Quote(invariant.Name)} can never hold: correct {Quote(invariant.Condition)}, or what its fields may be"));
        }
    }

    private void CheckTogether()
    {
        if (_always.Count < 2 || CanBe(_always))
            return;
        var last = 2;
        while (!CanBe([.. _always.Take(last - 1)]) || CanBe([.. _always.Take(last)]))
            last++;
        Findings.Add(new(Rules.ImpossibleInvariant, PathOf(_always[last - 1]),
            $"{Names([.. _always.Take(last)])} can never hold together, and each belongs to every transition: correct one of them, or name it in Pre or Post where it is meant"));
    }

    private bool CanBe(IReadOnlyList<InvariantDefinition> invariants)
    {
        var conditions = invariants.Select(_conditions.Of).ToArray();
        var result = Solver.Solve(Formula.And([.. conditions.Select(c => c.Formula.IsTrue), SizeFacts.Of(conditions)]), DecisionAnalysis.QueryBudget);
        Summary += result.Verdict switch
        {
            Verdict.Possible => new VerificationSummary(0, 1, 0),
            Verdict.Unknown => new(0, 0, 1),
            _ => new(1, 0, 0),
        };
        return !result.IsUnsatisfiable;
    }

    private static ElementPath PathOf(InvariantDefinition invariant) => ElementPath.Invariant(invariant.Name).Field("condition");
}
