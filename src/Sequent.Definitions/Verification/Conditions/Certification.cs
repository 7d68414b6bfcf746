using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>
/// Checks each witness before it is shown: its values become data, and the conditions as they were written are
/// evaluated on them. What does not come out as claimed is not shown but said not to be analysed.
/// </summary>
internal sealed class Certification(
    Decision decision, IReadOnlyList<Condition?> conditions, IReadOnlyList<Condition> given, ExpressionTypes types, GuardReport report)
{
    // Beyond that a reader mends the first ones and looks again.
    private const int MostOverlaps = 20;

    private readonly List<Doubt> _doubts = [];
    private readonly HashSet<int> _neverTaken =
        [.. report.Facts.Where(f => f.Kind is GuardFactKind.Shadowed or GuardFactKind.HiddenByErrors).Select(f => f.Branch)];
    private (Witness? Witness, IValues? Values) _data;
    private VerificationSummary _summary = new(report.Summary.Proved + 1, report.Summary.Possible, report.Summary.Unknown);

    public AnalysedConditions Result()
    {
        if (report.Assumptions.Verdict == Verdict.Unknown)
            _doubts.Add(new(0, report.Assumptions.Reason!));
        if (report.Assumptions.Verdict != Verdict.Satisfiable && !report.Assumptions.IsUnsatisfiable)
            _summary += report.Assumptions.Verdict == Verdict.Possible ? new VerificationSummary(-1, 1, 0) : new VerificationSummary(-1, 0, 1);
        var overlaps = report.Overlaps.Where(IsOfInterest).Select(Shown).OfType<ShownOverlap>().Take(MostOverlaps).ToList();
        var gap = report.Gap is null ? null : Shown(report.Gap);
        foreach (var doubt in report.Doubts)
            _doubts.Add(new(doubt.Branch, doubt.Reason));
        var hidden = report.Overlaps.Count(IsOfInterest) - MostOverlaps;
        return new() { HiddenOverlaps = Math.Max(hidden, 0), Conditions = conditions, Report = report, Overlaps = overlaps, Gap = gap, Doubts = _doubts, Summary = _summary };
    }

    // That a branch is never taken is said of it already, and branches of one transition are a decision of their own.
    private bool IsOfInterest(GuardOverlap overlap) => decision.Kind == DecisionKind.Branches
        ? !_neverTaken.Contains(overlap.First) && !_neverTaken.Contains(overlap.Second)
        : !IsOfSame(overlap.First, overlap.Second);

    private ShownOverlap? Shown(GuardOverlap overlap)
    {
        if (overlap.Certainty == Certainty.Unknown)
        {
            _doubts.Add(new(overlap.Second, overlap.Reason!));
            return null;
        }
        var involved = Involved([overlap.First, overlap.Second]);
        if (overlap.Certainty == Certainty.Possible)
            return IsGuess(involved) ? null : new(overlap.First, overlap.Second, false, WitnessText.Of(overlap.Witness!, involved));

        if (Results(overlap.Witness!) is { } results && IsTrue(results, overlap.First) && IsTrue(results, overlap.Second))
            return new(overlap.First, overlap.Second, !IsComputed(involved), WitnessText.Of(overlap.Witness!, involved));
        return Refuted<ShownOverlap>(overlap.Second, overlap.Witness!);
    }

    private ShownGap? Shown(GuardGap gap)
    {
        var last = conditions.Count - 1;
        if (gap.Certainty == Certainty.Unknown)
        {
            _doubts.Add(new(last, gap.Reason!));
            return null;
        }
        var involved = Involved(Enumerable.Range(0, conditions.Count));
        if (gap.Certainty == Certainty.Possible)
        {
            // That something of which nothing is known might be an error is no news.
            if (gap.Kind != GapKind.AllFalse || involved.Any(c => c.Translated.ReadsUndeclared) || IsGuess(involved))
                return null;
            return new(gap.Kind, -1, null, false, WitnessText.Of(gap.Witness!, involved));
        }

        if (Results(gap.Witness!) is not { } results || !IsGap(results))
            return Refuted<ShownGap>(last, gap.Witness!);
        var failing = Array.FindIndex(results, r => r is null);
        // Where nothing is known of a part, that no branch is taken may be certain, but not why.
        var kind = failing < 0 ? GapKind.AllFalse : results.Any(r => r is { AsBoolean: true }) ? GapKind.Hidden : GapKind.Error;
        var error = failing < 0 || conditions[failing] is not { } condition ? null : ErrorOf(Evaluate(condition, gap.Witness!));
        return new(kind, failing, error, !IsComputed(involved), WitnessText.Of(gap.Witness!, involved));
    }

    // An error ends the search for a branch.
    private static bool IsGap(Value?[] results) => results.SkipWhile(r => r is { AsBoolean: false }).Take(1).All(r => r is null);

    // Of code nothing is known: that the finding is possible would be said of every condition beside it.
    private bool IsGuess(Condition[] involved)
    {
        if (!involved.Any(c => c.IsUnread))
            return false;
        _summary += new VerificationSummary(0, -1, 1);
        return true;
    }

    private T? Refuted<T>(int branch, Witness witness)
        where T : class
    {
        _summary += new VerificationSummary(-1, 0, 1);
        // That texts which are equal have one size is not followed where neither is compared with a constant.
        var hasSize = witness.Values.Any(v => v.Variable.Name.StartsWith("size(", StringComparison.Ordinal));
        _doubts.Add(new(branch, hasSize ? "the sizes of texts that hang on each other are not followed" : WitnessFailed + witness));
        return null;
    }

    /// <summary>How a doubt begins that is a mistake of ours.</summary>
    public const string WitnessFailed = "the check of the values found failed: ";

    private Condition[] Involved(IEnumerable<int> branches) =>
        [.. branches.SelectMany(b => decision.Branches[b].Definition.Otherwise ? conditions.Where((_, i) => IsOfSame(i, b)) : [conditions[b]]).OfType<Condition>().Distinct()];

    private static bool IsComputed(Condition[] involved) => involved.Any(c => c.Translated.Places.Any(p => p.IsComputed));

    private static bool IsTrue(Value?[] results, int branch) => results[branch] is { AsBoolean: true };

    /// <summary>What each branch's condition is for the values: true, false, or null for an error. Null when the values break an invariant.</summary>
    private Value?[]? Results(Witness witness)
    {
        if (given.Any(g => Evaluate(g, witness) is not { Kind: ValueKind.Boolean, AsBoolean: true }))
            return null;
        var results = new Value?[conditions.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = conditions[i] is { } condition ? Truth(Evaluate(condition, witness)) : Value.True;
        for (var i = 0; i < results.Length; i++)
            if (decision.Branches[i].Definition.Otherwise)
                results[i] = Otherwise(results.Where((_, j) => j != i && IsOfSame(j, i)).ToArray());
        return results;
    }

    private bool IsOfSame(int i, int j) => decision.Branches[i].TransitionIndex == decision.Branches[j].TransitionIndex;

    private static Value? Otherwise(Value?[] others) =>
        others.Any(o => o is { AsBoolean: true }) ? Value.False : others.Any(o => o is null) ? null : Value.True;

    private static Value? Truth(Value value) => value.Kind == ValueKind.Boolean ? value : null;

    private Value Evaluate(Condition condition, Witness witness) =>
        condition.Expression is null ? Value.Error("not known") : Interpreter.Evaluate(condition.Expression, DataOf(witness));

    private static string? ErrorOf(Value value) => value.IsError ? value.ErrorMessage : value.IsNull ? "it is null" : null;

    private IValues DataOf(Witness witness)
    {
        if (!ReferenceEquals(_data.Witness, witness))
            _data = (witness, WitnessValues.Of(witness, types));
        return _data.Values!;
    }
}
