using System.Collections;
using System.Reflection;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Tests;

/// <summary>Objects with random properties, and what the expression language sees of them.</summary>
internal sealed class RandomObjects(Random random)
{
    private static readonly Dictionary<Type, object[]> s_values = new()
    {
        [typeof(bool)] = [true, false],
        [typeof(int)] = [0, 1, -1, 2, 5, 7, 100, -100, 1000, int.MaxValue, int.MinValue],
        [typeof(long)] = [0L, 1L, -1L, 5L, 100L, (long)int.MaxValue + 1, long.MaxValue, long.MinValue, 1L << 53, (1L << 53) + 1],
        [typeof(byte)] = [(byte)0, (byte)1, (byte)5, (byte)255],
        [typeof(short)] = [(short)0, (short)-1, (short)5, short.MaxValue, short.MinValue],
        [typeof(uint)] = [0u, 5u, uint.MaxValue],
        [typeof(char)] = ['a', 'x', 'z', '\0', '\ud800', '\uffff'],
        [typeof(decimal)] = [0m, 1m, 1.0m, -1m, 0.1m, 5m, 5.50m, 100m, 1e-28m, decimal.MaxValue, decimal.MinValue, 79228162514264337593543950.335m],
        [typeof(double)] = [0d, -0d, 1d, 0.1, 0.5, 5d, -1d, 100d, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon],
        [typeof(float)] = [0f, 0.1f, 0.5f, 5f, -1f, float.NaN, float.MaxValue, float.PositiveInfinity, 16777216f],
        [typeof(string)] = ["", "it", "IT", "it-desk", "a", "x", "é", "e\u0301", "\U0001F600", "\ud800"],
        [typeof(DateTime)] = [DateTime.MinValue, DateTime.MaxValue, new DateTime(2026, 1, 31), new DateTime(2026, 2, 1, 12, 30, 0, DateTimeKind.Utc), new DateTime(2026, 1, 28)],
        [typeof(DateTimeOffset)] = [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 31, 1, 0, 0, TimeSpan.FromHours(1))],
        [typeof(DateOnly)] = [DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2026, 1, 31), new DateOnly(2026, 2, 3)],
        [typeof(TimeSpan)] = [TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromDays(3), TimeSpan.FromHours(-1), TimeSpan.FromMilliseconds(1)],
        [typeof(Guid)] = [Guid.Empty, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")],
    };

    public object Next(Type type)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var member in MembersOf(type))
            if (member is PropertyInfo { CanWrite: true } property)
                property.SetValue(made, Value(property.PropertyType, property.Name));
            else if (member is FieldInfo field)
                field.SetValue(made, Value(field.FieldType, field.Name));
        return made;
    }

    public object? Value(Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return random.Next(3) == 0 ? null : Value(underlying, name);
        if (name.StartsWith("Bounded", StringComparison.Ordinal))
            return random.Next(-1000, 1001);
        if (!type.IsValueType && name is not "Product" && random.Next(5) == 0)
            return null;
        if (s_values.TryGetValue(type, out var values))
            return values[random.Next(values.Length)];
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type.IsArray)
            return Fill(Array.CreateInstance(type.GetElementType()!, random.Next(4)), type.GetElementType()!);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var list = (IList)Activator.CreateInstance(type)!;
            for (var i = random.Next(4); i > 0; i--)
                list.Add(Element(type.GetGenericArguments()[0]));
            return list;
        }
        return Next(type);
    }

    private Array Fill(Array array, Type element)
    {
        for (var i = 0; i < array.Length; i++)
            array.SetValue(Element(element), i);
        return array;
    }

    // Elements that are not declared to be null are none.
    private object? Element(Type type) => type.IsValueType ? Value(type, "") : Value(type, "Product");

    /// <summary>The properties and fields that are kept.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var properties = type.GetProperties(All).Where(p => p.CanWrite && p.Name != "State").ToArray();
        return [.. properties, .. type.GetFields(All).Where(f => !f.Name.Contains('<') && !f.Name.StartsWith("__", StringComparison.Ordinal))];
    }

    public static Value ToValue(object? value) => value switch
    {
        null => Definitions.Expressions.Value.Null,
        bool flag => Definitions.Expressions.Value.Boolean(flag),
        int or long or byte or short or uint => Definitions.Expressions.Value.Integer(Convert.ToInt64(value)),
        decimal number => Definitions.Expressions.Value.Number(number),
        double number => Definitions.Expressions.Value.Double(number),
        float number => Definitions.Expressions.Value.Double(number),
        string text => Definitions.Expressions.Value.String(text),
        char letter => Definitions.Expressions.Value.String(letter.ToString()),
        Guid id => Definitions.Expressions.Value.String(id.ToString()),
        Enum member => Definitions.Expressions.Value.String(Naming.ToWireName(member.ToString())),
        DateTime time => Definitions.Expressions.Value.DateTime(time),
        DateTimeOffset time => Definitions.Expressions.Value.DateTime(time),
        DateOnly day => Definitions.Expressions.Value.Date(day.ToDateTime(TimeOnly.MinValue)),
        TimeSpan span => Definitions.Expressions.Value.Duration(span),
        IEnumerable list => Definitions.Expressions.Value.List(list.Cast<object?>().Select(ToValue).ToArray()),
        Actor actor => Object(("id", ToValue(actor.Id)), ("roles", ToValue(actor.Roles)), ("kind", ToValue(actor.Kind))),
        _ => Object([.. MembersOf(value.GetType()).Select(m => (Naming.ToWireName(m.Name), ToValue(m is PropertyInfo p ? p.GetValue(value) : ((FieldInfo)m).GetValue(value))))]),
    };

    public static DataType TypeOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return TypeOf(underlying);
        if (type.IsEnum)
            return DataType.Enum([.. Enum.GetNames(type).Select(Naming.ToWireName)]);
        if (type.IsArray || type.IsGenericType)
            return DataType.Array(TypeOf(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]));
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => DataType.Boolean,
            TypeCode.Int32 or TypeCode.Int64 or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt32 => DataType.Integer,
            TypeCode.Decimal => DataType.Number,
            TypeCode.Double or TypeCode.Single => DataType.Double,
            TypeCode.String or TypeCode.Char => DataType.String,
            TypeCode.DateTime => DataType.DateTime,
            _ when type == typeof(Guid) => DataType.String,
            _ when type == typeof(DateTimeOffset) => DataType.DateTime,
            _ when type == typeof(DateOnly) => DataType.Date,
            _ when type == typeof(TimeSpan) => DataType.Duration,
            _ => DataType.Object(Schema(type)),
        };
    }

    public static DataSchema Schema(Type type) => DataSchema.Closed([.. MembersOf(type).Select(m =>
    {
        var held = m is PropertyInfo p ? p.PropertyType : ((FieldInfo)m).FieldType;
        return new DataField(Naming.ToWireName(m.Name), TypeOf(held), Required: held.IsValueType && Nullable.GetUnderlyingType(held) is null);
    })]);

    public static Value Object(params (string Name, Value Value)[] fields) =>
        Definitions.Expressions.Value.Object(new Fields(fields.ToDictionary(f => f.Name, f => f.Value)));

    private sealed class Fields(Dictionary<string, Value> fields) : IValues
    {
        public bool TryGet(string name, out Value value) => fields.TryGetValue(name, out value);
    }
}
