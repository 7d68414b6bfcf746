namespace Sequent.Definitions;

internal sealed partial class GuardAnalysis
{
    private GuardGap? FindGap()
    {
        var all = Enumerable.Range(0, _branches.Length).ToArray();
        GuardGap? best = null;
        // What a reader fixes first comes first: a missing branch, a null nobody thought of, a null that hides a branch.
        if (Consider(ref best, GapKind.AllFalse, -1, all.Select(b => Is(b, false)).ToArray()))
            return best;
        if (!all.Any(b => _branches[b].CanFail))
            return best;
        if (Consider(ref best, GapKind.Error, -1, all.Select(b => IsNot(b, true)).ToArray()))
            return best;
        foreach (var failing in all.Where(b => _branches[b].CanFail))
        {
            var stops = all.Take(failing).Select(b => Is(b, false)).Append(IsNot(failing, true)).Append(IsNot(failing, false)).ToArray();
            if (Consider(ref best, GapKind.Hidden, failing, stops))
                return best;
        }
        return best;
    }

    /// <summary>True when the gap is there for sure; a less certain one is kept unless a better is known.</summary>
    private bool Consider(ref GuardGap? best, GapKind kind, int failing, IReadOnlyList<(Node, Formula)> conditions)
    {
        var result = Ask(conditions);
        var certainty = Count(result);
        if (result.IsUnsatisfiable || (best is not null && best.Certainty <= certainty))
            return false;
        if (kind == GapKind.Hidden && result.Witness is { } values && !IsAnyTrue(values))
            kind = GapKind.Error;
        best = new(kind, kind == GapKind.Error ? FirstError(result.Witness) : failing, certainty, result.Witness, result.Reason);
        return certainty == Certainty.Proved;
    }

    private bool IsAnyTrue(Witness witness) => _guards.Any(g => FormulaEvaluator.EvaluateSupposing(g.IsTrue, witness) == true);

    private int FirstError(Witness? witness)
    {
        for (var branch = 0; witness is not null && branch < _guards.Count; branch++)
            if (FormulaEvaluator.EvaluateSupposing(_guards[branch].IsError, witness) == true)
                return branch;
        return -1;
    }
}
