namespace Sequent.Definitions;

/// <summary>
/// Decides formulas of one problem. Literals go to the theory at once; of the disjunctions left, one with the fewest open
/// parts is tried part by part, each time with the earlier parts false. It keeps its own stack and can be used again.
/// </summary>
internal sealed partial class Search
{
    // How much longer to look for a witness that supposes nothing, when one that does is known.
    private const int PatienceWithTerms = 2000;

    // A step is about as long as it takes to look at so many cells of a matrix.
    private const int CellsOfStep = 8;

    private readonly Theory _theory;
    private readonly ModelBuilder _builder;
    private CutChoice? _cuts;
    private readonly List<Node> _clauses = [];
    private readonly Stack<Frame> _frames = new();
    private int _visited;
    private long _charged;
    private int _limit;
    private int _start;
    private Witness? _candidate;
    private string? _reason;
    private SolverResult? _result;

    public Search(Problem problem)
    {
        _theory = new(problem);
        _builder = new(problem, _theory);
    }

    public Theory Theory => _theory;

    /// <summary>Looks for values that make all roots true.</summary>
    /// <param name="roots">The compiled formulas.</param>
    /// <param name="originals">The same before they were compiled: what a witness is checked against.</param>
    /// <param name="budget">The most parts of formulas to look at.</param>
    public SolverResult Run(IReadOnlyList<Node> roots, IReadOnlyList<Formula> originals, int budget)
    {
        Reset(budget);
        if (!_theory.IsFeasible || !AssertAll(roots))
            return Result(Verdict.Unsatisfiable);
        while (true)
        {
            _visited += (int)Math.Min((_theory.Work - _charged) / CellsOfStep, int.MaxValue / 2);
            _charged = _theory.Work;
            if (_visited > _limit)
                return _candidate is null ? Result(Verdict.Unknown, reason: $"not decided after {budget} steps") : Result(Verdict.Possible, _candidate);
            var goesOn = Propagate() && (_clauses.Count > _start ? Decide() : TryModel(originals));
            if (_result is not null)
                return _result;
            if (!goesOn && !NextAlternative())
                break;
        }
        if (_candidate is not null)
            return Result(Verdict.Possible, _candidate);
        return _reason is null ? Result(Verdict.Unsatisfiable) : Result(Verdict.Unknown, reason: _reason);
    }

    /// <summary>What the literals of a formula say at once, without a search; false when they contradict each other.</summary>
    public bool Assume(IReadOnlyList<Node> roots, int budget)
    {
        Reset(budget);
        return _theory.IsFeasible && AssertAll(roots) && Propagate();
    }

    private void Reset(int budget)
    {
        _theory.UndoTo((0, 0));
        _clauses.Clear();
        _frames.Clear();
        (_visited, _limit, _start) = (0, budget, 0);
        _charged = _theory.Work;
        (_candidate, _reason, _result) = (null, null, null);
    }

    private bool AssertAll(IReadOnlyList<Node> roots)
    {
        foreach (var root in roots)
            if (!Assert(root))
                return false;
        return true;
    }

    private bool Assert(Node node)
    {
        _visited++;
        switch (node.Kind)
        {
            case NodeKind.And:
                foreach (var child in node.Children)
                    if (!Assert(child))
                        return false;
                return true;
            case NodeKind.Or:
                _clauses.Add(node);
                return true;
            default:
                return _theory.Assert(node);
        }
    }

    private bool TryModel(IReadOnlyList<Formula> originals)
    {
        var before = _builder.Work;
        var outcome = _builder.Build();
        _visited += 1 + _builder.Work - before;
        switch (outcome)
        {
            case ModelOutcome.Found:
                Certify(originals);
                return false;
            case ModelOutcome.Split:
                _clauses.Add(_builder.Split);
                return true;
            case ModelOutcome.Undecided:
                _reason ??= _builder.Reason;
                return false;
            default:
                return false;
        }
    }

    private void Certify(IReadOnlyList<Formula> originals)
    {
        var witness = _builder.Witness();
        _visited += (int)Math.Min(originals.Sum(o => o.Size) + witness.Values.Count, _limit);
        bool? isTrue = FormulaEvaluator.IsAdmitted(witness);
        bool? isSupposed = isTrue;
        foreach (var formula in originals)
        {
            isTrue &= FormulaEvaluator.Evaluate(formula, witness);
            if (isTrue != true)
                isSupposed &= FormulaEvaluator.EvaluateSupposing(formula, witness);
        }
        if (isTrue == true)
        {
            _result = Result(Verdict.Satisfiable, witness.Terms.Count == 0 ? witness : new Witness(witness.Values.ToArray()));
        }
        else if (isTrue is null && isSupposed == true)
        {
            _candidate ??= witness;
            _limit = Math.Min(_limit, _visited + PatienceWithTerms);
        }
        else if (isTrue is null && isSupposed is null)
        {
            _reason ??= $"the sums are rounded at run time for {witness}";
        }
        else
        {
            _result = Result(Verdict.Unknown, reason: $"the check of the witness failed: {witness}");
        }
    }

    private SolverResult Result(Verdict verdict, Witness? witness = null, string? reason = null) => new(verdict, witness, reason, _visited);
}
