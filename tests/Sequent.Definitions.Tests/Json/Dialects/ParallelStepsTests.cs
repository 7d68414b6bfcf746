namespace Sequent.Definitions.Tests.Json;

/// <summary>Steps that run side by side become forks and joins, and whatever happens every token comes to its end.</summary>
public class ParallelStepsTests
{
    [Test]
    public void A_diamond()
    {
        var definition = Read("A", "B after A", "C after A", "D after B, C");

        Assert.That(MovesOf(definition), Is.EqualTo(new[]
        {
            "Complete: A → B, C", "Complete: B → BDone", "Complete: C → CDone", "Complete: D → Completed", "JoinD: BDone + CDone → D",
        }));
        Assert.That(definition.Transitions.Last().Automatic, Is.True);
        AssertSound(definition);
    }

    [Test]
    public void Parallel_neighbours_without_dependencies()
    {
        var definition = Read("A", "B parallel", "C parallel", "D");

        Assert.That(MovesOf(definition), Is.EqualTo(MovesOf(Read("A", "B after A", "C after A", "D after B, C"))));
        AssertSound(definition);
    }

    [Test]
    public void Two_that_begin_and_two_that_end()
    {
        var definition = Read("A after", "B after");

        Assert.That(definition.States.Single(s => s.Initial).Name, Is.EqualTo("Start"));
        Assert.That(MovesOf(definition), Is.EqualTo(new[]
        {
            "Complete: A → ADone", "Complete: B → BDone", "Begin: Start → A, B", "JoinCompleted: ADone + BDone → Completed",
        }));
        AssertSound(definition);
    }

    [Test]
    public void A_step_that_several_wait_for_in_different_company()
    {
        var definition = Read("A after", "B after", "C after A, B", "D after B");

        Assert.That(MovesOf(definition), Does.Contain("Complete: B → BDoneForC, D").And.Contain("JoinC: ADone + BDoneForC → C"));
        AssertSound(definition);
    }

    [Test]
    public void What_follows_by_way_of_others_is_said_once() => Assert.That(
        MovesOf(Read("A", "B after A", "C after A", "D after A, B, C, B")), Is.EqualTo(MovesOf(Read("A", "B after A", "C after A", "D after B, C"))));

    [Test]
    public void A_rejection_withdraws_what_runs_beside_it()
    {
        var definition = Read("A!", "B! after A", "C after A", "D! after B, C");

        Assert.That(MovesOf(definition), Does.Contain("Reject: A → Rejected").And.Contain("Reject: B → Rejected cancels *").And.Contain("Reject: D → Rejected"));
        Assert.That(MovesOf(definition), Does.Contain("TimeOut: B → TimedOut cancels *"));
        AssertSound(definition);
    }

    [Test]
    public void A_skip_passes_over_whole_groups()
    {
        var definition = Read("A? to D", "B after A", "C after A", "D after B, C");

        Assert.That(MovesOf(definition), Does.Contain("Decide: A → D").And.Contain("Decide: A → B, C"));
        AssertSound(definition);
        AssertSound(Read("A", "B? to E after A", "C after A", "D after B", "E after D", "F after C, E"));
    }

