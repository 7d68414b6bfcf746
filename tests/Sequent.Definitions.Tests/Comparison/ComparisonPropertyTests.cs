using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests;

public class ComparisonPropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Test]
    public void Nothing_differs_from_itself_however_it_is_written() => ForAll(Arbitrary.Rich, (definition, random) =>
    {
        Assert.That(Differences(definition, definition with { Version = "7.0.0" }), Is.Empty);
        Assert.That(Differences(definition, Shuffled(definition, random)), Is.Empty);
    });

    [Test]
    public void Nothing_throws_whatever_definitions_hold() => ForAll(Arbitrary.Odd, Arbitrary.Odd, (older, newer) =>
    {
        Assert.That(DefinitionComparison.Compare(older, newer), Is.EqualTo(DefinitionComparison.Compare(older, newer)));
        Assert.That(Differences(older, older with { Version = "?" }), Is.Empty);
        Assert.That(ShippedVersions.Check(older, newer), Is.EqualTo(ShippedVersions.Check(older, newer)));
        Assert.That(Migrations.Suggest(older, newer), Is.Not.Null);
    });

    [Test]
    public void Equal_one_way_is_equal_the_other_way() => ForAll(Arbitrary.Rich, Arbitrary.Rich, (older, newer) =>
    {
        Assert.That(Differences(newer, older).Any(), Is.EqualTo(Differences(older, newer).Any()));
        Assert.That(Count(newer, older, DifferenceKind.Added), Is.EqualTo(Count(older, newer, DifferenceKind.Removed)));
    });

    [Test]
    public void One_change_of_what_others_call_is_found_and_weighed() => ForAll(Arbitrary.Sound, (definition, random) =>
    {
        var state = definition.States[random.Next(definition.States.Count)];
        var without = definition with { States = definition.States.Where(s => s != state).ToEquatableArray() };
        Assert.That(DefinitionComparison.Compare(definition, without).Change, Is.EqualTo(VersionChange.Major));
        Assert.That(DefinitionComparison.Compare(definition, definition with { States = definition.States.Append(new("Other")).ToEquatableArray() }).Change, Is.EqualTo(VersionChange.Minor));
        if (definition.Transitions.IsEmpty)
            return;
        var transition = definition.Transitions[random.Next(definition.Transitions.Count)];
        var fewer = definition with { Transitions = definition.Transitions.Where(t => t != transition).ToEquatableArray() };
        Assert.That(Differences(definition, fewer), Is.EqualTo(new[] { $"Transition '{transition.Name}' is removed" }));
        Assert.That(DefinitionComparison.Compare(definition, fewer).Change, Is.EqualTo(VersionChange.Major));
        Assert.That(Differences(fewer, definition), Is.EqualTo(new[] { $"Transition '{transition.Name}' is added" }));
    });

    [Test]
    public void The_required_version_is_enough() => ForAll(Arbitrary.Rich, Arbitrary.Rich, (older, newer) =>
    {
        var required = DefinitionComparison.Compare(older, newer).RequiredVersion;
        Assert.That(DefinitionComparison.Compare(older, newer with { Version = required }).IsVersionEnough, Is.True);
    });

    [Test]
    public void The_suggested_migration_leaves_nothing_to_say_of_states_and_data() => ForAll(Arbitrary.Rich, Arbitrary.Rich, (shipped, other) =>
    {
        // Of no state nothing can become, and no value is of a type without values.
        if (other.States.IsEmpty)
            return;
        var current = other with { Id = shipped.Id, Version = "9.0.0" };
        var suggested = Migrations.Suggest(shipped, current);
        var migrated = current with { Migrations = EquatableArray.Create(suggested) };
        Assert.That(
            ShippedVersions.Check(shipped, migrated).Where(f => IsMended(f) && !Verifier.Verify(current).Findings.Any(g => g.Rule == Rules.InvalidData)),
            Is.Empty);
        Assert.That(Migrations.Suggest(shipped, migrated), Is.EqualTo(suggested));
        using (System.Text.Json.JsonDocument.Parse("{" + Migrations.ToJson(suggested, migrated) + "}"))
        {
        }
    });

    // Callers, a state that is kept but leads nowhere, and data that is gone are for the author.
    // What is suggested is guessed for each state by itself.
    private static bool IsMended(Finding finding) => !finding.Message.StartsWith("Instances of version", StringComparison.Ordinal)
        && !finding.Path.Value.StartsWith("transitions", StringComparison.Ordinal) && !finding.Path.Value.StartsWith("states.", StringComparison.Ordinal) && finding.Path.Value != "dataSchema";

    private static IEnumerable<string> Differences(WorkflowDefinition older, WorkflowDefinition newer) => DefinitionComparison.Compare(older, newer).Differences.Select(d => d.Message);

    private static int Count(WorkflowDefinition older, WorkflowDefinition newer, DifferenceKind kind) => DefinitionComparison.Compare(older, newer).Differences.Count(d => d.Kind == kind);

    private static WorkflowDefinition Shuffled(WorkflowDefinition definition, Random random) => definition with
    {
        Roles = Shuffled(definition.Roles, random),
        Invariants = Shuffled(definition.Invariants, random),
        Data = definition.Data with { Fields = Shuffled(definition.Data.Fields, random) },
        Transitions = definition.Routing == RoutingPolicy.First ? definition.Transitions : Shuffled(definition.Transitions, random),
    };

    private static EquatableArray<T> Shuffled<T>(EquatableArray<T> items, Random random)
        where T : IEquatable<T> => items.OrderBy(_ => random.Next()).ToEquatableArray();

    private static void ForAll(Arbitrary<WorkflowDefinition> definitions, Action<WorkflowDefinition, Random> property) => Check.One(s_config, Prop.ForAll(
        definitions, ArbMap.Default.ArbFor<int>(), (definition, seed) => Holds(() => property(definition, new(seed)), definition, definition)));

    private static void ForAll(Arbitrary<WorkflowDefinition> first, Arbitrary<WorkflowDefinition> second, Action<WorkflowDefinition, WorkflowDefinition> property) =>
        Check.One(s_config, Prop.ForAll(first, second, (older, newer) => Holds(() => property(older, newer), older, newer)));

    private static void Holds(Action property, WorkflowDefinition older, WorkflowDefinition newer)
    {
        try
        {
            property();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Broken by " + older.ToJson() + "\nand " + newer.ToJson(), e);
        }
    }
}
