namespace Sequent.Definitions;

/// <summary>The keys that are allowed everywhere and mean nothing: <c>$schema</c>, <c>description</c> and what begins with <c>x-</c>.</summary>
internal static class Annotation
{
    /// <summary>True for such a key, whose value is then looked at.</summary>
    public static bool Is(ElementReader element, JsonProperty property)
    {
        if (property.Name is "$schema" or "description")
            TextShape.Instance.TryRead(new(element, property.Name, element.Path.Field(property.Name), property.Value), out _);
        else if (!IsFree(property.Name))
            return false;
        return true;
    }

    /// <summary>True for one that stands even between names of which each is an element.</summary>
    public static bool IsBetweenNames(string name) => name == "$schema" || IsFree(name);

    private static bool IsFree(string name) => name.StartsWith("x-", StringComparison.Ordinal);
}
