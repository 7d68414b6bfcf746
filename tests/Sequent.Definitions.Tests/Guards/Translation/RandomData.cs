using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Guards;

/// <summary>Random data of a schema: extremes, null, not a number, and values that are near each other.</summary>
internal static class RandomData
{
    public static Value Object(Random random, DataSchema schema)
    {
        var values = new Dictionary<string, Value>();
        foreach (var field in schema.Fields)
        {
            if (!field.Required && random.Next(3) == 0)
            {
                if (random.Next(2) == 0)
                    values[field.Name] = Value.Null;
                continue;
            }
            do
                values[field.Name] = Of(random, field.Type);
            while (!IsAdmitted(field, values[field.Name]));
        }
        return Value.Object(new ValueMap(values));
    }

    private static bool IsAdmitted(DataField field, Value value) =>
        (field.Min is not { } min || value.AsInteger >= min.AsInteger) && (field.Max is not { } max || value.AsInteger <= max.AsInteger);

    public static Value Of(Random random, DataType type) => type.Kind switch
    {
        DataKind.Boolean => Value.Boolean(random.Next(2) == 0),
        DataKind.Integer => Value.Integer(Pick(random, long.MinValue, long.MinValue + 1, -3, -1, 0, 1, 2, 3, 4, 5000, long.MaxValue - 1, long.MaxValue)),
        DataKind.Number => Value.Number(Pick(random, decimal.MinValue, -1m, 0m, 0.1m, 0.5m, 1m, 2m, 2.5m, 3m, 5000m, 5000.10m, 7.8999999999999999999999999999m, decimal.MaxValue)),
        DataKind.Double => Value.Double(Pick(random, double.NegativeInfinity, -0.1, 0, -0.0, 0.1, 0.5, 1, 2.5, 3, 1e300, double.Epsilon, double.PositiveInfinity, double.NaN)),
        DataKind.String => Value.String(Pick(random, "", "it", "hr", "draft", "done", "purchase", "é😀")),
        DataKind.Enum => Value.String(type.Members[random.Next(type.Members.Count)]),
        DataKind.Date => Value.Date(Pick(random, DateTime.MinValue, DateTime.MaxValue, new DateTime(2026, 1, 31), new DateTime(2026, 1, 30), new DateTime(2026, 2, 2))),
        DataKind.DateTime => Value.DateTime(DateTime.SpecifyKind(Pick(random, DateTime.MinValue, DateTime.MaxValue, new DateTime(2026, 1, 31), new DateTime(2026, 1, 31, 12, 0, 0)), DateTimeKind.Utc)),
        DataKind.Duration => Value.Duration(Pick(random, TimeSpan.MinValue, TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(2), TimeSpan.MaxValue)),
        DataKind.Array => Value.List([.. Enumerable.Range(0, random.Next(4)).Select(_ => Of(random, type.Element!))]),
        DataKind.Object => Object(random, type.Fields!),
        _ => Pick(random, Value.Null, Value.Integer(3), Value.Number(2.5m), Value.Double(double.NaN), Value.String("it"), Value.True, Value.List()),
    };

    private static T Pick<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}
