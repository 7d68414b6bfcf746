namespace Sequent.Definitions;

/// <summary>Formulas that are solved together: their variables, texts and opaque terms have the same numbers in all of them.</summary>
internal sealed partial class Problem
{
    private readonly List<Variable> _variables = [];
    private readonly NameTable _variableNames = new();
    private readonly NameTable _textNames = new();
    private readonly NameTable _termNames = new();
    private readonly List<bool> _isRelated = [];

    public IReadOnlyList<Variable> Variables => _variables;

    public IReadOnlyList<string> Terms => _termNames.Names;

    /// <summary>The texts that occur; the number of a text is its place.</summary>
    public IReadOnlyList<string> Texts => _textNames.Names;

    public int StringVariables { get; private set; }

    /// <summary>True when the variable is compared with another one.</summary>
    public bool IsRelated(int variable) => _isRelated[variable];

    public int NumberOf(string text) => _textNames.NumberOf(text);

    private int NumberOfTerm(string key) => _termNames.NumberOf(key);

    private int NumberOf(Variable variable)
    {
        // A few are found faster by looking at each.
        for (var i = 0; i < _variables.Count && i < NameTable.Few; i++)
            if (ReferenceEquals(_variables[i], variable))
                return i;
        var number = _variableNames.NumberOf(variable.Name);
        if (number < _variables.Count)
            return number;
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
}
