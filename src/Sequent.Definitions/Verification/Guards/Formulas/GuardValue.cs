using System.Globalization;

namespace Sequent.Definitions;

internal enum GuardValueKind
{
    Null,
    NaN,
    Number,
    Text,
}

/// <summary>The value of a variable in a witness. What a number means is up to the variable's sort.</summary>
internal readonly record struct GuardValue(GuardValueKind Kind, Rational Number, string? Text)
{
    public static GuardValue Null => default;

    public static GuardValue NaN { get; } = new(GuardValueKind.NaN, default, null);

    public static GuardValue Of(Rational number) => new(GuardValueKind.Number, number, null);

    public static GuardValue Of(string text) => new(GuardValueKind.Text, default, text);

    /// <summary>The value as a reader of the guard would write it.</summary>
    public string Show(VariableType type) => Kind switch
    {
        GuardValueKind.Null => "null",
        GuardValueKind.NaN => "NaN",
        GuardValueKind.Text => "\"" + Text!.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"",
        _ => type.Sort switch
        {
            VariableSort.Boolean => Number.Sign == 0 ? "false" : "true",
            VariableSort.Enum => type.Members[(int)Number.Numerator],
            VariableSort.Double => ShowDouble(DoubleNumber.ToDouble(Number)),
            VariableSort.Date => new DateTime((long)Number.Numerator * TimeSpan.TicksPerDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            VariableSort.DateTime => new DateTime((long)Number.Numerator).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            VariableSort.Duration => new TimeSpan((long)Number.Numerator).ToString("c", CultureInfo.InvariantCulture),
            _ => Number.ToString(),
        },
    };

    // Every host writes infinity its own way, and "R" is what older ones need for a round trip.
    private static string ShowDouble(double value) =>
        double.IsInfinity(value) ? (value > 0 ? "infinity" : "-infinity") : value.ToString("R", CultureInfo.InvariantCulture);
}
