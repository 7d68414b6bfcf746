namespace Sequent.Definitions;

/// <summary>
/// Asks about the guards of one decision, in the order in which they are tried: do two overlap, is none taken for some values,
/// is one never taken? A guard that is an error ends the search for a branch; it does not fall through.
/// </summary>
internal sealed partial class GuardAnalysis
{
    /// <summary>The steps for all questions about one decision together.</summary>
    public const int DefaultTotalBudget = 20_000_000;

    private readonly IReadOnlyList<TriFormula> _guards;
    private readonly Formula _assumptions;
    private readonly int _budget;
    private readonly int _totalBudget;
    private readonly Problem _problem = new();
    private readonly Search? _search;
    private readonly string? _tooLarge;
    private readonly Node _assumed = Node.True;
    private readonly Branch[] _branches;
    private readonly List<GuardOverlap> _overlaps = [];
    private readonly List<GuardFact> _facts = [];
    private readonly List<GuardDoubt> _doubts = [];
    private (int Proved, int Possible, int Unknown) _summary;
    private int _nodes;

    private GuardAnalysis(IReadOnlyList<TriFormula> guards, Formula assumptions, int budget, int totalBudget)
    {
        (_guards, _assumptions, _budget, _totalBudget) = (guards, assumptions, budget, totalBudget);
        _branches = new Branch[guards.Count];
        _tooLarge = guards.SelectMany(g => new[] { g.IsTrue, g.IsFalse }).Prepend(assumptions).Select(Solver.TooLarge).FirstOrDefault(reason => reason is not null);
        if (_tooLarge is not null)
            return;
        _assumed = _problem.Compile(assumptions);
        for (var i = 0; i < guards.Count; i++)
            _branches[i] = new(guards[i], _problem);
        _search = new(_problem);
    }

    /// <summary>Analyses the guards, given that the assumptions hold.</summary>
    public static GuardReport Analyze(
        IReadOnlyList<TriFormula> guards, Formula? assumptions = null, int budget = Solver.DefaultBudget, int totalBudget = DefaultTotalBudget,
        GuardQuestions questions = GuardQuestions.All) =>
        new GuardAnalysis(guards, assumptions ?? Formula.True, budget, totalBudget).Report(questions);

    private GuardReport Report(GuardQuestions questions)
    {
        if (_search is null)
            return new() { Assumptions = new(Verdict.Unknown, null, "a condition is " + _tooLarge, 0) };
        var assumptions = Ask([]);
        if (assumptions.IsUnsatisfiable)
            return new() { Assumptions = assumptions, Nodes = _nodes };
        BoxBranches();
        if ((questions & GuardQuestions.Facts) != 0)
            FindFacts();
        if ((questions & GuardQuestions.Overlaps) != 0)
            FindOverlaps();
        var gap = (questions & GuardQuestions.Gap) != 0 ? FindGap() : null;
        return new()
        {
            Assumptions = assumptions, Overlaps = _overlaps, Gap = gap, Facts = _facts, Doubts = _doubts, Summary = _summary, Nodes = _nodes,
        };
    }

    private void BoxBranches()
    {
        _search!.Assume([_assumed], _budget);
        var whole = GuardBox.Of(_search.Theory, _problem, null);
        foreach (var branch in _branches)
        {
            if (_search.Assume([_assumed, branch.True], _budget))
                branch.Box = GuardBox.Of(_search.Theory, _problem, whole);
            branch.CanFail = _search.Assume([_assumed, branch.NotTrue, branch.NotFalse], _budget);
        }
    }

    private void FindOverlaps()
    {
        for (var i = 0; i < _branches.Length; i++)
        {
            for (var j = i + 1; j < _branches.Length; j++)
            {
                if (!MayMeet(i, j))
                {
                    _summary.Proved++;
                    continue;
                }
                var result = Ask([Is(i, true), Is(j, true)]);
                var certainty = Count(result);
                if (!result.IsUnsatisfiable)
                    _overlaps.Add(new(i, j, certainty, result.Witness, result.Reason));
            }
        }
    }

    private bool MayMeet(int i, int j) => _branches[i].Box is { } mine && _branches[j].Box is { } theirs && mine.Meets(theirs);

    /// <summary>A condition on one guard, and the same compiled.</summary>
    private (Node Node, Formula Formula) Is(int branch, bool truth) => truth
        ? (_branches[branch].True, _guards[branch].IsTrue)
        : (_branches[branch].False, _guards[branch].IsFalse);

    private (Node Node, Formula Formula) IsNot(int branch, bool truth) => truth
        ? (_branches[branch].NotTrue, Formula.Not(_guards[branch].IsTrue))
        : (_branches[branch].NotFalse, Formula.Not(_guards[branch].IsFalse));

    private SolverResult Ask(IReadOnlyList<(Node Node, Formula Formula)> conditions)
    {
        if (_nodes >= _totalBudget)
            return new(Verdict.Unknown, null, $"not decided: the guards together took {_totalBudget} steps", 0);
        var roots = new Node[conditions.Count + 1];
        var originals = new Formula[conditions.Count + 1];
        (roots[0], originals[0]) = (_assumed, _assumptions);
        for (var i = 0; i < conditions.Count; i++)
            (roots[i + 1], originals[i + 1]) = conditions[i];
        var result = _search!.Run(roots, originals, _budget);
        _nodes += result.Nodes;
        return result;
    }

    private Certainty Count(SolverResult result)
    {
        switch (result.Verdict)
        {
            case Verdict.Possible:
                _summary.Possible++;
                return Certainty.Possible;
            case Verdict.Unknown:
                _summary.Unknown++;
                return Certainty.Unknown;
            default:
                _summary.Proved++;
                return Certainty.Proved;
        }
    }

    private sealed class Branch(TriFormula guard, Problem problem)
    {
        public Node True { get; } = problem.Compile(guard.IsTrue);

        public Node NotTrue { get; } = problem.Compile(guard.IsTrue, holds: false);

        public Node False { get; } = problem.Compile(guard.IsFalse);

        public Node NotFalse { get; } = problem.Compile(guard.IsFalse, holds: false);

        /// <summary>Null when the guard can never be true.</summary>
        public GuardBox? Box { get; set; }

        /// <summary>False when the guard is never an error.</summary>
        public bool CanFail { get; set; }
    }
}
