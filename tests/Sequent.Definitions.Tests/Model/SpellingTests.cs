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
    public void Did_you_mean()
    {
        Assert.That(Spelling.DidYouMean("Draft"), Is.EqualTo("; did you mean 'Draft'?"));
        Assert.That(Spelling.DidYouMean(null), Is.Empty);
    }
}
