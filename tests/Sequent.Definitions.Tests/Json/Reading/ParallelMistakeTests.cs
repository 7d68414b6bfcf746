namespace Sequent.Definitions.Tests.Json;

public class ParallelMistakeTests
{
    private const string Sound = """
        { "id": "x", "initialState": "a", "policies": { "fourEyes": true, "separateDuties": [["split", "pass"]] },
        "states": { "a": {}, "b": { "type": "task", "task": {} }, "c": {}, "b_ok": {}, "c_ok": {}, "end": { "final": true } },
        "transitions": {
        "split": { "from": "a", "to": ["b", "c"] },
        "pass": { "from": "b", "to": "b_ok", "approvals": 2 },
        "check": { "from": "c", "to": "c_ok" },
        "quit": { "from": ["b", "c"], "to": "end", "cancels": "*", "allowSubmitter": true },
        "meet": { "join": ["b_ok", "c_ok"], "to": "end", "auto": true } } }
        """;

    [TestCase("\"x\"", "\"x\"", "")]
    [TestCase("\"from\": \"a\", ", "", "4:1 SEQ601 Transition 'split' has no 'from': add it")]
    [TestCase("\"join\": [\"b_ok\", \"c_ok\"], ", "", "8:1 SEQ601 Transition 'meet' has no 'from': add it")]
    [TestCase("\"join\": [\"b_ok\", \"c_ok\"]", "\"jion\": [\"b_ok\", \"c_ok\"]", "8:11 SEQ601 'jion' is not a key of transition 'meet': remove it, or correct it; did you mean 'join'?")]
    [TestCase("\"join\": [\"b_ok\", \"c_ok\"]", "\"join\": 5", "8:19 SEQ601 'join' of transition 'meet' is a number: write the name of a state, or an array")]
    [TestCase("\"c_ok\"], \"to\": \"end\"", "\"c_ok\"], \"to\": []", "8:43 SEQ012 Transition 'meet' enters no state: name the one that it enters")]
    [TestCase("[\"b_ok\", \"c_ok\"]", "[\"b_ok\", \"c_ko\"]", "8:28 SEQ004 Transition 'meet' leaves 'c_ko', which is not a state: declare it, or correct the name; did you mean 'c_ok'?")]
    [TestCase("[\"b_ok\", \"c_ok\"]", "[\"b_ok\", \"c_ok\"], \"atLeast\": 0", "8:48 SEQ012 Transition 'meet' joins at least 0 states: a join waits for 1 or more of them")]
    [TestCase("[\"b_ok\", \"c_ok\"]", "[\"b_ok\", \"c_ok\"], \"atLeast\": -1", "8:48 SEQ601 'atLeast' of transition 'meet' is a number: write a whole number from 0 to 1000000")]
    [TestCase("\"approvals\": 2", "\"approvals\": 0", "5:51 SEQ012 Transition 'pass' needs 0 approvals: write 1 or more, or leave Approvals out")]
    [TestCase("\"cancels\": \"*\"", "\"cancels\": [\"c_ok\", \"bok\"]", "7:64 SEQ004 Transition 'quit' cancels 'bok', which is not a state: declare it, or correct the name; did you mean 'b_ok'?")]
    [TestCase("\"fourEyes\": true, ", "", "7:78 SEQ012 Transition 'quit' allows the submitter, whom nothing keeps out: remove AllowSubmitter, or write FourEyes on the workflow")]
    [TestCase("\"fourEyes\": true", "\"forEyes\": true", "1:49 SEQ601 'forEyes' is not a key of 'policies' of the workflow: remove it, or correct it; did you mean 'fourEyes'?")]
    [TestCase("[\"split\", \"pass\"]", "[\"split\", \"pas\"]", "1:96 SEQ021 Separate duties name 'pas', which is not a transition: declare it, or correct the name; did you mean 'pass'?")]
    [TestCase("[\"split\", \"pass\"]", "[\"split\", \"meet\"]", "1:96 SEQ021 Separate duties name 'meet', which no actor fires: remove it, or let an actor fire it")]
    [TestCase("[\"split\", \"pass\"]", "[\"split\"]", "1:86 SEQ021 Separate duties with 'split' alone bind nobody: name two transitions or more that different persons fire")]
    [TestCase("[\"split\", \"pass\"]", "\"split\"", "1:86 SEQ601 An item of 'separateDuties' of 'policies' of the workflow is text: write an array")]
    public void Is_found_once_at_its_place(string part, string other, string expected)
    {
        var read = WorkflowJson.Read(Sound.Replace(part, other, StringComparison.Ordinal));
        // What the graph says beside that is looked at elsewhere.
        var findings = read.Verify().Findings.Where(f => string.CompareOrdinal(f.Rule.Id, "SEQ100") < 0 || f.Rule == Rules.InvalidJson);
        Assert.That(string.Join("|", findings.Select(f => $"{read.Locate(f).Line}:{read.Locate(f).Column} {f.Rule.Id} {f.Message}")), Is.EqualTo(expected));
    }

    [Test]
    public void Everything_comes_back()
    {
        var definition = WorkflowJson.Read(Sound).Definition!;
        Assert.That(definition.IsParallel && definition.FourEyes, Is.True);
        Assert.That(definition.Duties, Is.EqualTo(EquatableArray.Create(new DutyDefinition(DutyKind.Separate, EquatableArray.Create("Split", "Pass")))));
        Assert.That(definition.FindTransition("Meet")!.Branches[0].Join, Is.EqualTo(EquatableArray.Create("BOk", "COk")));
        Assert.That(WorkflowJson.Read(definition.ToJson()).Definition, Is.EqualTo(definition));
    }
}
