using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>How many of the moves of runs are of the kinds that are hard: what a test has seen, and not only tried.</summary>
internal sealed class MoveCounts
{
    public int Moves { get; private set; }

    /// <summary>Those made while several states held a token.</summary>
    public int Parallel { get; private set; }

    public int Forks { get; private set; }

    public int Joins { get; private set; }

    /// <summary>Joins of some of the states.</summary>
    public int Quorums { get; private set; }

    public int AutomaticJoins { get; private set; }

    /// <summary>Those that withdrew a token from a state that they did not leave.</summary>
    public int Withdrawals { get; private set; }

    public void Add(int tokens, BranchDefinition branch, bool automatic, bool withdraws)
    {
        Moves++;
        Parallel += tokens > 1 ? 1 : 0;
        Forks += branch.Forks ? 1 : 0;
        Joins += branch.Joins ? 1 : 0;
        Quorums += branch.AtLeast is null ? 0 : 1;
        AutomaticJoins += branch.Joins && automatic ? 1 : 0;
        Withdrawals += withdraws ? 1 : 0;
    }

    /// <summary>Fails when one of the kinds was seen less often.</summary>
    public void AssertEachAtLeast(int count)
    {
        TestContext.Out.WriteLine(this);
        Assert.That(new[] { Parallel, Forks, Joins, Quorums, AutomaticJoins, Withdrawals }, Has.All.GreaterThanOrEqualTo(count), ToString());
    }

    public override string ToString() =>
        $"{Moves} moves: {Parallel} with several tokens, {Forks} forks, {Joins} joins, {Quorums} of them of some states and {AutomaticJoins} automatic, {Withdrawals} withdraw tokens";
}
