namespace Sequent.Definitions;

internal sealed partial class GuardAnalysis
{
    private void FindFacts()
    {
        for (var branch = 0; branch < _branches.Length; branch++)
        {
            if (Holds(branch, GuardFactKind.NeverTrue, [Is(branch, true)]))
            {
                _facts.Add(new(branch, GuardFactKind.NeverTrue, []));
                continue;
            }
            if (Holds(branch, GuardFactKind.AlwaysTrue, [IsNot(branch, true)]))
                _facts.Add(new(branch, GuardFactKind.AlwaysTrue, []));
            FindCover(branch);
        }
    }

    private void FindCover(int branch)
    {
        var before = Meeting(branch).Where(b => b < branch).ToArray();
        if (IsCovered(branch, GuardFactKind.Shadowed, before))
        {
            Add(GuardFactKind.Shadowed, before);
            return;
        }
        var failing = Enumerable.Range(0, branch).Where(b => _branches[b].CanFail).ToArray();
        var others = before.Union(failing).OrderBy(b => b).ToArray();
        if (failing.Length > 0 && Holds(branch, GuardFactKind.HiddenByErrors, [Is(branch, true), .. others.Select(b => Is(b, false))]))
        {
            _facts.Add(new(branch, GuardFactKind.HiddenByErrors, others));
            return;
        }
        var all = Meeting(branch).ToArray();
        if (all.Length > before.Length && IsCovered(branch, GuardFactKind.Redundant, all))
            Add(GuardFactKind.Redundant, all);

        void Add(GuardFactKind kind, int[] by)
        {
            var single = by.Length == 1 ? [] : by.Where(b => Ask([Is(branch, true), IsNot(b, true)]).IsUnsatisfiable).Take(1).ToArray();
            _facts.Add(new(branch, kind, single.Length == 1 ? single : by));
        }
    }

    private IEnumerable<int> Meeting(int branch) => Enumerable.Range(0, _branches.Length).Where(b => b != branch && MayMeet(b, branch));

    private bool IsCovered(int branch, GuardFactKind kind, int[] by) =>
        by.Length > 0 && Holds(branch, kind, [Is(branch, true), .. by.Select(b => IsNot(b, true))]);

    /// <summary>A fact holds when nothing satisfies its opposite.</summary>
    private bool Holds(int branch, GuardFactKind kind, IReadOnlyList<(Node, Formula)> opposite)
    {
        var result = Ask(opposite);
        if (Count(result) == Certainty.Unknown)
            _doubts.Add(new(branch, kind, result.Reason!));
        return result.IsUnsatisfiable;
    }
}
