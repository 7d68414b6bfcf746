using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

public class EveryPropertyTests
{
    // What is no part of the meaning, each with the reason.
    private static readonly string[] s_withoutMeaning =
    [
        "WorkflowDefinition.Version", // it says how much changed, and is not what changed
        "Member.Obstacle", // why the proofs know nothing: words about code
    ];

    // Where order means nothing.
    private static readonly string[] s_unordered =
    [
        "WorkflowDefinition.Triggers", "WorkflowDefinition.Facets", "WorkflowDefinition.Migrations", "WorkflowDefinition.Invariants", "WorkflowDefinition.Roles",
        "WorkflowDefinition.Transitions", "StateDefinition.Facets", "TransitionDefinition.Effects", "BranchDefinition.From", "BranchDefinition.Pre", "BranchDefinition.Post", "BranchDefinition.Join", "BranchDefinition.Cancels", "BranchDefinition.ResetOn",
        "WorkflowDefinition.Duties", "DutyDefinition.Transitions", // those of the same actor apart, of which there are none here
       
        "MigrationDefinition.States", "MigrationDefinition.Data", "EffectDefinition.Inputs", "External.Headers", "External.Extract", "Map.Fields", "DataSchema.Fields", "DataField.OneOf",
    ];

    [Test]
    public void Every_change_of_one_thing_is_found()
    {
        var definition = Everything.Definition;
        var missed = Mutations.Of(definition)
            .Where(m => !HasNoMeaning(m.Mutation))
            .Where(m => DefinitionComparison.Compare(definition, m.Changed).AreEqual || DefinitionComparison.Compare(m.Changed, definition).AreEqual)
            .Select(m => m.Mutation.ToString());
        Assert.That(missed, Is.Empty);
    }

    [Test]
    public void What_has_no_meaning_makes_no_difference()
    {
        var definition = Everything.Definition;
        var found = Mutations.Of(definition)
            .Where(m => HasNoMeaning(m.Mutation))
            .Select(m => (m.Mutation, Comparison: DefinitionComparison.Compare(definition, m.Changed)))
            .Where(m => !m.Comparison.AreEqual)
            .Select(m => m.Mutation + ": " + string.Join("; ", m.Comparison.Differences));
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Every_property_of_the_model_is_changed()
    {
        var changed = Mutations.Of(Everything.Definition).Select(m => (m.Mutation.Owner, m.Mutation.Property)).ToHashSet();
        // Of what is always there the own properties are changed.
        var properties = Model(typeof(WorkflowDefinition), []).SelectMany(t => Mutations.PropertiesOf(t).Where(p => !Mutations.IsModel(p.PropertyType) && p.PropertyType != typeof(JsonData)).Select(p => (Owner: t, p.Name)));
        Assert.That(properties.Where(p => !changed.Contains(p)).Select(p => p.Owner.Name + "." + p.Name), Is.Empty);
    }

    [Test]
    public void What_is_added_one_way_is_removed_the_other_way()
    {
        var definition = Everything.Definition;
        // Without the states that branches name, and the transitions that duties do.
        foreach (var (mutation, changed) in Mutations.Of(definition).Where(m => m.Mutation is not { Owner.Name: nameof(StateDefinition) or nameof(TransitionDefinition), Property: nameof(StateDefinition.Name) }))
        {
            var (there, back) = (DefinitionComparison.Compare(definition, changed), DefinitionComparison.Compare(changed, definition));
            Assert.That(Count(back, DifferenceKind.Removed), Is.EqualTo(Count(there, DifferenceKind.Added)), mutation.ToString);
            Assert.That(Count(back, DifferenceKind.Added), Is.EqualTo(Count(there, DifferenceKind.Removed)), mutation.ToString);
            Assert.That(Count(back, DifferenceKind.Changed), Is.EqualTo(Count(there, DifferenceKind.Changed)), mutation.ToString);
        }

        static int Count(DefinitionComparison comparison, DifferenceKind kind) => comparison.Differences.Count(d => d.Kind == kind);
    }

    [Test]
    public void Messages_name_their_subject_on_one_line()
    {
        foreach (var (mutation, changed) in Mutations.Of(Everything.Definition))
        {
            foreach (var difference in DefinitionComparison.Compare(Everything.Definition, changed).Differences)
            {
                Assert.That(difference.Message, Does.Match("^(Workflow|Role|Facet|Trigger|Invariant|State|Transition|Data field|Data schema|Migration)\\b.*(→| is added| is removed|another order)"), mutation.ToString);
                Assert.That(difference.Message, Does.Not.Contain("\n").And.Not.Contain("  "));
                Assert.That(difference.Change, Is.Not.EqualTo(VersionChange.None), difference.Message);
            }
        }
    }

    private static bool HasNoMeaning(Mutation mutation)
    {
        var name = mutation.Owner.Name + "." + mutation.Property;
        return s_withoutMeaning.Contains(name)
            // What a member that was read computes is its meaning, and not what it is called.
            || (name == "Member.Name" && mutation.What.Contains("IsLarge"))
            || (mutation.What == "reversed" && s_unordered.Contains(name));
    }

    // The records that a definition can hold.
    private static HashSet<Type> Model(Type type, HashSet<Type> found)
    {
        if (type.IsGenericType)
            type = type.GetGenericArguments()[0];
        if (!Mutations.IsModel(type) || !found.Add(type))
            return found;
        foreach (var property in type.GetProperties())
            Model(property.PropertyType, found);
        foreach (var derived in type.Assembly.GetTypes().Where(t => t.BaseType == type))
            Model(derived, found);
        if (type.IsAbstract)
            found.Remove(type);
        if (type == typeof(DataField))
            Model(typeof(DataSchema), found);
        return found;
    }
}
