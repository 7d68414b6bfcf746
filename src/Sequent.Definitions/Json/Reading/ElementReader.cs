using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>An element of a definition in the text: an object with keys.</summary>
/// <param name="reading">What was found so far.</param>
/// <param name="node">The object; null when something else stands there, which was reported.</param>
/// <param name="path">The path by which the rules name it.</param>
/// <param name="words">What to call it, such as <c>state 'draft'</c>.</param>
/// <param name="place">Where it is shown that something of it is missing.</param>
internal sealed class ElementReader(Reading reading, JsonObject? node, ElementPath path, string words, TextRange place)
{
    // Keys that a misspelt one was probably meant to be: they are not missing.
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    public Reading Reading => reading;

    public ElementPath Path => path;

    public string Words => words;

    /// <summary>True when a key is there, and be it misspelt.</summary>
    public bool Has(string key) => Find(key) is not null || _meant.Contains(key);

    public JsonNode? Find(string key) => node?.Find(key)?.Value;

    /// <summary>The same object, for those of its keys that belong to another element.</summary>
    public ElementReader As(ElementPath otherPath) => new(reading, node, otherPath, words, place);

    /// <summary>Says what is wrong with a key, when it is there: the fact and the remedy.</summary>
    public void Report(string key, string fact)
    {
        if (node?.Find(key) is { } property)
            reading.Report(path.Field(key), property.NameRange, $"{Quote(key)} of {words} {fact}");
    }

    /// <summary>Says that a key is missing, and why it is wanted.</summary>
    public void ReportMissing(string key, string remedy)
    {
        if (node is not null && !_meant.Contains(key) && !reading.IsBrokenIn(node.Range))
            reading.Report(path, place, $"{Capital(words)} has no {Quote(key)}: {remedy}");
    }

    /// <summary>Reports when it has none of these keys, or several.</summary>
    public void RequireOne(IReadOnlyCollection<string> keys, string what)
    {
        if (node is null)
            return;
        var given = node.Properties.Select(property => property.Name).Where(keys.Contains).Distinct().ToList();
        foreach (var key in given.Skip(1))
            Report(key, $"stands beside {Quote(given[0])}, and both say {what}: keep one of them");
        if (given.Count == 0 && !keys.Any(_meant.Contains) && !reading.IsBrokenIn(node.Range))
            reading.Report(path, place, $"{Capital(words)} does not say {what}: add one of {string.Join(", ", keys.Select(Quote))}");
    }

    /// <summary>Reports the keys that are in none of the tables, and those that are missing.</summary>
    public void Check(params KeyTable[] tables)
    {
        foreach (var property in node?.Properties ?? [])
            if (Find(tables, property.Name) is null && !Annotation.Is(this, property) && Unknown(property, tables) is { } guess)
                _meant.Add(guess);

        var missing = new List<JsonKey>();
        foreach (var table in tables)
            foreach (var key in table.Keys)
                if (key.Required && !Has(key.Name) && !(key.Unless is { } other && Has(other)))
                    missing.Add(key);
        if (node is null)
            missing.ForEach(key => reading.Lose(key.PathIn(path)));
        else if (missing.Count > 0 && !reading.IsBrokenIn(node.Range))
            Missing(missing);
    }

    private static JsonKey? Find(KeyTable[] tables, string name)
    {
        foreach (var table in tables)
            foreach (var key in table.Keys)
                if (key.Name == name)
                    return key;
        return null;
    }

    private string? Unknown(JsonProperty property, KeyTable[] tables)
    {
        var guess = reading.Closest(property.Name, tables.SelectMany(table => table.Keys).Select(key => key.Name));
        if (guess is not null && Find(tables, guess) is { } key)
            reading.Lose(key.PathIn(path));
        reading.Report(path.Field(property.Name), property.NameRange,
            $"{Quote(property.Name)} is not a key of {words}: remove it, or correct it{Spelling.DidYouMean(guess)}");
        return guess;
    }

    private void Missing(List<JsonKey> missing)
    {
        foreach (var key in missing)
            reading.Lose(key.PathIn(path));
        var names = string.Join(" and ", missing.Select(key => "no " + Quote(key.Name)));
        reading.Report(missing[0].PathIn(path), place, $"{Capital(words)} has {names}: add {(missing.Count == 1 ? "it" : "them")}");
    }

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);
}
