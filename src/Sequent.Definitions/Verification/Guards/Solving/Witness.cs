namespace Sequent.Definitions;

/// <summary>A value for every variable of a formula, and, when opaque terms matter, what was supposed of them.</summary>
internal sealed class Witness
{
    private readonly (Variable Variable, GuardValue Value)[] _values;
    private readonly (string Key, bool Value)[] _terms;

    public Witness((Variable, GuardValue)[] values, params (string, bool)[] terms)
    {
        _values = values;
        _terms = terms;
    }

    public IReadOnlyList<(Variable Variable, GuardValue Value)> Values => _values;

    public IReadOnlyList<(string Key, bool Value)> Terms => _terms;

    public bool TryGet(Variable variable, out GuardValue value)
    {
        // There are a handful, and mostly the very object is asked for: no index pays.
        foreach (var (known, itsValue) in _values)
        {
            if (!ReferenceEquals(known, variable) && known.Name != variable.Name)
                continue;
            value = itsValue;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>The supposed value of an opaque term; null when nothing needed to be supposed.</summary>
    public bool? TermOf(string key)
    {
        foreach (var term in _terms)
            if (term.Key == key)
                return term.Value;
        return null;
    }

    /// <summary>Such as <c>amount = 5001, department = "it"</c>.</summary>
    public override string ToString() => string.Join(", ", _values.Select(v => $"{v.Variable} = {v.Value.Show(v.Variable.Type)}"));
}
