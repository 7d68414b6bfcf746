namespace Sequent.Definitions.Expressions;

/// <summary>What to say of a field that there is not.</summary>
internal static class MissingField
{
    private const int NamesShown = 8;

    /// <summary>That there is none, with what could be meant.</summary>
    /// <param name="owner">Who lacks it, such as <c>The data has</c>.</param>
    /// <param name="name">The name that no field has.</param>
    /// <param name="fields">The fields that there are.</param>
    /// <param name="known">What could be meant; the names of the fields unless given.</param>
    public static string Text(string owner, string name, DataSchema fields, IEnumerable<string>? known = null)
    {
        var fact = $"{owner} no field {Wording.Quote(name)}";
        if (Spelling.Closest(name, known ?? Names(fields)) is { } closest)
            return fact + Spelling.DidYouMean(closest);
        var list = string.Join(", ", Names(fields).Take(NamesShown).Select(Wording.Quote)) + (fields.Fields.Count > NamesShown ? ", …" : "");
        return fields.Fields.IsEmpty ? fact + ": it has none at all, declare it" : $"{fact}: declare it, or use one of {list}";
    }

    /// <summary>The field that could be meant; null when none is close.</summary>
    public static string? Closest(string name, DataSchema fields) => Spelling.Closest(name, Names(fields));

    private static IEnumerable<string> Names(DataSchema fields) => fields.Fields.Select(field => field.Name);
}
