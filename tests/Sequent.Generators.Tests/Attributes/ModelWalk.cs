using System.Collections;
using System.Reflection;
using Sequent.Definitions;

namespace Sequent.Generators.Tests.Attributes;

/// <summary>Walks over the types and values of the model.</summary>
internal static class ModelWalk
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Every property that can be set, of every type of the model.</summary>
    public static IEnumerable<PropertyInfo> AllSettable()
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>([typeof(WorkflowDefinition)]);
        while (open.TryPop(out var type))
        {
            if (!IsModel(type) || !found.Add(type))
                continue;
            foreach (var next in type.GetNestedTypes().Concat(type.GetProperties(Members).SelectMany(p => p.PropertyType.GetGenericArguments().Append(p.PropertyType))))
                open.Push(next);
        }
        return found.SelectMany(Settable).Distinct();
    }

    /// <summary>Notes every value that a property has in an element.</summary>
    public static void Note(object element, Dictionary<PropertyInfo, HashSet<object>> seen)
    {
        foreach (var property in Settable(element.GetType()))
        {
            var value = property.GetValue(element);
            if (!seen.TryGetValue(property, out var values))
                seen.Add(property, values = []);
            values.Add(value ?? "null");
            foreach (var part in value is string ? [] : value is IEnumerable list ? list.Cast<object>() : value is null ? [] : new[] { value })
                if (IsModel(part.GetType()))
                    Note(part, seen);
        }
    }

    /// <summary>Where two elements first differ; null when they are equal.</summary>
    public static string? FirstDifference(string path, object? a, object? b)
    {
        if (Equals(a, b))
            return null;
        if (a is null || b is null || a.GetType() != b.GetType() || a is string)
            return $"{path}: {a ?? "null"} != {b ?? "null"}";
        if (a is IEnumerable first && b is IEnumerable second)
            return first.Cast<object>().Zip(second.Cast<object>()).Select((pair, i) => FirstDifference($"{path}[{i}]", pair.First, pair.Second)).FirstOrDefault(d => d is not null) ?? path + ": other items";
        return Settable(a.GetType()).Select(p => FirstDifference(path + "." + p.Name, p.GetValue(a), p.GetValue(b))).FirstOrDefault(d => d is not null) ?? $"{path}: {a} != {b}";
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(Members).Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0).Select(p => p.DeclaringType!.GetProperty(p.Name)!);

    private static bool IsModel(Type type) => type.Assembly == typeof(WorkflowDefinition).Assembly && type.IsClass;
}
