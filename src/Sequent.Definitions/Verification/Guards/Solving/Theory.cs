namespace Sequent.Definitions;

/// <summary>
/// What the literals asserted so far say together: the range of each variable, what it may be, and the bounds on
/// differences. Everything can be undone. What the ranges cannot show, sums and unequal variables, waits for the model.
/// </summary>
internal sealed partial class Theory
{
    private readonly Problem _problem;
    private readonly Interval[] _ranges;
    private readonly byte[] _flags;
    private readonly bool[] _isDiscrete;
    private readonly Rational[]?[] _allowed;
    private readonly List<Rational>?[] _holes;
    private readonly sbyte[] _terms;
    private readonly int[] _nodeOf;
    private readonly List<int> _variableOf = [-1];
    private readonly DifferenceMatrix? _matrix;
    private readonly Stack<int> _narrowed = new();

    public Theory(Problem problem)
    {
        _problem = problem;
        var count = problem.Variables.Count;
        _ranges = new Interval[count];
        _flags = new byte[count];
        _isDiscrete = new bool[count];
        _allowed = new Rational[count][];
        _holes = new List<Rational>[count];
        _terms = new sbyte[problem.Terms.Count];
        _nodeOf = new int[count];
        for (var x = 0; x < count; x++)
            Admit(x, problem.Variables[x].Type);
        if (_variableOf.Count > 1)
            _matrix = new(_variableOf.Select(x => x < 0 ? default : _ranges[x]).ToArray(), _variableOf.Select(x => x < 0 || _isDiscrete[x]).ToArray());
    }

    /// <summary>False when some variable can have no value at all.</summary>
    public bool IsFeasible { get; private set; } = true;

    /// <summary>The cells of the matrix that were looked at.</summary>
    public long Work => _matrix?.Work ?? 0;

    public Interval RangeOf(int x) => _ranges[x];

    public byte FlagsOf(int x) => _flags[x];

    public bool IsDiscrete(int x) => _isDiscrete[x];

    public Rational[]? AllowedOf(int x) => _allowed[x];

    public IReadOnlyList<Rational> HolesOf(int x) => _holes[x] ?? (IReadOnlyList<Rational>)[];

    /// <summary>1 when the opaque term is supposed true, -1 when false, 0 when it does not matter.</summary>
    public int TermOf(int term) => _terms[term];

    public VariableType TypeOf(int x) => _problem.Variables[x].Type;

    /// <summary>True when the variable's range follows from other variables, too.</summary>
    public bool IsRelated(int x) => _nodeOf[x] > 0;

    private void Admit(int x, VariableType type)
    {
        _flags[x] = Problem.FlagsOf(type);
        _isDiscrete[x] = type.IsDiscrete;
        _allowed[x] = type.Allowed;
        _ranges[x] = type.Range;
        if (type.Sort == VariableSort.String)
        {
            // As many texts nobody named as there are variables: all of them can differ from each other.
            _ranges[x] = Interval.Closed(0, _problem.Texts.Count + _problem.StringVariables - 1);
            _allowed[x] = type.AllowedTexts?.Select(t => (Rational)_problem.NumberOf(t)).OrderBy(n => n).ToArray();
        }
        if (!Settle(x, ref _ranges[x]))
        {
            _ranges[x] = default;
            _flags[x] &= unchecked((byte)~Presence.Value);
            IsFeasible &= _flags[x] != 0;
        }
        if (_problem.IsRelated(x))
        {
            _nodeOf[x] = _variableOf.Count;
            _variableOf.Add(x);
        }
    }

    /// <summary>Draws the bounds in to values that are not left out; false when there are none.</summary>
    private bool Settle(int x, ref Interval range)
    {
        var allowed = _allowed[x];
        var holes = _holes[x];
        while (!range.IsEmpty)
        {
            var before = range;
            if (allowed is not null && !ToAllowed(allowed, ref range))
                return false;
            if (holes is { Count: > 0 })
                range = Outside(holes, range, _isDiscrete[x]);
            if (allowed is null && holes is not { Count: > 0 })
                return true;
            if (range.Equals(before))
                return true;
        }
        return false;
    }

    private static bool ToAllowed(Rational[] allowed, ref Interval range)
    {
        int first = 0, last = allowed.Length - 1;
        while (first <= last && !range.Contains(allowed[first]))
            first++;
        while (last >= first && !range.Contains(allowed[last]))
            last--;
        if (first > last)
            return false;
        range = Interval.Closed(allowed[first], allowed[last]);
        return true;
    }

    private static Interval Outside(List<Rational> holes, Interval range, bool isDiscrete)
    {
        var (low, lowOpen, high, highOpen) = (range.Low, range.LowOpen, range.High, range.HighOpen);
        foreach (var hole in holes)
        {
            if (!lowOpen && hole == low)
                (low, lowOpen) = isDiscrete ? (low + 1, false) : (low, true);
            if (!highOpen && hole == high)
                (high, highOpen) = isDiscrete ? (high - 1, false) : (high, true);
        }
        return new(low, lowOpen, high, highOpen);
    }
}
