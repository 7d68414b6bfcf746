namespace Sequent.Definitions.Tests;

public class EquatableArrayTests
{
    [Test]
    public void Lists_with_the_same_elements_are_equal()
    {
        var one = EquatableArray.Create("a", "b");
        var other = new List<string> { "a", "b" }.ToEquatableArray();

        Assert.That(one == other);
        Assert.That(one.Equals((object)other));
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
    }

    [TestCase("a")]
    [TestCase("b", "a")]
    [TestCase("a", "b", "c")]
    public void Lists_with_other_elements_are_not(params string[] items) =>
        Assert.That(items.ToEquatableArray() != EquatableArray.Create("a", "b"));

    [Test]
    public void The_default_is_the_empty_list()
    {
        EquatableArray<string> none = default;

        Assert.That(none.IsEmpty);
        Assert.That(none, Is.Empty);
        Assert.That(none == EquatableArray.Create<string>());
        Assert.That(none.GetHashCode(), Is.EqualTo(EquatableArray.Create<string>().GetHashCode()));
        Assert.That(() => none[0], Throws.TypeOf<IndexOutOfRangeException>());
    }

    [Test]
    public void A_later_change_of_the_source_is_not_seen()
    {
        string[] source = ["a"];
        var list = EquatableArray.Create(source);
        source[0] = "b";

        Assert.That(list[0], Is.EqualTo("a"));
    }

    [Test]
    public void Definitions_are_equal_by_value()
    {
        var one = Sketch.Of("Draft! Done.", "Finish: Draft -> Done as editor when Ready");
        var other = Sketch.Of("Draft! Done.", "Finish: Draft -> Done as editor when Ready");

        Assert.That(one, Is.EqualTo(other));
        Assert.That(one, Is.Not.EqualTo(Sketch.Of("Draft! Done.", "Finish: Draft -> Done as editor when Late")));
    }
}
