using System.Globalization;
using System.Text;

namespace Sequent.Sqlite;

/// <summary>The statement of a search: the lines of a template that its conditions need, and their values. Nothing of the query is in the text.</summary>
/// <param name="template">Such as <see cref="Sql.SearchInstances"/>: its first lines tell how it is written.</param>
internal sealed class SearchText(string template)
{
    private const int MostFilters = 16;

    private readonly HashSet<string> _lines = new(StringComparer.Ordinal);
    private readonly List<string> _filters = [];
    private readonly List<Action<Statement>> _values = [];

    /// <summary>Adds a line without a value.</summary>
    public SearchText Add(string line)
    {
        _lines.Add(line);
        return this;
    }

    /// <summary>Adds a line whose value has its name, when there is a value.</summary>
    public SearchText Add(string line, string? value) => value is null ? this : Add(line, statement => statement.Bind(line, value));

    /// <inheritdoc cref="Add(string, string?)" />
    public SearchText Add(string line, DateTimeOffset? value) => value is null ? this : Add(line, statement => statement.Bind(line, value));

    /// <inheritdoc cref="Add(string, string?)" />
    public SearchText Add(string line, long? value) => value is { } number ? Add(line, statement => statement.Bind(line, number)) : this;

    /// <summary>Adds a line whose values are bound by what is given.</summary>
    public SearchText Add(string line, Action<Statement> bind)
    {
        _values.Add(bind);
        return Add(line);
    }

    /// <summary>Adds filters of the data.</summary>
    /// <exception cref="ArgumentException">They are too many, or the path or the value of one is of no use.</exception>
    public SearchText Add(IReadOnlyList<DataFilter> filters)
    {
        if (filters.Count > MostFilters)
            throw new ArgumentException($"{filters.Count} filters of the data are too many: give {MostFilters} at most.", nameof(filters));
        foreach (var filter in filters)
            Add(filter);
        return this;
    }

    private void Add(DataFilter filter)
    {
        var number = _filters.Count.ToString(CultureInfo.InvariantCulture);
        var path = DataPath.ToJsonPath(filter.Path);
        _values.Add(statement => statement.Bind("path" + number, path));
        var value = "value" + number;
        switch (filter.Value)
        {
            case null:
                _filters.Add("null");
                break;
            case string text:
                _filters.Add("text");
                _values.Add(statement => statement.Bind(value, text));
                break;
            case bool truth:
                _filters.Add("logical");
                _values.Add(statement => statement.Bind(value, truth ? "true" : "false"));
                break;
            case int or long or decimal or double:
                _filters.Add("number");
                AddNumber(value, filter.Value);
                break;
            default:
                throw new ArgumentException($"The field '{filter.Path}' cannot be compared with a value of type '{filter.Value.GetType().Name}': give text, a bool, a long, a decimal, a double or null.", nameof(filter));
        }
    }

    /// <summary>The text for one index.</summary>
    public string For(string index)
    {
        var text = new StringBuilder();
        foreach (var line in template.Split('\n'))
            if (!line.StartsWith('['))
                text.AppendLine(line.Replace("{index}", index, StringComparison.Ordinal));
            else if (line[1..line.IndexOf(']')] is var name && _lines.Contains(name))
                text.AppendLine(line[(name.Length + 2)..]);
            else
                for (var i = 0; i < _filters.Count; i++)
                    if (_filters[i] == name)
                        text.AppendLine(line[(name.Length + 2)..].Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return text.ToString();
    }

    /// <summary>Binds the values.</summary>
    public void Bind(Statement statement)
    {
        foreach (var bind in _values)
            bind(statement);
    }

    // SQLite compares a whole number with another exactly, and everything else as a double.
    private void AddNumber(string name, object number)
    {
        if (number is int or long || number is decimal exact && exact == decimal.Truncate(exact) && exact is >= long.MinValue and <= long.MaxValue)
        {
            var whole = Convert.ToInt64(number, CultureInfo.InvariantCulture);
            _values.Add(statement => statement.Bind(name, whole));
            return;
        }
        var real = Convert.ToDouble(number, CultureInfo.InvariantCulture);
        _values.Add(statement => statement.Bind(name, real));
    }
}
