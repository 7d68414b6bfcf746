using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads the invariants of a class.</summary>
internal static class InvariantParser
{
    public static IEnumerable<InvariantDefinition> Read(ParseContext context)
    {
        foreach (var attribute in context.Attributes(context.Type, AttributeReader.Invariant))
        {
            var name = attribute.String(0) ?? "";
            var path = ElementPath.Invariant(name);
            context.Locate(path, () => attribute.LocationOf(0));
            context.LocateText(path.Field("condition"), () => attribute.LocationOf(1), part => attribute.LocationOf(1, part));
            if (attribute.Has("When"))
                context.Locate(path.Field("when"), () => attribute.LocationOf("When"));
            yield return new(name, attribute.String(1) ?? "")
            {
                Description = new AttributeElement(context, attribute, path).Text("Description", "description"),
                When = attribute.Number("When") is var when and > 0 ? (InvariantTime)(when - 1) : null,
            };
        }
    }

    /// <summary>The names in a list that is separated by commas.</summary>
    public static EquatableArray<string> Names(string? list) =>
        list is null ? default : list.Split(',').Select(name => name.Trim()).ToEquatableArray();
}
