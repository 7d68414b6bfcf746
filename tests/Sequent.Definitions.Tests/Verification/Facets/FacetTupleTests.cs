using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests;

public class FacetTupleTests
{
    [Test]
    public void A_value_of_no_state()
    {
        var finding = Valued(Sketch.Of("A! B.", "Go: A -> B"), "A", "B").Find(Rules.FacetTuple).Single();

        Assert.That(finding.Path.Value, Is.EqualTo("facets.status[2]"));
        Assert.That(finding.Message, Is.EqualTo("Facet 'status' has the value 'v2', which no state has: give it to one, or remove it"));
    }

    [Test]
    public void Two_values_at_once()
    {
        var finding = Valued(Sketch.Of("A! B C D.", "Start: A -> A", "Split: A -> B&C", "Meet: B&C -> D"), "A", "B", "C").Find(Rules.FacetTuple).Single();

        Assert.That(finding.Message, Is.EqualTo("State 'C' has the value 'v2' in the facet 'status', and 'B' has 'v1', but after 'Split' both hold a token: "
            + "no state declares that combination, so give facets to one of them only"));
        Assert.That(finding.Witness, Is.EqualTo(new[] { "Split" }));
        Assert.That(finding.Related.Single().Value, Is.EqualTo("states.B"));
    }

    [Test]
    public void One_branch_with_facets() => Assert.That(
        Valued(Sketch.Of("A! B C D.", "Split: A -> B&C", "Meet: B&C -> D"), "A", "B", "D").Find(Rules.FacetTuple), Is.Empty);

    [Test]
    public void A_combination_that_no_run_reaches()
    {
        var definition = Valued(Sketch.Of("A! B C D E.", "Go: A -> B", "Other: A -> C", "Meet: B&C -> D", "End: B,C,D -> E"), "A", "D", "E");

        Assert.That(FacetTupleRule.Check(new(definition), [], strict: false).Findings.Select(f => f.Message),
            Is.EqualTo(new[] { "State 'D' has the values 'status = v1', and no run ever puts a token into it: correct what leads to it, or remove it" }));
        Assert.That(definition.FindAll().Select(f => f.Rule.Id), Is.EqualTo(new[] { "SEQ304" }), "which is said once");
    }

    [Test]
    public void What_is_too_much_to_look_at_is_said_to_be()
    {
        var names = Enumerable.Range(0, 30).ToArray();
        var wide = Valued(Sketch.Of("A! Done. " + string.Join(' ', names.Select(i => $"P{i} Q{i}")),
            ["Go: A -> " + string.Join('&', names.Select(i => "P" + i)), .. names.Select(i => $"T{i}: P{i} -> Q{i}"), "End: " + string.Join('&', names.Select(i => "Q" + i)) + " -> Done"]), "A", "P0", "Q0");

        var finding = wide.FindAll().Single();
        Assert.That(finding.ToString(), Does.StartWith("SEQ107: Whether workflow 'sketch' can have two values of one facet at once is not analysed in full: after "));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Info));
        Assert.That(Verifier.Verify(wide, strict: true).HasErrors, Is.True);
        Assert.That(Verifier.Verify(wide).Summary, Is.EqualTo(new VerificationSummary(4, 0, 1)));
    }

    [Test]
    public void All_markings_of_random_definitions() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(TimedDefinitions.Parallel, plain =>
    {
        var d = Valued(plain, [.. plain.States.Where((_, i) => i % 3 != 2).Select(s => s.Name)], 0);
        var found = FacetTupleRule.Check(new(d), [], strict: false).Findings.Where(f => f.Path.Value.StartsWith("states.", StringComparison.Ordinal)).ToArray();
        var markings = Markings(d);
        var valued = d.States.Where(s => !s.Facets.IsEmpty).Select(s => s.Name).ToArray();
        var together = markings.Select(m => m.Where(valued.Contains).ToArray()).Where(m => m.Length > 1).Select(m => m[1]).ToHashSet();
        Assert.That(found.Where(f => !f.Witness.IsEmpty).Select(f => f.Path.Value), Is.EquivalentTo(together.Select(s => $"states.{s}.facets.status")), d.ToJson());
        var graph = new WorkflowGraph(d);
        var never = valued.Where(s => graph.Reached[d.States.ToList().FindIndex(t => t.Name == s)] && !markings.Any(m => m.Contains(s)));
        Assert.That(found.Where(f => f.Witness.IsEmpty).Select(f => f.Path.Value), Is.EquivalentTo(never.Select(s => $"states.{s}.facets")), d.ToJson());
        return true;
    }));

    private static HashSet<Marking> Markings(WorkflowDefinition d)
    {
        var game = new TokenGame(d);
        var all = new HashSet<Marking> { game.Initial };
        var open = new Queue<Marking>(all);
        while (open.Count > 0)
        {
            var marking = open.Dequeue();
            foreach (var branch in d.Transitions.SelectMany(t => t.Branches))
                foreach (var origin in game.OriginsOf(branch))
                    if (game.Move(marking, branch, origin) is { } next && all.Add(next))
                        open.Enqueue(next);
        }
        return all;
    }

    private static WorkflowDefinition Valued(WorkflowDefinition definition, params string[] states) => Valued(definition, states, 3);

    private static WorkflowDefinition Valued(WorkflowDefinition definition, string[] states, int least) => definition with
    {
        Facets = EquatableArray.Create(new FacetDefinition("status", Enumerable.Range(0, Math.Max(least, states.Length)).Select(i => "v" + i).ToEquatableArray())),
        States = definition.States.Select(s => Array.IndexOf(states, s.Name) is >= 0 and var i ? s with { Facets = EquatableArray.Create(new FacetValue("status", "v" + i)) } : s).ToEquatableArray(),
    };
}
