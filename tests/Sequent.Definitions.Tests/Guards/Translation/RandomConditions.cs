using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Guards;

/// <summary>Random conditions of the kind that people write, as text, over <see cref="Schema"/>; most of them have a type.</summary>
internal sealed class RandomConditions(Random random)
{
    public static DataSchema Schema { get; } = DataSchema.Closed(
        new("amount", DataType.Number), new("limit", DataType.Number, false),
        new("count", DataType.Integer), new("retries", DataType.Integer, false), new("other", DataType.Integer),
        new("small", DataType.Integer, Min: Value.Integer(0), Max: Value.Integer(4)),
        new("rate", DataType.Double), new("factor", DataType.Double, false),
        new("title", DataType.String), new("department", DataType.String, false),
        new("flag", DataType.Boolean), new("maybe", DataType.Boolean, false),
        new("status", DataType.Enum("draft", "in_review", "done")), new("phase", DataType.Enum("draft", "done", "it"), false),
        new("due", DataType.Date), new("paid", DataType.Date, false),
        new("at", DataType.DateTime), new("until", DataType.DateTime, false),
        new("span", DataType.Duration), new("wait", DataType.Duration, false),
        new("numbers", DataType.Array(DataType.Integer)), new("words", DataType.Array(DataType.String), false),
        new("customer", DataType.Object(DataSchema.Closed(
            new("country", DataType.String), new("rank", DataType.Integer, false), new("address", DataType.Object(DataSchema.Closed(new DataField("city", DataType.String))), false))), false));

    public static ExpressionTypes Types { get; } = ExpressionTypes.Open.WithData(Schema).WithInput(DataSchema.Closed(
        new("reason", DataType.String), new("days", DataType.Integer, false)))
        .Without(Roots.Instance, Roots.Trigger, Roots.Steps, Roots.Response, Roots.Secrets, Roots.Tenant);

    private static readonly string[][] Families =
    [
        ["amount", "limit", "count", "retries", "other", "small", "rate", "factor", "data.amount", "customer.rank", "input.days", "size(title)", "title.size()", "size(words)", "size(input.reason)",
            "0", "1", "2.5", "3", "-1", "5000", "5000.10", "0.1", "9223372036854775807", "null"],
        ["title", "department", "status", "phase", "customer.country", "customer.address.city", "input.reason", "actor.id", "actor.kind", "'it'", "'draft'", "'done'", "'purchase'", "''", "null"],
        ["flag", "maybe", "true", "false", "null", "has(limit)", "amount > 3", "(flag || maybe)", "count == 1"],
        ["due", "paid", "date('2026-01-31')", "date('2026-02-02')", "due + duration('48h')", "paid - duration('24h')", "due + duration('1h')", "null"],
        ["at", "until", "timestamp('2026-01-31T00:00:00Z')", "at + span", "until - wait", "at - duration('12h')", "null"],
        ["span", "wait", "duration('1h')", "span + wait", "due - paid", "at - until", "span - duration('24h')", "null"],
    ];

    private static readonly string[] Sums =
        ["count + 1", "count + other", "count - other", "retries + 1", "count * 2", "2 * count - 3 * other + 10", "-count", "small + 1", "small * 2 - small", "-small", "amount + 1", "amount * 2", "-amount", "rate * 2", "count * other", "count / 2", "other % 2",
            "(flag ? count : other)", "(maybe ? 1 : retries)", "(amount > 3 ? small : 2) + 1", "(has(limit) ? limit : 0)"];

    private static readonly string[] Others =
    [
        "flag", "maybe", "!maybe", "has(limit)", "has(customer)", "has(customer.rank)", "has(customer.address)", "customer == null", "words == null", "numbers != null", "limit == null",
        "'it' in words", "'hr' in words", "3 in numbers", "'director' in actor.roles", "!('director' in actor.roles)", "title in ['it', 'hr']", "count in [1, 2, other]", "department in ['it', null]", "status in ['draft', 'done']",
        "title.startsWith('p')", "department.startsWith('h')", "title.matches('^[a-z]+$')", "department.contains('t')", "title < 'it'", "department >= title", "numbers.all(n, n > 1)", "words.exists(w, w == 'it')",
        "numbers[0] == 1", "words[0] < 'it'", "numbers == [1, 2]", "title + 'x' == 'itx'", "true", "1 < 2", "1 / 0 == 1", "date('2026-01-31') > due", "flag == (count > 2)", "(amount > 1) != (count > 1)",
        "maybe == (count > 2)", "flag != maybe", "flag < maybe", "maybe == null", "(count > 2) == null", "customer.address.city == 'it'",
    ];

    public string Next(int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
            return random.Next(4) == 0 ? Pick(Others) : Comparison();
        var (left, right) = (Next(depth - 1), Next(depth - 1));
        return random.Next(7) switch
        {
            0 or 1 => $"({left} && {right})",
            2 or 3 => $"({left} || {right})",
            4 => $"!({left})",
            5 => $"({left} ? {right} : {Next(depth - 1)})",
            _ => $"(({left}) == ({right}))",
        };
    }

    private string Comparison()
    {
        var family = Families[random.Next(Families.Length)];
        var relation = Pick("==", "!=", "<", "<=", ">", ">=");
        return $"{Side(family)} {relation} {Side(family)}";
    }

    private string Side(string[] family) => family == Families[0] && random.Next(3) == 0 ? Pick(Sums) : Pick(family);

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];

    /// <summary>Values for every root.</summary>
    public static ValueMap Values(Random random) => new(new Dictionary<string, Value>
    {
        [Roots.Data] = RandomData.Object(random, Schema),
        [Roots.Input] = RandomData.Object(random, Types.Find(Roots.Input)!.Fields!),
        [Roots.Actor] = Value.Object(new ValueMap(new Dictionary<string, Value>
        {
            ["id"] = Value.String(random.Next(2) == 0 ? "it" : "ana"),
            ["kind"] = Value.String(random.Next(2) == 0 ? "user" : "agent"),
            ["roles"] = Value.List([.. new[] { "director", "buyer" }.Where(_ => random.Next(2) == 0).Select(Value.String)]),
        })),
    });
}
