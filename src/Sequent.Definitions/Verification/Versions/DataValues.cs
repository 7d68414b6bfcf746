using System.Globalization;
using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>JSON values as values of fields.</summary>
internal static class DataValues
{
    /// <summary>Why a field cannot hold a value, such as <c>is no integer</c>; null when it can.</summary>
    public static string? WhatIsWrong(DataField field, JsonData data)
    {
        if (data is JsonData.Null)
            return field.Required && !Allows(field.Type, data) ? "is null, and the field is required" : null;
        if (!Allows(field.Type, data))
            return "is not " + field.Type.NotNull();
        if (Read(data, field.Type.Kind) is not { } value)
            return null;
        if (field.Min is { } min && Order(value, min) < 0)
            return "is less than its min " + Quote(min.ToString());
        if (field.Max is { } max && Order(value, max) > 0)
            return "is greater than its max " + Quote(max.ToString());
        return field.OneOf.IsEmpty || field.OneOf.Any(v => v == value || (IsNumber(v) && IsNumber(value) && Order(v, value) == 0)) ? null : "is not among its values";
    }

    /// <summary>A value that the field can hold: nothing, if that is allowed, or else the one nearest to it.</summary>
    public static JsonData Plainest(DataField field)
    {
        if (!field.Required || field.Type.IsNullable)
            return JsonData.Null.Instance;
        foreach (var value in field.OneOf)
            if (Write(value) is { } data && WhatIsWrong(field, data) is null)
                return data;
        return field.Type.Kind switch
        {
            DataKind.Boolean => new JsonData.Flag(false),
            DataKind.Enum => new JsonData.Text(field.Type.Members.FirstOrDefault() ?? ""),
            DataKind.Array => new JsonData.List(default),
            DataKind.Object => new JsonData.Map(field.Type.Fields!.Fields.Where(f => f.Required).Select(f => new NamedValue(f.Name, Plainest(f))).ToEquatableArray()),
            DataKind.Null => JsonData.Null.Instance,
            DataKind.String or DataKind.Dynamic => new JsonData.Text(""),
            _ => Write(Within(field, Zero(field.Type.Kind))) ?? new JsonData.Text(""),
        };
    }

    private static bool Allows(DataType type, JsonData data) => data switch
    {
        JsonData.Null => type.IsNullable || type.Kind is DataKind.Null or DataKind.Dynamic,
        JsonData.List list when type.Kind == DataKind.Array => list.Items.All(i => Allows(type.Element!, i)),
        JsonData.Map map when type.Kind == DataKind.Object => Allows(type.Fields!, map),
        JsonData.Text text when type.Kind == DataKind.Enum => type.Members.Contains(text.Value),
        _ => type.Kind == DataKind.Dynamic || Read(data, type.Kind) is not null,
    };

    private static bool Allows(DataSchema schema, JsonData.Map map) =>
        map.Fields.All(v => schema.Find(v.Name) is { } field ? WhatIsWrong(field, v.Value) is null : schema.IsOpen)
        && schema.Fields.All(f => !f.Required || f.Type.IsNullable || map.Fields.Any(v => v.Name == f.Name));

    private static Value? Read(JsonData data, DataKind kind) => (kind, data) switch
    {
        (DataKind.Boolean, JsonData.Flag flag) => Value.Boolean(flag.Value),
        (DataKind.String or DataKind.Enum, JsonData.Text text) => Value.String(text.Value),
        (DataKind.Integer, JsonData.Number number) => NumberText.Normalize(number.Digits) is { } digits && NumberText.ToInteger(digits) is { } value ? Value.Integer(value) : null,
        (DataKind.Number, JsonData.Number number) => NumberText.Normalize(number.Digits) is { } digits && NumberText.ToDecimal(digits) is { } value ? Value.Number(value) : null,
        (DataKind.Double, JsonData.Number number) => double.TryParse(number.Digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) ? Value.Double(value) : null,
        (DataKind.Date, JsonData.Text text) => TimeText.ParseDate(text.Value) is { } day ? Value.Date(day) : null,
        (DataKind.DateTime, JsonData.Text text) => TimeText.ParseDateTime(text.Value) is { } time ? Value.DateTime(time) : null,
        (DataKind.Duration, JsonData.Text text) => DurationText.Parse(text.Value).Value is { } duration ? Value.Duration(duration) : null,
        _ => null,
    };

    private static JsonData? Write(Value value) => value.Kind switch
    {
        ValueKind.Boolean => new JsonData.Flag(value.AsBoolean),
        ValueKind.String => new JsonData.Text(value.AsString),
        ValueKind.Integer or ValueKind.Number or ValueKind.Double => new JsonData.Number(value.ToString()),
        ValueKind.Date or ValueKind.DateTime or ValueKind.Duration => new JsonData.Text(value.ToText()),
        _ => null,
    };

    private static Value Zero(DataKind kind) => kind switch
    {
        DataKind.Integer => Value.Integer(0),
        DataKind.Number => Value.Number(0),
        DataKind.Double => Value.Double(0),
        DataKind.Date => Value.Date(new DateTime(2000, 1, 1)),
        DataKind.DateTime => Value.DateTime(new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
        _ => Value.Duration(TimeSpan.Zero),
    };

    private static Value Within(DataField field, Value value) =>
        field.Min is { } min && Order(value, min) < 0 ? min : field.Max is { } max && Order(value, max) > 0 ? max : value;

    private static bool IsNumber(Value value) => VariableTypes.NumberOf(value) is not null;

    private static int Order(Value left, Value right) =>
        VariableTypes.NumberOf(left) is { } a && VariableTypes.NumberOf(right) is { } b ? a.CompareTo(b) : 0;
}
