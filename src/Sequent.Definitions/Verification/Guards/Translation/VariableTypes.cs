using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The values of fields as those of variables.</summary>
internal static class VariableTypes
{
    // Of an object or an array formulas say only whether it is null.
    private static readonly VariableType Something = VariableType.Enum("{…}").OrNull();

    /// <summary>The type of the variable that a field is; null when it is none.</summary>
    public static VariableType? Of(DataField field)
    {
        var isNullable = !field.Required || field.Type.IsNullable;
        if (field.Type.Kind is DataKind.Object or DataKind.Array)
            return isNullable ? Something : null;
        var type = OfKind(field.Type);
        if (type is null)
            return null;
        type = Limited(type, field);
        return isNullable ? type.OrNull() : type;
    }

    /// <summary>The place of a value among those of a variable; null when it is text, or not of the kind.</summary>
    public static Rational? NumberOf(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean ? 1 : 0,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Number => value.AsNumber,
        ValueKind.Double when !double.IsNaN(value.AsDouble) => Rational.Of(value.AsDouble),
        ValueKind.Date => value.Ticks / TimeSpan.TicksPerDay,
        ValueKind.DateTime or ValueKind.Duration => value.Ticks,
        _ => null,
    };

    /// <summary>The value of a kind that a number stands for.</summary>
    public static Value ValueOf(DataType type, Rational number) => type.Kind switch
    {
        DataKind.Boolean => Value.Boolean(number.Sign != 0),
        DataKind.Integer => Value.Integer((long)number.Numerator),
        DataKind.Number => DecimalNumber.TryDecimal(number, out var value) ? Value.Number(value) : Value.Error("no such number"),
        DataKind.Double => Value.Double(DoubleNumber.ToDouble(number)),
        DataKind.Enum => Value.String(type.Members[(int)number.Numerator]),
        DataKind.Date => Value.Date(new DateTime((long)number.Numerator * TimeSpan.TicksPerDay)),
        DataKind.DateTime => Value.DateTime(new DateTime((long)number.Numerator, DateTimeKind.Utc)),
        DataKind.Duration => Value.Duration(new((long)number.Numerator)),
        _ => Value.Error("not a number"),
    };

    private static VariableType? OfKind(DataType type) => type.Kind switch
    {
        DataKind.Boolean => VariableType.Boolean,
        DataKind.Integer => VariableType.Integer,
        DataKind.Number => VariableType.Decimal,
        DataKind.Double => VariableType.Double,
        DataKind.String => VariableType.String,
        DataKind.Enum when !type.Members.IsEmpty => VariableType.Enum([.. type.Members]),
        DataKind.Date => VariableType.Date,
        DataKind.DateTime => VariableType.DateTime,
        DataKind.Duration => VariableType.Duration,
        _ => null,
    };

    private static VariableType Limited(VariableType type, DataField field)
    {
        if (type.Sort == VariableSort.String)
            return field.OneOf.IsEmpty ? type : type.OneOf([.. field.OneOf.Where(v => v.Kind == ValueKind.String).Select(v => v.AsString)]);
        if (field.Min is null && field.Max is null && field.OneOf.IsEmpty)
            return type;
        type = type.WithoutNaN().Between(Limit(field.Min), Limit(field.Max));
        return field.OneOf.IsEmpty ? type : type.OneOf([.. field.OneOf.Select(v => Limit(field, v)).OfType<Rational>()]);
    }

    private static Rational? Limit(Value? value) => value is { } limit ? NumberOf(limit) : null;

    private static Rational? Limit(DataField field, Value value)
    {
        if (field.Type.Kind != DataKind.Enum)
            return NumberOf(value);
        var place = value.Kind == ValueKind.String ? IndexOf(field.Type, value.AsString) : -1;
        return place < 0 ? null : place;
    }

    /// <summary>The place of a member in its enum, or -1.</summary>
    public static int IndexOf(DataType type, string member)
    {
        for (var i = 0; i < type.Members.Count; i++)
            if (type.Members[i] == member)
                return i;
        return -1;
    }
}
