namespace Sequent.Definitions.Tests;

public class LargeDiagramTests
{
    private const int Size = 1000;

    [Test]
    public void A_long_chain_with_a_way_back_from_everywhere()
    {
        var drawing = Draw(Size, Enumerable.Range(0, Size - 1).SelectMany(i => new[] { (i, i + 1), (i, 0) }));

        Assert.That(drawing.Groups("sq-edge"), Has.Length.EqualTo(2 * (Size - 1) + 1));
        Assert.That(drawing.Groups("sq-stub"), Is.Not.Empty, "Edges through hundreds of layers end in a stub.");
    }

    [Test]
    public void A_hub() => Assert.That(
        Draw(Size, Enumerable.Range(1, Size - 1).Select(i => (0, i))).Groups("sq-edge"), Has.Length.EqualTo(Size));

    [Test]
    public void Many_branches_between_any_states()
    {
        var random = new Random(1);
        var drawing = Draw(Size, Enumerable.Range(0, 10 * Size).Select(_ => (random.Next(Size), random.Next(Size))));

        Assert.That(drawing.Groups("sq-edge"), Has.Length.EqualTo(10 * Size + 1));
    }

    [Test]
    public void A_very_long_chain_is_drawn_without_recursion() =>
        Assert.That(Draw(20 * Size, Enumerable.Range(0, 20 * Size - 1).Select(i => (i, i + 1))).Groups("sq-node"), Has.Length.EqualTo(20 * Size));

    private static Drawing Draw(int size, IEnumerable<(int From, int To)> moves) => new(new WorkflowDefinition("large")
    {
        States = Enumerable.Range(0, size).Select(i => new StateDefinition("S" + i) { Initial = i == 0 }).ToEquatableArray(),
        Transitions = moves.Select((m, i) => new TransitionDefinition("T" + i)
        {
            Branches = EquatableArray.Create(new BranchDefinition("S" + m.From, "S" + m.To)),
        }).ToEquatableArray(),
    }.ToSvg());
}
