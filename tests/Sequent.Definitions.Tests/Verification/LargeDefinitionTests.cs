namespace Sequent.Definitions.Tests;

public class LargeDefinitionTests
{
    private const int Size = 100_000;

    [Test]
    public void A_long_chain_is_walked_without_recursion() =>
        Assert.That(Verifier.Verify(Chain(automatic: false, last: "Done")).Findings, Is.Empty);

    [Test]
    public void A_big_trapped_cycle_is_found_whole()
    {
        var finding = Verifier.Verify(Chain(automatic: false, last: "S1")).Findings.Single(f => f.Rule == Rules.Livelock);

        Assert.That(finding.Witness, Has.Count.EqualTo(Size));
        Assert.That(finding.Message.Length, Is.LessThan(1000));
    }

    [Test]
    public void A_big_automatic_cycle_is_found_whole()
    {
        var finding = Verifier.Verify(Chain(automatic: true, last: "S1")).Findings.Single(f => f.Rule == Rules.AutomaticCycle);

        Assert.That(finding.Witness, Has.Count.EqualTo(Size));
    }

    [Test]
    public void A_large_diagram_and_document_are_written()
    {
        var definition = Chain(automatic: false, last: "Done");

        Assert.That(definition.ToJson(), Does.EndWith("}"));
        Assert.That(definition.ToMermaid(), Does.Contain("S99998 --> S99999 : T99998"));
    }

    // S0 → S1 → … → the last one, and from there on; Done can be reached from S0 in any case.
    private static WorkflowDefinition Chain(bool automatic, string last)
    {
        var states = Enumerable.Range(0, Size).Select(i => new StateDefinition("S" + i) { Initial = i == 0 });
        var moves = Enumerable.Range(0, Size).Select(i => Move("T" + i, "S" + i, i + 1 < Size ? "S" + (i + 1) : last, automatic && i > 0));
        return new("chain")
        {
            States = states.Append(new("Done") { Final = true }).ToEquatableArray(),
            Transitions = moves.Append(Move("Finish", "S0", "Done", false)).ToEquatableArray(),
        };
    }

    private static TransitionDefinition Move(string name, string from, string to, bool automatic) => new(name)
    {
        Automatic = automatic,
        Branches = EquatableArray.Create(new BranchDefinition(from, to)),
    };
}
