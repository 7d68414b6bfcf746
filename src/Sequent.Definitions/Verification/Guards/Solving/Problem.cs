namespace Sequent.Definitions;

/// <summary>Formulas that are solved together: their variables, texts and opaque terms have the same numbers in all of them.</summary>
internal sealed partial class Problem
{
    private readonly List<Variable> _variables = [];
    private readonly List<string> _texts = [];
    private readonly List<string> _terms = [];
    private readonly Dictionary<string, int> _variableOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _textOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _termOf = new(StringComparer.Ordinal);
    private readonly List<bool> _isRelated = [];

    public IReadOnlyList<Variable> Variables => _variables;

    public IReadOnlyList<string> Terms => _terms;

    /// <summary>The texts that occur; the number of a text is its place.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public int StringVariables { get; private set; }

    /// <summary>True when the variable is compared with another one.</summary>
    public bool IsRelated(int variable) => _isRelated[variable];

    public int NumberOf(string text)
    {
        if (!_textOf.TryGetValue(text, out var number))
        {
            _textOf[text] = number = _texts.Count;
            _texts.Add(text);
        }
        return number;
    }

    private int NumberOf(Variable variable)
    {
        // A few are found faster by looking at each.
        for (var i = 0; i < _variables.Count && i < 8; i++)
            if (ReferenceEquals(_variables[i], variable))
                return i;
        if (_variableOf.TryGetValue(variable.Name, out var number))
            return number;
        number = _variables.Count;
        _variableOf[variable.Name] = number;
        _variables.Add(variable);
        _isRelated.Add(false);
        if (variable.Type.Sort == VariableSort.String)
        {
            StringVariables++;
            foreach (var text in variable.Type.AllowedTexts ?? [])
                NumberOf(text);
        }
        return number;
    }

    private int NumberOfTerm(string key)
    {
        if (!_termOf.TryGetValue(key, out var number))
        {
            _termOf[key] = number = _terms.Count;
            _terms.Add(key);
        }
        return number;
    }
}
