using System.Text.RegularExpressions;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

public class PatternTests
{
    private const int Rounds = 20_000;

    [TestCase("", "abc", true)]
    [TestCase("b", "abc", true)]
    [TestCase("^b", "abc", false)]
    [TestCase("c$", "abc", true)]
    [TestCase("c$", "abc\n", false)]
    [TestCase(".", "\n", false)]
    [TestCase("^a.c$", "a😀c", true)]
    [TestCase("^[😀-😂]$", "😁", true)]
    [TestCase("^[^a]$", "😁", true)]
    [TestCase("(a|b)*c", "ababc", true)]
    [TestCase("^(?:ab){2,3}$", "ababab", true)]
    [TestCase("^(?:ab){2,3}$", "abababab", false)]
    [TestCase("^a{2,}$", "aaaa", true)]
    [TestCase("^a{0}$", "", true)]
    [TestCase("a{,2}", "a{,2}", true)]
    [TestCase("a{x", "a{x", true)]
    [TestCase("^()*$", "", true)]
    [TestCase("^(a*)*b$", "aaab", true)]
    [TestCase("^(|a)+$", "aa", true)]
    [TestCase("^a*?b+?$", "aabb", true)]
    [TestCase(@"^\d+\.\d{2}$", "12.50", true)]
    [TestCase(@"^\d$", "٣", false)]
    [TestCase(@"^\w+$", "aZ_9", true)]
    [TestCase(@"^\w$", "é", false)]
    [TestCase(@"^[\s\S]\S\s$", "\na\t", true)]
    [TestCase(@"^\s$", "\v", false)]
    [TestCase(@"^[\w.-]+@[\w-]+\.com$", "a.b-c@d-e.com", true)]
    [TestCase(@"^[]a]$", "]", true)]
    [TestCase(@"^[^]a]$", "]", false)]
    [TestCase(@"^[a\-z]$", "-", true)]
    [TestCase(@"^[-a]$", "-", true)]
    [TestCase(@"^\x41\x{1F600}\a\f\n\r\t\v$", "A😀\a\f\n\r\t\v", true)]
    [TestCase(@"\Aab\z", "ab", true)]
    [TestCase(@"\bor\b", "this or that", true)]
    [TestCase(@"\bor\b", "order", false)]
    [TestCase(@"\Br\B", "order", true)]
    [TestCase(@"^\(\[\{\*\+\?\.\|\^\$\\$", @"([{*+?.|^$\", true)]
    public void Matches(string pattern, string text, bool matches) =>
        Assert.That(IsMatch(pattern, text), Is.EqualTo(Value.Boolean(matches)));

    [TestCase("(", "a '(' is not closed, write ')' or '\\(' for the character")]
    [TestCase(")", "a ')' closes nothing, write '\\)' for the character")]
    [TestCase("[a", "a '[' is not closed, write ']' or '\\[' for the character")]
    [TestCase("*", "a '*' repeats nothing, write '\\*' for the character")]
    [TestCase("{2}", "a '{' repeats nothing, write '\\{' for the character")]
    [TestCase("a**", "a repetition follows a repetition, put the first in a group")]
    [TestCase("a{3,2}", "a repetition has its bounds the wrong way round, swap them")]
    [TestCase("a{1001}", "it repeats more than 1,000 times, repeat less often")]
    [TestCase("a{99999999999999}", "it repeats more than 1,000 times, repeat less often")]
    [TestCase("(a{1000}){1000}", "its repetitions come to more than 2,000 steps, repeat less often")]
    [TestCase("(?i)a", "there are no named groups, flags and look-around, use '(…)' or '(?:…)'")]
    [TestCase("(?=a)", "there are no named groups, flags and look-around, use '(…)' or '(?:…)'")]
    [TestCase("(?P<n>a)", "there are no named groups, flags and look-around, use '(…)' or '(?:…)'")]
    [TestCase(@"(a)\1", "there is no '\\1', leave the backslash out or use a class such as '[a-z]'")]
    [TestCase(@"\pL", "there is no '\\p', leave the backslash out or use a class such as '[a-z]'")]
    [TestCase(@"\", "it ends with a backslash, write '\\\\' for the character")]
    [TestCase(@"\xZZ", "'\\x' is not followed by a code point, write one such as '\\x41' or '\\x{1F600}'")]
    [TestCase(@"\x{110000}", "'\\x' is not followed by a code point, write one such as '\\x41' or '\\x{1F600}'")]
    [TestCase(@"\x{-1}", "'\\x' is not followed by a code point, write one such as '\\x41' or '\\x{1F600}'")]
    [TestCase("[b-a]", "a range in a class has no end above its start, write one such as 'a-z'")]
    [TestCase(@"[a-\d]", "a range in a class has no end above its start, write one such as 'a-z'")]
    [TestCase("[a-c-e]", "a '-' stands inside a class without being a range, write '\\-' for the character")]
    [TestCase("[[:alpha:]]", "there are no named classes, write the characters, such as '[a-z]'")]
    public void Refuses(string pattern, string reason) =>
        Assert.That(IsMatch(pattern, "a").ErrorMessage, Is.EqualTo($"the pattern '{pattern}' cannot be used: {reason}".Replace("1,000", "1000").Replace("2,000", "2000")));

    [Test]
    public void Refuses_what_is_too_long_or_nests_too_deep()
    {
        Assert.That(IsMatch(new string('a', 1001), "a").ErrorMessage, Does.EndWith("it has more than 1000 characters, make it shorter"));
        Assert.That(IsMatch(new string('(', 400) + new string(')', 400), "a").ErrorMessage, Does.EndWith("its groups nest more than 50 levels deep, flatten it"));
    }

    [Test]
    public void Agrees_with_another_engine_on_random_patterns()
    {
        var random = new Random(20260131);
        var matches = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var pattern = RandomPattern(random, 3);
            var text = string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => "ab1 _-\n"[random.Next(7)]));
            // That engine's '$' also matches before a last line feed.
            var expected = Regex.IsMatch(text, pattern.Replace("$", @"\z"), RegexOptions.CultureInvariant);
            Assert.That(IsMatch(pattern, text), Is.EqualTo(Value.Boolean(expected)), $"{pattern} on {text}");
            matches += expected ? 1 : 0;
        }
        Assert.That(matches, Is.InRange(Rounds / 10, Rounds * 9 / 10), "the patterns should match some of the texts");
    }

    [TestCase("^(a+)+$")]
    [TestCase("^(a|a)*$")]
    [TestCase("^(a*)*$")]
    [TestCase("^(.*a){12}$")]
    [TestCase("^(a?){20}a{20}$")]
    [TestCase("(x+x+)+y")]
    [TestCase("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public void The_steps_grow_with_the_length_of_the_text_only_linearly(string pattern)
    {
        var steps = new[] { 500, 1000, 2000 }.Select(length => Steps(pattern, new string(pattern.Contains('x') ? 'x' : 'a', length) + "!")).ToArray();

        Assert.That(steps[2] - steps[1], Is.EqualTo(2 * (steps[1] - steps[0])).Within(2).Percent);
        Assert.That(steps[2], Is.LessThan(2001 * 20 * pattern.Length));
    }

    private static Value IsMatch(string pattern, string text, int steps = 1_000_000) =>
        Interpreter.Evaluate(Sample.Parse("text.matches(pattern)"), Given(pattern, text), new() { Steps = steps });

    private static ValueMap Given(string pattern, string text) =>
        new(new Dictionary<string, Value> { [Roots.Data] = Sample.Object(("text", Value.String(text)), ("pattern", Value.String(pattern))) });

    /// <summary>The fewest steps that suffice.</summary>
    private static int Steps(string pattern, string text)
    {
        var (low, high) = (0, 100_000_000);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (IsMatch(pattern, text, middle).IsError)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static string RandomPattern(Random random, int depth)
    {
        string Part() => RandomPattern(random, depth - 1);
        return random.Next(depth == 0 ? 7 : 14) switch
        {
            0 => "a",
            1 => "b",
            2 => ".",
            3 => new[] { "[ab]", "[^a]", "[a-b1]", "[^\\d-]", "[\\w ]", "[^\\s_]" }[random.Next(6)],
            4 => new[] { "\\d", "\\D", "\\w", "\\W", "\\S", "\\s" }[random.Next(6)],
            5 => new[] { "^", "$", "1", " ", "-" }[random.Next(5)],
            6 => new[] { "\\b", "\\B" }[random.Next(2)],
            7 or 8 => Part() + Part(),
            9 => $"({Part()}|{Part()})",
            10 => $"(?:{Part()})*",
            11 => $"(?:{Part()})+",
            12 => $"({Part()})?",
            _ => $"(?:{Part()}){{{random.Next(2)},{random.Next(1, 4)}}}",
        };
    }
}
