namespace Sequent.Tests;

public class TransitionSetTests
{
    [Test]
    public void The_default_is_empty()
    {
        TransitionSet set = default;
        Assert.That(set, Has.Count.Zero);
        Assert.That(set.ToString(), Is.Empty);
        Assert.That(set.Contains("Submit"), Is.False);
        Assert.That(set.ToArray(), Is.Empty);
    }

    [TestCase(0b000UL, "")]
    [TestCase(0b001UL, "A")]
    [TestCase(0b110UL, "B, C")]
    [TestCase(0b111UL, "A, B, C")]
    public void Holds_the_names_whose_bits_are_set(ulong bits, string names)
    {
        var set = new TransitionSet(["A", "B", "C"], bits);
        Assert.That(set.ToString(), Is.EqualTo(names));
        Assert.That(set.Count, Is.EqualTo(names.Count(char.IsLetter)));
        Assert.That(new[] { "A", "B", "C", "D", "a" }.Where(set.Contains), Is.EqualTo(set));
    }

    [Test]
    public void Holds_more_than_64()
    {
        string[] names = [.. Enumerable.Range(0, 130).Select(i => "T" + i)];
        var set = new TransitionSet(names, 1UL | 1UL << 63, [1UL, 0b10UL]);
        Assert.That(set, Is.EqualTo(new[] { "T0", "T63", "T64", "T129" }));
        Assert.That(set.Contains("T129"), Is.True);
        Assert.That(set.Contains("T128"), Is.False);
    }

    [Test]
    public void Can_be_walked_again()
    {
        var walk = new TransitionSet(["A", "B"], 0b11).GetEnumerator();
        Assert.That(walk.MoveNext() && walk.MoveNext(), Is.True);
        Assert.That(walk.MoveNext(), Is.False);
        Assert.That(walk.MoveNext(), Is.False);
        walk.Reset();
        Assert.That(walk.MoveNext(), Is.True);
        Assert.That(walk.Current, Is.EqualTo("A"));
    }

    [Test]
    public void A_walk_does_not_allocate()
    {
        var set = new TransitionSet(["A", "B", "C"], 0b101);
        var length = Walk(set);
        var before = GC.GetAllocatedBytesForCurrentThread();
        length += Walk(set);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(length, Is.EqualTo(4));
    }

    private static int Walk(TransitionSet set)
    {
        var length = 0;
        foreach (var name in set)
            length += name.Length;
        return length;
    }
}
