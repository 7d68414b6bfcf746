namespace Sequent.Definitions.Expressions;

/// <summary>A function of the language.</summary>
internal sealed record Function(string Name, bool IsMethod, int Arguments, DataType Result, bool TakesArrays, string Example)
{
    private static readonly Function[] All =
    [
        new("size", true, 0, DataType.Integer, true, "x.size()"),
        new("startsWith", true, 1, DataType.Boolean, false, "x.startsWith(\"a\")"),
        new("endsWith", true, 1, DataType.Boolean, false, "x.endsWith(\"a\")"),
        new("contains", true, 1, DataType.Boolean, false, "x.contains(\"a\")"),
        new("matches", true, 1, DataType.Boolean, false, "x.matches(\"pattern\")"),
        new("size", false, 1, DataType.Integer, true, "size(x)"),
        new("duration", false, 1, DataType.Duration, false, "duration(\"1h30m\")"),
        new("timestamp", false, 1, DataType.DateTime, false, "timestamp(\"2026-01-31T12:00:00Z\")"),
        new("date", false, 1, DataType.Date, false, "date(\"2026-01-31\")"),
    ];

    private static readonly HashSet<string> Conversions = new(StringComparer.Ordinal) { "int", "uint", "double", "string", "bool", "bytes", "dyn", "type" };

    public static Function? Find(CallExpression call) =>
        Array.Find(All, function => function.Name == call.Function && function.IsMethod == (call.Target is not null));

    public static string Unknown(CallExpression call)
    {
        var fact = $"There is no function {Wording.Quote(call.Function)}";
        if (Array.Find(All, function => function.Name == call.Function) is { } other)
            return $"'{call.Function}' is not called this way: write {other.Example}.";
        if (call.Target is null && Conversions.Contains(call.Function))
            return fact + ": nothing is converted, declare the field with the type it needs.";
        string[] names = call.Target is null ? ["size", "duration", "timestamp", "date", "has", "regex"] : ["size", "startsWith", "endsWith", "contains", "matches", "all", "exists", "exists_one"];
        return Spelling.Closest(call.Function, names) is { } closest
            ? fact + Spelling.DidYouMean(closest)
            : $"{fact}: use one of {string.Join(", ", names.Select(Wording.Quote))}.";
    }

    /// <summary>The value that <c>date</c>, <c>timestamp</c> or <c>duration</c> reads from a text; null for another function.</summary>
    public static Value? Construct(string function, string text)
    {
        switch (function)
        {
            case "date":
                return TimeText.ParseDate(text) is { } day ? Value.Date(day) : Value.Error($"{Wording.Quote(text)} is not a date: write one such as '2026-01-31'");
            case "timestamp":
                return TimeText.ParseDateTime(text) is { } time ? Value.DateTime(time) : Value.Error($"{Wording.Quote(text)} is not a point in time: write one such as '2026-01-31T12:00:00Z'");
            case "duration":
                var (duration, error) = DurationText.Parse(text);
                return duration is { } span ? Value.Duration(span) : Value.Error($"{Wording.Quote(text)} {error}");
            default:
                return null;
        }
    }
}
