using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Values as a reader of the conditions would write them: <c>amount = 5001, department = "it"</c>.</summary>
internal sealed class WitnessText
{
    private const int MostValues = 8;
    private const int LongestValue = 60;

    private readonly List<string> _suppositions;

    private WitnessText(List<string> values, List<string> suppositions, bool hasNull)
    {
        (Values, _suppositions, HasNull) = (values, suppositions, hasNull);
    }

    public IReadOnlyList<string> Values { get; }

    /// <summary>True when one of the values is null or not a number.</summary>
    public bool HasNull { get; }

    /// <summary>Shows what the conditions read.</summary>
    public static WitnessText Of(Witness witness, IEnumerable<Condition> conditions)
    {
        var read = conditions.ToArray();
        var names = new HashSet<string>(read.SelectMany(c => c.Variables).Select(v => v.Name), StringComparer.Ordinal);
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var place in read.SelectMany(c => c.Translated.Places))
            places[place.Name] = place;
        var nulls = witness.Values.Where(v => v.Value.Kind == GuardValueKind.Null).Select(v => v.Variable.Name).ToArray();
        var shown = witness.Values.Where(v => names.Contains(v.Variable.Name) && !IsPartOf(v.Variable.Name, nulls)).ToArray();
        var values = shown.Select(v => Show(v.Variable, v.Value, places)).OfType<string>().ToList();
        var hasNull = shown.Any(v => v.Value.Kind is GuardValueKind.Null or GuardValueKind.NaN);
        return new(values, [.. witness.Terms.Where(t => Mentions(t.Key, read)).Select(Suppose)], hasNull);
    }

    /// <summary>The end of a clause: <c> when amount = 5001</c>; nothing when it is so for all values.</summary>
    public string When()
    {
        var parts = Values.Concat(_suppositions).ToArray();
        return parts.Length == 0 ? "" : " when " + string.Join(", ", parts.Take(MostValues)) + (parts.Length > MostValues ? ", …" : "");
    }

    private static bool IsPartOf(string name, string[] nulls) => nulls.Any(n => name != n
        && (name.StartsWith(n + ".", StringComparison.Ordinal) || name.StartsWith(n + "[", StringComparison.Ordinal)
            || name == Place.SizeOf(n) || name.StartsWith(Place.SizeOf(n + "."), StringComparison.Ordinal) || name.EndsWith(" in " + n, StringComparison.Ordinal)));

    private static string? Show(Variable variable, GuardValue value, Dictionary<string, Place> places)
    {
        if (value.Kind == GuardValueKind.Null)
            return variable.Name + " = null";
        if (value.Kind == GuardValueKind.NaN)
            return variable.Name + " = NaN";
        if (!places.TryGetValue(variable.Name, out var place))
            return variable.Type.Sort == VariableSort.Boolean
                ? value.Number.Sign > 0 ? variable.Name : $"!({variable.Name})"
                : variable.Name + " = " + value.Number;
        if (!place.IsScalar)
            return null;
        var shown = value.Kind == GuardValueKind.Text ? ExpressionPrinter.Quote(value.Text!) : VariableTypes.ValueOf(place.Type, value.Number).ToString();
        return variable.Name + " = " + Cut(shown);
    }

    private static bool Mentions(string key, Condition[] conditions) =>
        !key.StartsWith("no error in ", StringComparison.Ordinal) && conditions.Any(c => !c.IsUnread);

    private static string Suppose((string Key, bool Value) term) => Wording.Quote(Cut(term.Key)) + (term.Value ? " is true" : " is false");

    private static string Cut(string text) => text.Length <= LongestValue ? text : text.Substring(0, LongestValue) + "…";
}
