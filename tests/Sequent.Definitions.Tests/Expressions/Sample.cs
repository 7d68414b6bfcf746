using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

/// <summary>Data of every kind, its schema, and short ways to read, check and evaluate.</summary>
internal static class Sample
{
    private static readonly (string Name, DataType Type, Value Value)[] Fields =
    [
        ("amount", DataType.Number, Value.Number(5000m)),
        ("price", DataType.Number, Value.Number(0.1m)),
        ("largest", DataType.Number, Value.Number(decimal.MaxValue)),
        ("count", DataType.Integer, Value.Integer(3)),
        ("zero", DataType.Integer, Value.Integer(0)),
        ("max", DataType.Integer, Value.Integer(long.MaxValue)),
        ("min", DataType.Integer, Value.Integer(long.MinValue)),
        ("rate", DataType.Double, Value.Double(0.5)),
        ("nan", DataType.Double, Value.Double(double.NaN)),
        ("infinity", DataType.Double, Value.Double(double.PositiveInfinity)),
        ("title", DataType.String, Value.String("purchase")),
        ("empty", DataType.String, Value.String("")),
        ("emoji", DataType.String, Value.String("né😀")),
        ("flag", DataType.Boolean, Value.True),
        ("off", DataType.Boolean, Value.False),
        ("status", DataType.Enum("draft", "in_review", "done"), Value.String("draft")),
        ("due", DataType.Date, Value.Date(2026, 1, 31)),
        ("first_day", DataType.Date, Value.Date(1, 1, 1)),
        ("last_day", DataType.Date, Value.Date(9999, 12, 31)),
        ("at", DataType.DateTime, Value.DateTime(new DateTime(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc))),
        ("last_moment", DataType.DateTime, Value.DateTime(DateTime.MaxValue)),
        ("span", DataType.Duration, Value.Duration(TimeSpan.FromHours(36))),
        ("longest", DataType.Duration, Value.Duration(TimeSpan.MaxValue)),
        ("numbers", DataType.Array(DataType.Integer), Value.List(Value.Integer(1), Value.Integer(2), Value.Integer(3))),
        ("prices", DataType.Array(DataType.Number), Value.List(Value.Number(0.1m), Value.Number(2m))),
        ("words", DataType.Array(DataType.String), Value.List(Value.String("it"), Value.String("hr"))),
        ("nothing", DataType.Array(DataType.Integer), Value.List()),
        ("address", DataType.Object(DataSchema.Closed(new DataField("city", DataType.String), new DataField("zip", DataType.String, Required: false))),
            Object(("city", Value.String("Basel")), ("zip", Value.Null))),
    ];

    /// <summary>All fields, and three that need not be there: one is null, one is missing, one is there.</summary>
    public static DataSchema Schema { get; } = DataSchema.Closed(
    [
        .. Fields.Select(field => new DataField(field.Name, field.Type)),
        new("department", DataType.String, Required: false),
        new("limit", DataType.Number, Required: false),
        new("manager", DataType.String, Required: false),
        new("lost", DataType.String),
    ]);

    public static IReadOnlyDictionary<string, Value> Data { get; } = Fields
        .Select(field => (field.Name, field.Value))
        .Append(("department", Value.Null))
        .Append(("manager", Value.String("ana")))
        .ToDictionary(field => field.Item1, field => field.Item2);

    public static ExpressionTypes Types { get; } = ExpressionTypes.Open
        .WithData(Schema)
        .WithInput(DataSchema.Closed(new DataField("reason", DataType.String), new DataField("days", DataType.Integer, Required: false)));

    public static IValues Values { get; } = new ValueMap(new Dictionary<string, Value>
    {
        [Roots.Data] = Value.Object(new ValueMap(Data)),
        [Roots.Input] = Object(("days", Value.Integer(2))),
        [Roots.Actor] = Object(("id", Value.String("ana")), ("roles", Value.List(Value.String("director"), Value.String("buyer"))), ("kind", Value.String("user"))),
        [Roots.Steps] = Object(("fetch", Object(("total", Value.Number(12.5m))))),
        [Roots.Response] = Object(("status", Value.Integer(200))),
    });

    public static Value Object(params (string Name, Value Value)[] fields) =>
        Value.Object(new ValueMap(fields.ToDictionary(field => field.Name, field => field.Value)));

    public static Expression Parse(string text)
    {
        var parsed = ExpressionParser.Parse(text);
        Assert.That(parsed.Errors.Select(error => error.Message), Is.Empty, text);
        return parsed.Root!;
    }

    public static CheckedExpression Check(string text, DataType? expected = null) => TypeChecker.Check(Parse(text), Types, expected);

    /// <summary>The value as text. What the declared types accept must be worth the same when nothing is declared.</summary>
    public static string Evaluate(string text)
    {
        var open = Interpreter.Evaluate(Parse(text), Values);
        var closed = Check(text);
        if (closed.IsValid && !open.ErrorMessageOrEmpty().EndsWith("is missing", StringComparison.Ordinal))
            Assert.That(Interpreter.Evaluate(closed, Values).ToString(), Is.EqualTo(open.ToString()), "declared and open data give different values");
        return closed.IsValid ? Interpreter.Evaluate(closed, Values).ToString() : open.ToString();
    }

    public static string ErrorMessageOrEmpty(this Value value) => value.IsError ? value.ErrorMessage : "";

    /// <summary>The errors of a text as <c>position+length: message</c>, of the parser or else of the checker.</summary>
    public static string[] Errors(string text, DataType? expected = null)
    {
        var parsed = ExpressionParser.Parse(text);
        var errors = parsed.Root is null ? parsed.Errors : TypeChecker.Check(parsed.Root, Types, expected).Errors;
        return [.. errors.Select(error => $"{error.Position}+{error.Length}: {error.Message}")];
    }
}
