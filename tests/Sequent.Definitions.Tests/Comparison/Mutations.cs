using System.Collections;
using System.Reflection;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

/// <summary>A definition with one thing changed.</summary>
/// <param name="Owner">The type that the changed property belongs to.</param>
/// <param name="Property">The property.</param>
/// <param name="What">What was done to it.</param>
/// <param name="Value">The whole, changed.</param>
internal sealed record Mutation(Type Owner, string Property, string What, object? Value)
{
    public override string ToString() => $"{Owner.Name}.{Property} {What}";
}

/// <summary>Changes one thing at a time, wherever the model has something to change.</summary>
internal static class Mutations
{
    private static readonly DataType[] s_types = [DataType.String, DataType.Integer, DataType.Dynamic, DataType.Enum("other"), DataType.AnyObject];

    public static IEnumerable<(Mutation Mutation, WorkflowDefinition Changed)> Of(WorkflowDefinition definition) =>
        OfRecord(definition).Select(m => (m, (WorkflowDefinition)m.Value!)).Where(m => m.Item2 != definition);

    /// <summary>The properties that can be set of a type of the model.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0);

    /// <summary>True for the records of the model.</summary>
    public static bool IsModel(Type type) => type.Assembly == typeof(WorkflowDefinition).Assembly && type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<Mutation> OfRecord(object record)
    {
        foreach (var property in PropertiesOf(record.GetType()))
            foreach (var (inner, value) in OfValue(record.GetType(), property, property.GetValue(record)))
                yield return inner with { Value = With(record, property, value) };
    }

    private static object With(object record, PropertyInfo property, object? value)
    {
        var clone = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(clone, value);
        return clone;
    }

    private static IEnumerable<(Mutation, object?)> OfValue(Type owner, PropertyInfo property, object? value)
    {
        var type = property.PropertyType;
        var isNullable = Nullable.GetUnderlyingType(type) is not null || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        if (value is not null && isNullable)
            yield return (new(owner, property.Name, "to nothing", null), null);
        foreach (var (inner, changed) in Changes(Nullable.GetUnderlyingType(type) ?? type, value))
            yield return (inner ?? new(owner, property.Name, $"from {value} to {changed}", null), changed);
        if (value is not IEnumerable list || value is string)
            yield break;
        foreach (var (inner, what, changed) in OfList(list.Cast<object>().ToArray(), type.GetGenericArguments()[0]))
            yield return (inner ?? new(owner, property.Name, what, null), changed);
    }

    private static IEnumerable<(Mutation?, object?)> Changes(Type type, object? value)
    {
        if (type == typeof(string))
            yield return (null, value + "9");
        else if (type == typeof(bool))
            yield return (null, !(bool)value!);
        else if (type == typeof(int))
            yield return (null, (value as int? ?? 0) + 1);
        else if (type.IsEnum)
            foreach (var other in Enum.GetValues(type).Cast<object>().Where(o => !o.Equals(value)))
                yield return (null, other);
        else if (type == typeof(Value))
            yield return (null, value is Value { Kind: ValueKind.Number } number ? Value.Number(number.AsNumber + 1) : Value.Integer(7));
        else if (type == typeof(DataType))
            foreach (var changed in OfType((DataType)value!))
                yield return changed;
        else if (value is not null && IsModel(value.GetType()))
            foreach (var inner in OfRecord(value))
                yield return (inner, inner.Value);
    }

    private static IEnumerable<(Mutation?, object?)> OfType(DataType type)
    {
        foreach (var other in s_types.Where(t => !t.Equals(type)))
            yield return (null, other);
        yield return (null, type.IsNullable ? type.NotNull() : type.OrNull());
        if (type.Element is { } element)
            foreach (var (inner, changed) in OfType(element))
                yield return (inner, DataType.Array((DataType)changed!));
        if (type.Fields is { } fields)
            foreach (var inner in OfRecord(fields))
                yield return (inner, DataType.Object((DataSchema)inner.Value!));
    }

    private static IEnumerable<(Mutation?, string, object)> OfList(object[] items, Type element)
    {
        for (var i = 0; i < items.Length; i++)
        {
            yield return (null, $"without item {i}", List(items.Where((_, k) => k != i), element));
            foreach (var (inner, changed) in Changes(element, items[i]))
                yield return (inner, $"with item {i} changed", List(items.Select((item, k) => k == i ? changed! : item), element));
        }
        if (items.Length > 1)
            yield return (null, "reversed", List(items.Reverse(), element));
    }

    private static object List(IEnumerable<object> items, Type element)
    {
        var typed = typeof(Enumerable).GetMethod(nameof(Enumerable.Cast))!.MakeGenericMethod(element).Invoke(null, [items]);
        return typeof(EquatableArray).GetMethod(nameof(EquatableArray.ToEquatableArray))!.MakeGenericMethod(element).Invoke(null, [typed])!;
    }
}
