using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

/// <summary>Random conditions over a few fields that have so few values that all of them can be tried.</summary>
internal sealed class SmallDomains
{
    private static readonly (DataField Field, Value[] Values)[] All =
    [
        (new("flag", DataType.Boolean), [Value.True, Value.False]),
        (new("maybe", DataType.Boolean, false), [Value.True, Value.False, Value.Null]),
        (new("status", DataType.Enum("draft", "in_review", "done")), [Value.String("draft"), Value.String("in_review"), Value.String("done")]),
        (new("phase", DataType.Enum("draft", "done"), false), [Value.String("draft"), Value.String("done"), Value.Null]),
        (new("n", DataType.Integer, Min: Value.Integer(0), Max: Value.Integer(3)), [.. Enumerable.Range(0, 4).Select(i => Value.Integer(i))]),
        (new("m", DataType.Integer, false, Min: Value.Integer(1), Max: Value.Integer(2)), [Value.Integer(1), Value.Integer(2), Value.Null]),
        (new("price", DataType.Number, OneOf: EquatableArray.Create(Value.Number(0.5m), Value.Number(2m))), [Value.Number(0.5m), Value.Number(2m)]),
        (new("rate", DataType.Double, OneOf: EquatableArray.Create(Value.Double(0.1), Value.Double(1))), [Value.Double(0.1), Value.Double(1)]),
        (new("title", DataType.String, false, OneOf: EquatableArray.Create(Value.String("it"), Value.String("draft"))), [Value.String("it"), Value.String("draft"), Value.Null]),
        (new("due", DataType.Date, Min: Value.Date(2026, 1, 30), Max: Value.Date(2026, 2, 1)), [Value.Date(2026, 1, 30), Value.Date(2026, 1, 31), Value.Date(2026, 2, 1)]),
    ];

    private static readonly string[] Numbers = ["0", "1", "2", "1.5", "0.1", "n", "m", "price", "rate", "n + 1", "2 * n - 1", "n + m", "null"];
    private static readonly string[] Texts = ["status", "phase", "title", "'draft'", "'done'", "'it'", "null"];
    private static readonly string[] Booleans = ["flag", "maybe", "true", "null", "has(m)", "(n > 1)"];
    private static readonly string[] Days = ["due", "date('2026-01-31')", "due + duration('24h')", "date('2026-02-01')"];
    private static readonly string[] Conditions =
        ["flag", "maybe", "!flag", "has(maybe)", "has(m)", "m == null", "title == null", "status in ['draft', 'done']", "n in [1, m]", "title in ['it', null]", "n % 2 + 1 == 1 || flag", "size(title) == 2", "title.size() > n"];

    private readonly Random _random;
    private readonly (DataField Field, Value[] Values)[] _fields;

    public SmallDomains(Random random, int fields)
    {
        _random = random;
        _fields = [.. All.OrderBy(_ => random.Next()).Take(fields)];
        Types = ExpressionTypes.Open.WithData(Schema);
    }

    public DataSchema Schema => DataSchema.Closed([.. _fields.Select(f => f.Field)]);

    public ExpressionTypes Types { get; }

    /// <summary>A condition that formulas can say in full.</summary>
    public string Next(int depth)
    {
        while (true)
        {
            var text = Any(depth);
            var expression = Check(text);
            if (expression.IsValid && Translator.Translate(expression, new(Types)).Opaque.Count == 0)
                return text;
        }
    }

    public CheckedExpression Check(string text) => TypeChecker.Check(ExpressionParser.Parse(text).Root!, Types, DataType.Boolean);

    /// <summary>All values of the fields together.</summary>
    public IEnumerable<ValueMap> Assignments()
    {
        IEnumerable<Dictionary<string, Value>> all = [[]];
        foreach (var (field, values) in _fields)
            all = all.SelectMany(a => values.Select(v => new Dictionary<string, Value>(a) { [field.Name] = v }));
        return all.Select(a => new ValueMap(new Dictionary<string, Value> { [Roots.Data] = Value.Object(new ValueMap(a)) }));
    }

    private string Any(int depth)
    {
        if (depth == 0)
            return _random.Next(3) == 0 ? Pick(Conditions) : Comparison();
        var (left, right) = (Any(depth - 1), Any(depth - 1));
        return _random.Next(8) switch
        {
            0 or 1 or 2 => $"({left} && {right})",
            3 or 4 => $"({left} || {right})",
            5 => $"!({left})",
            6 => $"({left} ? {right} : {Any(depth - 1)})",
            _ => $"(({left}) != ({right}))",
        };
    }

    private string Comparison()
    {
        var family = Pick(Numbers, Numbers, Texts, Booleans, Days);
        return $"{Pick(family)} {Pick("==", "!=", "<", "<=", ">", ">=")} {Pick(family)}";
    }

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
