using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine;

/// <summary>Whether the data that a definition declares stands in the JSON of its class, under the names by which conditions read it.</summary>
internal static class JsonNames
{
    /// <summary>What conditions would look for in vain, or find something else in place of.</summary>
    /// <param name="type">How the class is written.</param>
    /// <param name="data">What is declared of it.</param>
    public static IEnumerable<DefinitionProblem> Check(JsonTypeInfo type, DataSchema data)
    {
        // Who has a converter of their own says by themselves what they write.
        if (type.Kind != JsonTypeInfoKind.Object)
            yield break;
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is not MemberInfo member || data.Find(WireNameOf(member)) is not { } field)
                continue;
            written.Add(field.Name);
            if (IsIgnored(member, field))
                yield return new($"Property '{member.Name}' of '{type.Type.Name}' has [JsonIgnore], and conditions read it as '{field.Name}': take the attribute off");
            else if (property.Name != field.Name)
                yield return new($"Property '{member.Name}' of '{type.Type.Name}' has [JsonPropertyName(\"{property.Name}\")], and conditions read it as '{field.Name}': take the attribute off, or give it that name for conditions, too, with [Data(WireName = \"{property.Name}\")]");
            else if (Nested(property.PropertyType, field.Type, type.Options) is var (nested, fields))
                foreach (var problem in Check(nested, fields))
                    yield return problem;
        }
        foreach (var field in data.Fields)
            if (!field.Computed && !written.Contains(field.Name) && !type.Properties.Any(p => p.Name == field.Name))
                yield return new($"Data field '{field.Name}' is read by conditions, and the JSON of '{type.Type.Name}' does not have it, so that it would not be kept: make it a public property");
    }

    private static string WireNameOf(MemberInfo member) => member.GetCustomAttribute<DataAttribute>()?.WireName ?? WireNaming.Policy.ConvertName(member.Name);

    // What is left out while it is null reads as null.
    private static bool IsIgnored(MemberInfo member, DataField field) => member.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition switch
    {
        null or JsonIgnoreCondition.Never or JsonIgnoreCondition.WhenWritingNull => false,
        JsonIgnoreCondition.WhenWritingDefault => field.Required,
        _ => true,
    };

    private static (JsonTypeInfo Type, DataSchema Fields)? Nested(Type type, DataType data, JsonSerializerOptions options)
    {
        for (; options.TryGetTypeInfo(Nullable.GetUnderlyingType(type) ?? type, out var info); (type, data) = (info.ElementType!, data.Element!))
        {
            if (data.Kind == DataKind.Object)
                return data.Fields is { } fields ? (info, fields) : null;
            if (data.Kind != DataKind.Array || info.ElementType is null)
                return null;
        }
        return null;
    }
}
