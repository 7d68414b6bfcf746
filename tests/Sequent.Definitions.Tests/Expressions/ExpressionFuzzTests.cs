using System.Text;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

/// <summary>
/// Random characters, random tokens and mutated expressions: nothing may throw, hang or run out of stack. The seed is
/// fixed; SEQUENT_FUZZ sets the number of inputs, SEQUENT_FUZZ_SEED another seed.
/// </summary>
public class ExpressionFuzzTests
{
    private const int DefaultCount = 50_000;

    private static readonly string[] Tokens =
    [
        "(", ")", "[", "]", ",", ".", "?", ":", "!", "-", "+", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "in", "=", "&", "|", "\\", "'", "\"", "'''",
        "amount", "count", "rate", "title", "status", "due", "at", "span", "numbers", "words", "address", "data", "input", "actor", "response", "x",
        "0", "1", "-9223372036854775808", "2.5", "1e308", "0x7f", "9e999", "1u", "true", "false", "null", "'draft'", "\"it\"", "r'\\d'", "'\\n\\u00e9'", "'😀'",
        "has(", "size(", "regex(", "date(", "duration(", "timestamp(", ".size()", ".matches(", ".contains(", ".all(x, ", ".exists(x, ", ".exists_one(x, ", "// ", "\n", "{", "}",
        "'(a|b)*'", "'[a-z]{1,3}$'", "'2026-01-31'", "'1h'", "'2026-01-31T00:00:00Z'",
    ];

    private static readonly string[] Seeds =
    [
        "amount <= 5000 && department != 'it'", "actor.id == data.owner_id || 'director' in actor.roles", "input.reason.size() > 0 ? count + 1 > 2 : !flag",
        "numbers.all(x, x % 2 == 0 && words.exists(y, y.startsWith('i')))", "regex(title, \"PRD:\\s*https?://\")", "due + duration('3 days') < date('2026-01-31')",
        "at - timestamp('2026-01-31T00:00:00Z') >= duration('1h30m')", "title.matches('^(a|b)*[c-e]{2,3}$')", "has(address.zip) && address.zip in ['4000', '4051']",
    ];

    private static readonly EvaluationLimits Limits = new() { Steps = 20_000 };

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ"), out var count) ? count : DefaultCount;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ_SEED"), out var seed) ? seed : 20260131;

    [Test]
    public void Nothing_crashes_on_random_input()
    {
        var random = new Random(Seed);
        var (parsed, valid) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var text = Text(random, i);
            try
            {
                var (isParsed, isValid) = Exercise(text);
                parsed += isParsed ? 1 : 0;
                valid += isValid ? 1 : 0;
            }
            catch (Exception exception)
            {
                Assert.Fail($"input {i} of seed {Seed}: {exception.GetType().Name} on {text}\n{exception}");
            }
        }
        Assert.That(parsed, Is.GreaterThan(Count / 50), "too few of the inputs are expressions");
        Assert.That(valid, Is.GreaterThan(Count / 500), "too few of the inputs have a type");
    }

    /// <summary>The next of a mix of texts.</summary>
    internal static string Text(Random random, int i) =>
        (i % 4) switch { 0 => Characters(random), 1 => Words(random), 2 => Mutated(random), _ => Nested(random) };

    private static (bool Parsed, bool Valid) Exercise(string text)
    {
        var result = ExpressionParser.Parse(text);
        if (result.Root is null == result.Errors.IsEmpty)
            throw new InvalidOperationException("there is neither an expression nor an error, or both");
        foreach (var error in result.Errors)
            Check(error, text);
        Match(text);
        if (result.Root is not { } root)
            return (false, false);

        var canonical = root.ToString();
        if (canonical.Length <= ExpressionLimits.TextLength && !root.Equals(ExpressionParser.Parse(canonical).Root))
            throw new InvalidOperationException($"reading {canonical} gives another expression");
        var isValid = false;
        foreach (var types in new[] { Sample.Types, ExpressionTypes.Open })
        {
            var expression = TypeChecker.Check(root, types, DataType.Boolean);
            foreach (var error in expression.Errors)
                Check(error, text);
            Interpreter.Evaluate(expression, Sample.Values, Limits).ToString();
            isValid |= expression.IsValid;
        }
        return (true, isValid);
    }

    private static void Check(ExpressionError error, string text)
    {
        if (error.Position < 0 || error.Length < 0 || error.Position + error.Length > text.Length || error.Message.Length == 0)
            throw new InvalidOperationException($"{error} is not in the text");
    }

    // The text as a pattern, on itself.
    private static void Match(string text)
    {
        var values = new ValueMap(new Dictionary<string, Value> { [Roots.Data] = Sample.Object(("text", Value.String(text))) });
        Interpreter.Evaluate(TextMatchesText, values, Limits);
    }

    private static CheckedExpression TextMatchesText { get; } = TypeChecker.Check(Sample.Parse("text.matches(text)"), ExpressionTypes.Open);

    private static string Characters(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(60); length > 0; length--)
            text.Append(random.Next(4) == 0 ? (char)random.Next(0x10000) : (char)random.Next(32, 127));
        return text.ToString();
    }

    private static string Words(Random random) =>
        string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 25)).Select(_ => Tokens[random.Next(Tokens.Length)]));

    private static string Mutated(Random random)
    {
        var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(6), text.Length - at));
                    break;
                case 2:
                    text.Insert(at, (char)random.Next(32, 127));
                    break;
                default:
                    text.Insert(at, " " + Seeds[random.Next(Seeds.Length)] + " ");
                    break;
            }
        }
        return text.ToString();
    }

    // Long chains and deep nesting: the texts that run recursive code out of stack.
    private static string Nested(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var token = Tokens[random.Next(Tokens.Length)];
            for (var times = random.Next(random.Next(50) == 0 ? 3000 : 8); times > 0 && text.Length < 9000; times--)
                text.Append(token).Append(random.Next(8) == 0 ? Tokens[random.Next(Tokens.Length)] : "");
        }
        return text.ToString();
    }
}
