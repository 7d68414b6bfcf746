using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

/// <summary>SEQ202 and SEQ203 between the branches of one transition.</summary>
public class BranchConditionTests
{
    private static readonly DataField[] Data =
    [
        new("amount", DataType.Number), new("count", DataType.Integer), new("department", DataType.String), new("limit", DataType.Number, Required: false),
        new("status", DataType.Enum("draft", "in_review", "done")), new("flag", DataType.Boolean), new("due", DataType.Date), new("paid", DataType.Date, Required: false),
        new("at", DataType.DateTime), new("total", DataType.Number) { Computed = true }, new("title", DataType.String),
    ];

    private static WorkflowDefinition Two(string first, string second, string kind = "") =>
        Of("Draft! A. B.", $"{kind}Submit: Draft -> A if {first}", $"{kind}Submit: Draft -> B if {second}").WithData(Data);

    private static string[] Lines(WorkflowDefinition definition) => [.. definition.FindAll().Select(f => $"{f.Severity} {f.Path} {f}")];

    [Test]
    public void The_gap_of_the_issue() => Assert.That(
        Lines(Of("Draft! PendingManager. PendingFinance.",
            "Submit: Draft -> PendingManager as buyer if amount <= 5000",
            "Submit: Draft -> PendingFinance as buyer if amount > 5000 && department != 'it'").WithData(new("amount", DataType.Integer), new("department", DataType.String))),
        Is.EqualTo(new[]
        {
            "Warning transitions.Submit[1] SEQ203: From 'Draft', 'Submit' has no enabled target when amount = 5001, department = \"it\": add a branch for it, or one with Otherwise",
        }));

    [Test]
    public void An_overlap_is_an_error() => Assert.That(Lines(Two("amount <= 5000", "amount >= 5000")), Is.EqualTo(new[]
    {
        "Error transitions.Submit[1].when SEQ202: From 'Draft', 'Submit' goes to both 'A' and 'B' when amount = 5000: make the conditions exclude each other, or write Routing.First (in JSON \"policies\": {\"routing\": \"first\"})",
    }));

    [Test]
    public void With_first_routing_an_overlap_is_meant() =>
        Assert.That(Lines(Two("amount <= 5000", "amount >= 5000") with { Routing = RoutingPolicy.First }), Is.Empty);

    [TestCase("amount <= 5000", "amount > 5000")]
    [TestCase("count < 5", "count > 4")]
    [TestCase("count <= 4.5", "count >= 4.6")]
    [TestCase("status in ['draft', 'done']", "status == 'in_review'")]
    [TestCase("flag", "!flag")]
    [TestCase("has(limit)", "limit == null")]
    [TestCase("limit != null && limit > 3", "limit == null || limit <= 3")]
    [TestCase("due <= date('2026-01-31')", "due >= date('2026-02-01')")]
    [TestCase("due < date('2026-02-01')", "due > date('2026-01-31')")]
    [TestCase("amount <= total", "total < amount")]
    [TestCase("department == title", "title != department")]
    [TestCase("'director' in actor.roles", "!('director' in actor.roles)")]
    [TestCase("actor.id == title", "actor.id != title")]
    [TestCase("actor.kind == 'user'", "actor.kind in ['agent', 'system']")]
    [TestCase("size(title) > 3", "title.size() <= 3")]
    [TestCase("title == 'ab' || size(title) > 2", "size(title) < 3 && title != 'ab'")]
    [TestCase("count > 3 ? flag : amount > 1", "count > 3 ? !flag : amount <= 1")]
    public void Disjoint_and_complete(string first, string second)
    {
        Assert.That(Lines(Two(first, second)), Is.Empty);
        Assert.That(Lines(Two(first, second, "auto ").WithActorOnlyWhere(first)), Is.Empty);
    }

    [TestCase("amount < 5000", "amount > 5000", "amount = 5000")]
    [TestCase("amount < 4", "amount >= 5", "amount = 4")]
    [TestCase("count != 1 && count != 2 && count != 0", "count == 0 || count == 2", "count = 1")]
    [TestCase("status == 'draft'", "status == 'done'", "status = \"in_review\"")]
    [TestCase("flag && count > 3", "!flag", "flag = true, count = 0")]
    [TestCase("due < date('2026-01-31')", "due > date('2026-01-31')", "due = date(\"2026-01-31\")")]
    [TestCase("at < timestamp('2026-01-31T00:00:00Z')", "at > timestamp('2026-01-31T00:00:00Z')", "at = timestamp(\"2026-01-31T00:00:00Z\")")]
    [TestCase("amount < limit + 0", "amount > 3", null)]
    [TestCase("'director' in actor.roles", "'buyer' in actor.roles && !('director' in actor.roles)", "!(\"director\" in actor.roles), !(\"buyer\" in actor.roles)")]
    public void A_gap_shows_the_values(string first, string second, string? values)
    {
        var gap = Two(first, second).Find(Rules.Gap);
        if (values is not null)
            Assert.That(gap.Select(f => f.Message), Is.EqualTo(new[] { $"From 'Draft', 'Submit' has no enabled target when {values}: add a branch for it, or one with Otherwise" }));
    }

    [Test]
    public void A_value_that_is_null_is_an_error() => Assert.That(Lines(Two("limit <= 3", "limit > 3")), Is.EqualTo(new[]
    {
        "Warning transitions.Submit[0].when SEQ203: From 'Draft', 'Submit' has no enabled target when limit = null, because 'limit <= 3' is an error (data.limit is null): say in the condition what holds for null",
    }));