    [TestCase("A? to B", "B", "C after A", "D after B, C", "which is reached by other steps side by side with it too: skip to a step where all that begins here has met, and nothing else")]
    [TestCase("A? to D after", "B after A", "C after A", "D after B", "which is reached by other steps side by side with it too: skip to a step where all that begins here has met, and nothing else")]
    [TestCase("A after", "B? to D after", "C after A", "D after B, C", "which is reached by other steps side by side with it too: skip to a step where all that begins here has met, and nothing else")]
    [TestCase("A? to B after", "B after", "C after A", "D after B, C", "which is not behind it: a skip goes forward, so name a step that comes later")]
    public void Other_skips_are_refused(string a, string b, string c, string d, string fact)
    {
        var findings = WorkflowJson.Read(Text(a, b.Contains("after", StringComparison.Ordinal) ? b : b + " after A", c, d)).Verify().Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message);
        if (a == "A? to B")
            Assert.That(findings, Has.One.Matches<string>(m => m.EndsWith(fact, StringComparison.Ordinal)));
        else
            Assert.That(findings.Single(), Does.EndWith(fact));
    }

    [Test]
    public void No_approval_beside_an_action_stands_for_one_before_it()
    {
        var read = WorkflowJson.Read(Text("S? to P", "Q! after S", "P$ after Q", "X! after"));
        Assert.That(read.Verify().Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message).Single(), Does.EndWith("past every approval: write 'skip_to:Q', or add an approval behind it"));
    }

    [Test]
    public void Any_graph_without_circles_is_sound()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 300; round++)
        {
            var count = random.Next(1, 7);
            var steps = Enumerable.Range(0, count).Select(i =>
                $"S{i}{(random.Next(3) == 0 ? "!" : "")} after {string.Join(", ", Enumerable.Range(0, i).Where(_ => random.Next(3) == 0).Select(k => "S" + k))}").ToArray();
            AssertSound(Read(steps));
        }
    }

    private static WorkflowDefinition Read(params string[] steps)
    {
        var read = WorkflowJson.Read(Text(steps));
        Assert.That(read.Verify().Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message), Is.Empty, string.Join("; ", steps));
        Assert.That(WorkflowJson.Read(read.Definition!.ToJson()).Definition, Is.EqualTo(read.Definition), "The canonical form says it all.");
        return read.Definition!;
    }

    // "A! parallel after B, C": an approval; '?' a condition with the step it skips to; '$' an action; else by hand.
    private static string Text(params string[] steps) => $"{{ \"name\": \"W\", \"steps\": [{string.Join(",\n", steps.Select(Step))}] }}";

    private static string Step(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
        var after = words.IndexOf("after");
        var config = words[0][^1] switch
        {
            '!' => "'approval', 'config': { 'approvers': { 'type': 'role', 'value': 'lead' }, 'timeout_days': 2 }",
            '?' => $"'condition', 'config': {{ 'expression': 'trigger.days > 10', 'if_true': 'skip_to:{words[2]}', 'if_false': 'continue' }}",
            '$' => "'action', 'config': { 'action': 'pay' }",
            _ => "'manual', 'config': {}",
        };
        var dependencies = after < 0 ? "" : $", 'dependencies': [{string.Join(", ", words.Skip(after + 1).Select(w => $"'{w}'"))}]";
        return $"{{ 'name': '{words[0].TrimEnd('!', '?', '$')}', 'type': {config}{dependencies}{(words.Contains("parallel") ? ", 'parallel': true" : "")} }}".Replace('\'', '"');
    }

    private static string[] MovesOf(WorkflowDefinition definition) => [.. definition.Transitions.SelectMany(t => t.Branches.Select(b =>
        $"{t.Name}: {(b.Joins ? string.Join(" + ", b.Join) : string.Join(", ", b.From))} → {string.Join(", ", b.To)}{(b.Cancels.IsEmpty ? "" : " cancels " + string.Join(", ", b.Cancels))}"))];

    // Whatever conditions say: nothing is entered twice, every run can end, and it ends with one token.
    private static void AssertSound(WorkflowDefinition definition)
    {
        var game = new TokenGame(definition);
        var next = new Dictionary<Marking, List<Marking>>();
        var open = new Stack<Marking>([game.Initial]);
        while (open.TryPop(out var marking))
        {
            if (next.ContainsKey(marking))
                continue;
            next.Add(marking, []);
            foreach (var branch in definition.Transitions.SelectMany(t => t.Branches))
            {
                foreach (var origin in game.OriginsOf(branch).Where(o => o.IsReady(marking)))
                {
                    Assert.That(game.CanMove(marking, branch, origin), Is.True, $"{marking} to {string.Join(", ", branch.To)}");
                    next[marking].Add(game.Move(marking, branch, origin)!);
                }
            }
            next[marking].ForEach(open.Push);
            if (game.IsComplete(marking))
                Assert.That(marking.Count, Is.EqualTo(1), marking.ToString());
        }
        var ends = new HashSet<Marking>(next.Keys.Where(game.IsComplete));
        while (next.Any(m => !ends.Contains(m.Key) && m.Value.Any(ends.Contains)))
            ends.UnionWith(next.Where(m => m.Value.Any(ends.Contains)).Select(m => m.Key).ToArray());
        Assert.That(next.Keys.Except(ends), Is.Empty, "Every run can end.");
        var used = new HashSet<string>(next.Keys.SelectMany(m => m));
        Assert.That(definition.States.Select(s => s.Name).Where(s => !used.Contains(s)), Is.Empty, "Every state is entered.");
    }
}
