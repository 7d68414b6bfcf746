namespace Sequent.Definitions.Tests;

public class SpellingTests
{
    private static readonly string[] s_states = ["Draft", "InReview", "Published"];

    [TestCase("Darft", "Draft")]
    [TestCase("inreview", "InReview")]
    [TestCase("Publishd", "Published")]
    [TestCase("Limbo", null)]
    [TestCase("", null)]
    [TestCase("In", null)]
    public void Closest(string name, string? expected) => Assert.That(Spelling.Closest(name, s_states), Is.EqualTo(expected));

    [Test]
    public void A_name_of_one_letter_is_no_other_one() => Assert.That(Spelling.Closest("A", ["B"]), Is.Null);

    [Test]
    public void The_first_of_equals_wins() => Assert.That(Spelling.Closest("Acts", ["Arts", "Ants"]), Is.EqualTo("Arts"));

    [Test]
    public void A_very_long_name_is_close_to_nothing() =>
        Assert.That(Spelling.Closest(new string('a', 1000), [new string('a', 999)]), Is.Null);

    [Test]
    public void The_distance_is_that_of_the_textbook()
    {
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var (name, other) = (Word(), Word());
            var isClose = Distance(name, other) <= Math.Min(name.Length, other.Length) / 3;
            Assert.That(Spelling.Closest(name, [other]), Is.EqualTo(isClose ? other : null), $"'{name}' and '{other}'");
        }

        string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)('a' + random.Next(3))));
    }

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }

    [Test]
    public void Did_you_mean()
    {
        Assert.That(Spelling.DidYouMean("Draft"), Is.EqualTo("; did you mean 'Draft'?"));
        Assert.That(Spelling.DidYouMean(null), Is.Empty);
    }
}
