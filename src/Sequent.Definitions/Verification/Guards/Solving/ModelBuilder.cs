namespace Sequent.Definitions;

/// <summary>What came of looking for values when only literals are left.</summary>
internal enum ModelOutcome
{
    Found,

    /// <summary>No values satisfy the literals.</summary>
    Conflict,

    /// <summary>A value fell on one that is left out: <see cref="ModelBuilder.Split"/> says how to go on.</summary>
    Split,

    /// <summary>Not decided.</summary>
    Undecided,
}

/// <summary>Finds values for all variables that satisfy what a theory holds.</summary>
internal sealed partial class ModelBuilder(Problem problem, Theory theory)
{
    private readonly Rational[] _values = new Rational[problem.Variables.Count];
    private readonly bool[] _isAssigned = new bool[problem.Variables.Count];
    private readonly List<Rational> _excluded = [];

    /// <summary>The case distinction that is needed to go on.</summary>
    public Node Split { get; private set; } = Node.False;

    /// <summary>Why nothing was decided.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What eliminating sums looked at.</summary>
    public int Work { get; private set; }

    public ModelOutcome Build()
    {
        Array.Clear(_isAssigned, 0, _isAssigned.Length);
        if (theory.Sums.Count == 0 && theory.Differences.Count == 0)
            return AssignAlone();
        var mark = theory.Mark();
        var outcome = AssignSums();
        if (outcome == ModelOutcome.Found)
            outcome = AssignRelated(mark);
        if (outcome == ModelOutcome.Found)
            outcome = AssignAlone();
        theory.UndoTo(mark);
        return outcome;
    }

    /// <summary>The values found, in terms of the problem.</summary>
    public Witness Witness()
    {
        var values = new (Variable, GuardValue)[problem.Variables.Count];
        for (var x = 0; x < values.Length; x++)
            values[x] = (problem.Variables[x], ValueOf(x));
        if (problem.Terms.Count == 0)
            return new(values);
        var supposed = Enumerable.Range(0, problem.Terms.Count).Where(t => theory.TermOf(t) != 0);
        return new(values, supposed.Select(t => (problem.Terms[t], theory.TermOf(t) > 0)).ToArray());
    }

    private GuardValue ValueOf(int x)
    {
        if (!_isAssigned[x])
            return (theory.FlagsOf(x) & Presence.Null) != 0 ? GuardValue.Null : GuardValue.NaN;
        return theory.TypeOf(x).Sort == VariableSort.String ? GuardValue.Of(TextOf((int)_values[x].Numerator)) : GuardValue.Of(_values[x]);
    }

    private string TextOf(int number)
    {
        if (number < problem.Texts.Count)
            return problem.Texts[number];
        // The texts nobody named, the shortest first.
        var unnamed = number - problem.Texts.Count;
        for (var i = 0; ; i++)
        {
            var text = i switch { 0 => "", 1 => "other", _ => "other " + i };
            if (!problem.Texts.Contains(text) && unnamed-- == 0)
                return text;
        }
    }

    private ModelOutcome AssignAlone()
    {
        for (var x = 0; x < _values.Length; x++)
        {
            if (_isAssigned[x] || (theory.FlagsOf(x) & Presence.Value) == 0)
                continue;
            if (ValueChoice.Of(theory.TypeOf(x), theory.AllowedOf(x), theory.RangeOf(x), theory.HolesOf(x)) is { } value)
                Assign(x, value);
            else if (theory.FlagsOf(x) == Presence.Value)
                return ModelOutcome.Conflict;
        }
        return ModelOutcome.Found;
    }

    private void Assign(int x, Rational value)
    {
        _values[x] = value;
        _isAssigned[x] = true;
    }
}
