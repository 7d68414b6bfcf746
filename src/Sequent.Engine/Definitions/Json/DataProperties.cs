using System.Text.Json.Serialization.Metadata;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine;

/// <summary>Chooses which properties of a workflow class are its data.</summary>
/// <param name="workflowClass">The class.</param>
/// <param name="ownProperties">The names in C# of what says where an object is, and not what it is.</param>
/// <param name="data">What the definition declares.</param>
internal sealed class DataProperties(Type workflowClass, IReadOnlyList<string> ownProperties, DataSchema data)
{
    /// <summary>The fields that the class has, by wire name.</summary>
    public HashSet<string> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>True when the class keeps by itself what it does not know.</summary>
    public bool KeepsUnknown { get; private set; }

    /// <summary>Leaves out of a type what is no data.</summary>
    public void Choose(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties)
            if (DataOf(property)?.WireName is { } wireName)
                property.Name = wireName;
        if (type.Type != workflowClass)
            return;

        KeepsUnknown = type.Properties.Any(p => p.IsExtensionData);
        var own = ownProperties.Select(WireNaming.Policy.ConvertName).ToHashSet(StringComparer.Ordinal);
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            // What says where the object is counts as unknown: whoever gives it as data is told so.
            var isOwn = own.Contains(property.Name) || property.PropertyType == typeof(WorkflowSnapshot);
            if (!isOwn)
                Known.Add(property.Name);
            if (isOwn && property.AssociatedParameter is not null)
                property.ShouldSerialize = static (_, _) => false;
            else if (isOwn || (IsComputed(property) && data.Find(property.Name) is null))
                type.Properties.RemoveAt(i);
        }
    }

    private static bool IsComputed(JsonPropertyInfo property) => property is { Set: null, AssociatedParameter: null, IsExtensionData: false };

    private static DataAttribute? DataOf(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(DataAttribute), inherit: true) is [DataAttribute data, ..] ? data : null;
}
