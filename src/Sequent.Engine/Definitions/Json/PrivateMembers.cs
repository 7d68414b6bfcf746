using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Sequent.Engine;

/// <summary>Lets reflection set what only the class itself can: properties with a private setter, or without one but with a value of their own.</summary>
[RequiresUnreferencedCode("It looks at private members.")]
internal static class PrivateMembers
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    public static void Include(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        if (type.CreateObject is null && type.Type is { IsAbstract: false } created && created.GetConstructors().Length == 0 && created.GetConstructor(Own, []) is not null)
            type.CreateObject = () => Activator.CreateInstance(created, nonPublic: true)!;
        foreach (var property in type.Properties)
            if (property is { Set: null, AssociatedParameter: null } && Setter(property) is { } setter)
                property.Set = setter;
    }

    private static Action<object, object?>? Setter(JsonPropertyInfo property)
    {
        // Where a base class declares it, only that one knows the setter.
        if (property.AttributeProvider is not PropertyInfo { DeclaringType: { } declaring } member || declaring.GetProperty(member.Name, Own) is not { } declared)
            return null;
        if (declared.SetMethod is { } setter)
        {
            var invoker = MethodInvoker.Create(setter);
            return (subject, value) => invoker.Invoke(subject, value);
        }
        return declaring.GetField($"<{member.Name}>k__BackingField", Own) is { } field ? field.SetValue : null;
    }
}