    [Test]
    public void An_error_hides_what_comes_after_it() => Assert.That(Lines(Two("limit <= 3", "limit == null || limit > 3")), Is.EqualTo(new[]
    {
        "Warning transitions.Submit[0].when SEQ203: From 'Draft', 'Submit' has no enabled target when limit = null, because 'limit <= 3' is an error (data.limit is null) and ends the search: say in the condition what holds for null",
    }));

    [Test]
    public void A_sum_that_overflows_is_an_error() => Assert.That(Lines(Two("count + 1 > 5", "count + 1 <= 5", "auto ")), Is.EqualTo(new[]
    {
        "Warning transitions.Submit[0].when SEQ203: From 'Draft', 'Submit' has no enabled target when count = 9223372036854775807, because 'count + 1 > 5' is an error (the result of '+' does not fit an integer): limit the fields with Min and Max, or test for such values first",
    }));

    [Test]
    public void Otherwise_closes_a_gap() =>
        Assert.That(Lines(Of("Draft! A. B.", "Submit: Draft -> A if amount > 5", "Submit: Draft -> B otherwise").WithData(Data)), Is.Empty);

    [Test]
    public void A_branch_without_condition_overlaps() => Assert.That(
        Lines(Of("Draft! A. B.", "Submit: Draft -> A if amount > 5", "Submit: Draft -> B").WithData(Data)), Is.EqualTo(new[]
        {
            "Error transitions.Submit[1] SEQ202: From 'Draft', 'Submit' goes to both 'A' and 'B' when amount = 6: write Otherwise on the branch to 'B', or Routing.First (in JSON \"policies\": {\"routing\": \"first\"})",
        }));

    [Test]
    public void Automatic_routing_is_total() => Assert.That(Lines(Two("amount < 5", "amount > 5", "auto ")), Is.EqualTo(new[]
    {
        "Error transitions.Submit[1] SEQ203: From 'Draft', 'Submit' has no enabled target when amount = 5: add a branch for it, or one with Otherwise",
    }));

    [Test]
    public void What_hangs_on_a_computed_field_is_possible() => Assert.That(
        Two("total <= 5", "total >= 5").FindAll().Select(f => (f.Severity, f.Message)), Is.EqualTo(new[]
        {
            (Severity.Warning, "From 'Draft', 'Submit' may go to both 'A' and 'B' when total = 5: make the conditions exclude each other, or write Routing.First (in JSON \"policies\": {\"routing\": \"first\"})"),
        }));

    [Test]
    public void What_hangs_on_something_not_known_is_possible()
    {
        var definition = Two("title.matches('^a')", "title.matches('^b')");

        Assert.That(Lines(definition), Is.EqualTo(new[]
        {
            "Warning transitions.Submit[1].when SEQ202: From 'Draft', 'Submit' may go to both 'A' and 'B' when 'title.matches(\"^a\")' is true, 'title.matches(\"^b\")' is true: make the conditions exclude each other, or write Routing.First (in JSON \"policies\": {\"routing\": \"first\"})",
            "Warning transitions.Submit[1] SEQ203: From 'Draft', 'Submit' may have no enabled target when 'title.matches(\"^a\")' is false, 'title.matches(\"^b\")' is false: add a branch for it, or one with Otherwise",
            "Info transitions.Submit[0].when SEQ206: Condition 'title.matches('^a')' of 'Submit' is analysed only in part, because nothing is known of 'title.matches(\"^a\")': what hangs on it is possible, not proved",
            "Info transitions.Submit[1].when SEQ206: Condition 'title.matches('^b')' of 'Submit' is analysed only in part, because nothing is known of 'title.matches(\"^b\")': what hangs on it is possible, not proved",
        }));
        Assert.That(Verifier.Verify(definition).Summary.Possible, Is.GreaterThanOrEqualTo(2));
        Assert.That(Verifier.Verify(definition, strict: true).HasErrors);
    }

    [TestCase("title.startsWith('a')", "!title.startsWith('a')")]
    [TestCase("amount + total <= 10", "amount + total > 10")]
    [TestCase("count * count < 10", "10 <= count * count")]
    public void What_is_not_known_is_proved_to_differ_from_its_opposite(string first, string second) =>
        Assert.That(Two(first, second).FindAll().Select(f => f.Rule), Is.All.EqualTo(Rules.NotAnalysed));

    [Test]
    public void The_same_decision_from_many_states_is_reported_once() => Assert.That(
        Of("Draft! A. B. C", "Go: Draft -> C", "Submit: * -> A if amount < 5", "Submit: * -> B if amount > 5").WithData(Data).Find(Rules.Gap).Select(f => f.Message),
        Is.EqualTo(new[] { "From 'Draft' and 1 other state, 'Submit' has no enabled target when amount = 5: add a branch for it, or one with Otherwise" }));
}

internal static class ActorOnly
{
    // An automatic transition knows no actor.
    public static WorkflowDefinition WithActorOnlyWhere(this WorkflowDefinition definition, string condition) => condition.Contains("actor", StringComparison.Ordinal)
        ? definition with { Transitions = definition.Transitions.Select(t => t with { Automatic = false }).ToEquatableArray() }
        : definition;
}
