namespace Sequent.Definitions.Tests;

/// <summary>Each guess looks at every known name: only so many are made, and the same name is always guessed alike.</summary>
public class GuessBoundTests
{
    private const int Many = 150;
    private const int Most = 100;

    private static readonly string[] s_names = [.. Enumerable.Range(0, Many).Select(i => "manager" + (char)('a' + (i / 26)) + (char)('a' + (i % 26)))];
    private static readonly WorkflowDefinition s_sound = Sketch.Of("A! B.", "Go: A -> B");

    [Test]
    public void Roles() => Assert.That(Guessed(Branches(n => new("A", "B") { Role = n + "xx" }).WithRoles(s_names), Rules.UnknownRole), Is.EqualTo(Most));

    [Test]
    public void States() => Assert.That(Guessed(
        Branches(n => new("A", "S" + n + "xx")) with { States = s_sound.States.Concat(s_names.Select(n => new StateDefinition("S" + n))).ToEquatableArray() }, Rules.UnknownState), Is.EqualTo(Most));

    [Test]
    public void Invariants() => Assert.That(Guessed(
        Branches(n => new("A", "B") { Pre = EquatableArray.Create(n + "xx") }).WithInvariants([.. s_names.Select(n => (n, "true"))]), Rules.UnknownInvariant), Is.EqualTo(Most));

    [Test]
    public void The_same_name_costs_one_guess() => Assert.That(
        Guessed(Branches(_ => new("A", "B") { Role = s_names[0] + "xx" }).WithRoles(s_names), Rules.UnknownRole), Is.EqualTo(Many));

    [Test]
    public void Facets()
    {
        var facet = new FacetDefinition("stage", s_names.ToEquatableArray());
        var states = s_names.Select(n => new StateDefinition("S" + n) { Facets = EquatableArray.Create(new FacetValue("stage", n + "xx")) });
        Assert.That(Guessed(s_sound with { Facets = EquatableArray.Create(facet), States = s_sound.States.Concat(states).ToEquatableArray() }, Rules.UnknownFacet), Is.EqualTo(Most));
    }

    [Test]
    public void A_state_that_lacks_very_many_facets_is_told_of_some()
    {
        var definition = (s_sound with { Facets = s_names.Select(n => new FacetDefinition(n, EquatableArray.Create("x"))).ToEquatableArray() })
            .WithState("A", s => s with { Facets = EquatableArray.Create(new FacetValue(s_names[0], "x")) });
        Assert.That(definition.Find(Rules.UnknownFacet), Has.Length.EqualTo(10));
    }

    [Test]
    public void Migrations()
    {
        var shipped = s_sound with { States = s_sound.States.Concat(s_names.Select(n => new StateDefinition("S" + n))).ToEquatableArray() };
        var migration = new MigrationDefinition(shipped.Version) { States = s_names.Select(n => new StateMapping("S" + n, "S" + n + "xx")).ToEquatableArray() };
        var current = shipped with { Migrations = EquatableArray.Create(migration) };
        Assert.That(ShippedVersions.Check(shipped, current).Count(f => f.Suggestion is not null && f.Path.Value.StartsWith("migrations", StringComparison.Ordinal)), Is.EqualTo(Most));
    }

    [Test]
    public void Renamed_roles() => Assert.That(
        DefinitionComparison.Compare(s_sound.WithRoles(s_names), s_sound.WithRoles([.. s_names.Select(n => n + "xx")])).Differences
            .Count(d => d.Message.Contains("looks like a rename", StringComparison.Ordinal)), Is.EqualTo(Most));

    private static int Guessed(WorkflowDefinition definition, Rule rule) => definition.Find(rule).Count(f => f.Suggestion is not null);

    private static WorkflowDefinition Branches(Func<string, BranchDefinition> branch) => s_sound with
    {
        Transitions = s_sound.Transitions.Concat(s_names.Select(n => new TransitionDefinition("T" + n) { Branches = EquatableArray.Create(branch(n)) })).ToEquatableArray(),
    };
}
