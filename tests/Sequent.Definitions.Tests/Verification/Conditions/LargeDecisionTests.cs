using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class LargeDecisionTests
{
    private static readonly DataField[] Data = [new("amount", DataType.Number), new("flag", DataType.Boolean)];

    [Test]
    public void Thousands_of_conditions_are_proved()
    {
        var states = string.Join(" ", Enumerable.Range(0, 1000).Select(i => "S" + i + (i == 0 ? "!" : ""))) + " Done.";
        var branches = Enumerable.Range(0, 1000).SelectMany(i => new[]
        {
            $"T{i}: S{i} -> S{(i + 1) % 1000} if amount <= {i} && flag", $"T{i}: S{i} -> S{(i + 7) % 1000} if amount <= {i} && !flag", $"T{i}: S{i} -> Done if amount > {i}",
        });

        var report = Verifier.Verify(Of(states, [.. branches]).WithData(Data));

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Summary, Is.EqualTo(new VerificationSummary(11_000, 0, 0)));
    }

    [TestCase(6)]
    [TestCase(30)]
    [TestCase(90)]
    public void A_condition_that_grows_when_it_is_written_out_ends(int links)
    {
        var text = string.Concat(Enumerable.Repeat("(", links)) + "flag" + string.Concat(Enumerable.Range(0, links).Select(i => i % 2 == 0 ? " == other)" : " == third)"));
        var definition = Of("S! A. B.", $"Go: S -> A if {text}", "Go: S -> B otherwise").WithData(
            new DataField("flag", DataType.Boolean), new DataField("other", DataType.Boolean), new DataField("third", DataType.Boolean));

        var findings = Verifier.Verify(definition).Findings;

        Assert.That(findings.Select(f => f.Rule), Has.All.EqualTo(Rules.NotAnalysed));
        Assert.That(findings.Any(), Is.EqualTo(links > 6));
    }

    [Test]
    public void A_table_of_overlapping_rules_is_cut_short()
    {
        var states = "S! " + string.Join(" ", Enumerable.Range(0, 60).Select(i => "R" + i + "."));
        var branches = Enumerable.Range(0, 60).Select(i => $"Route: S -> R{i} if amount > {i} && amount < {i + 500} || amount == {-1 - i}");

        var overlaps = Of(states, [.. branches]).WithData(Data).Find(Rules.Overlap);

        Assert.That(overlaps, Has.Length.EqualTo(20));
        Assert.That(overlaps[^1].Message, Does.EndWith($"; {60 * 59 / 2 - 20} more pairs of branches overlap"));
    }

    [Test]
    public void Many_conditions_from_every_state_are_one_decision()
    {
        var states = string.Join(" ", Enumerable.Range(0, 100).Select(i => "S" + i + (i == 0 ? "!" : ""))) + " Done.";
        var branches = Enumerable.Range(0, 100).Select(i => $"T{i}: * -> S{i} if amount == {i}").Append("End: S0 -> Done");

        Assert.That(Of(states, [.. branches]).WithData(Data).Find(Rules.Overlap), Is.Empty);
    }

    [Test]
    public void Names_and_texts_of_any_kind_stay_on_one_line()
    {
        var name = "x in y\n'\"]";
        var definition = Of("S! A. B.", "Go: S -> A if PLACE && size(title) > 3 && title != 'TEXT'", "Go: S -> B if !PLACE && other == 'TEXT' && title != ''").WithData(
            new(name, DataType.Boolean), new("title", DataType.String), new("other", DataType.String, OneOf: EquatableArray.Create(Value.String(new string('é', 300)), Value.String("\u2028"))));
        definition = definition with
        {
            Transitions = definition.Transitions.Select(t => t with
            {
                Branches = t.Branches.Select(b => b with
                {
                    When = new Guard.Expression(b.When!.Text.Replace("PLACE", "data[\"x in y\\n'\\\"]\"]", StringComparison.Ordinal).Replace("TEXT", new string('é', 300), StringComparison.Ordinal)),
                }).ToEquatableArray(),
            }).ToEquatableArray(),
        };

        var finding = definition.FindAll().Single();
        Assert.That(finding.Rule, Is.EqualTo(Rules.Gap));
        Assert.That(finding.Message, Has.Length.LessThan(600));
        Assert.That(finding.Message, Does.Not.Contain('\n').And.Not.Contain('\u2028').And.Contain("data[\"x in y\\n'\\\"]\"] = "));
    }
}
