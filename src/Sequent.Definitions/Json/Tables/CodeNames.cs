using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>The names in code of the elements of one map: written behind <c>name</c>, or made of the key.</summary>
/// <param name="reading">What was found so far.</param>
/// <param name="kind">What the elements are called, such as <c>state</c>.</param>
/// <param name="make">Makes a name of a key.</param>
internal sealed class CodeNames(Reading reading, string kind, Func<string, string> make)
{
    /// <summary>The key that says a name.</summary>
    public const string Key = "name";

    private static readonly string[] s_key = [Key];

    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    public string Of(JsonProperty property) => Said(property) is JsonString name ? name.Value : make(property.Name);

    /// <summary>Reports what is wrong with the name of an element. False when another one has it.</summary>
    public bool Check(JsonProperty property, ElementPath path)
    {
        var (said, name) = (Said(property), Of(property));
        var isName = InvalidNameRule.IsName(name, property.Name);
        var subject = $"{ElementReader.Capital(kind)} {Quote(property.Name)}";
        if (property.Name.Length == 0)
            reading.Report(path, property.NameRange, $"A {kind} has an empty name: write one before ':'");
        else if (said is null && !isName)
            reading.Report(path, property.NameRange, $"{subject} would be {Quote(name)} in code, which is not an identifier: add a 'name' that is one");
        else if (said is JsonString && !isName)
            reading.Places.Add(path, said.Range);

        if (!_owners.TryGetValue(name, out var owner))
        {
            _owners.Add(name, property.Name);
            return true;
        }
        reading.Report(path, said?.Range ?? property.NameRange, $"{subject} is {Quote(name)} in code, and so is {Quote(owner)}: give one of them another 'name'");
        return false;
    }

    // Of several branches the first one says what belongs to the transition.
    private static JsonNode? Said(JsonProperty property)
    {
        var holder = property.Value is JsonArray { Items.Count: > 0 } branches ? branches.Items[0] : property.Value;
        if (holder is not JsonObject element)
            return null;
        // A misspelt key is a mistake, and not two because the name is then another one.
        return (element.Find(Key) ?? element.Properties.FirstOrDefault(p => Spelling.Closest(p.Name, s_key) is not null))?.Value;
    }
}
