using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Compares how running instances of earlier versions come to this one.</summary>
internal sealed class MigrationComparison(DifferenceList differences, EffectComparison effects)
{
    public void Compare(EquatableArray<MigrationDefinition> older, EquatableArray<MigrationDefinition> newer)
    {
        var matching = Matching<MigrationDefinition>.Of(older, newer, m => m.From);
        foreach (var (before, after, _) in matching.Pairs)
        {
            var subject = Of(after);
            States(subject with { Path = subject.Path.Field("states") }, before.States, after.States);
            effects.Compare(subject, "data", "value of", before.Data, after.Data, Weights.Offer);
        }
        foreach (var (migration, _) in matching.Added)
            differences.Added(Of(migration), VersionChange.Minor);
        foreach (var migration in matching.Removed)
            differences.Removed(Of(migration), VersionChange.Major);
    }

    private static Subject Of(MigrationDefinition migration) => new(Migrations.PathOf(migration.From), "Migration from " + Quote(migration.From));

    private void States(Subject subject, EquatableArray<StateMapping> older, EquatableArray<StateMapping> newer)
    {
        var matching = Matching<StateMapping>.Of(older, newer, s => s.From);
        foreach (var (before, after, _) in matching.Pairs)
            Mapping(before.From, before.To, after.To);
        foreach (var (mapping, _) in matching.Added)
            Mapping(mapping.From, null, mapping.To);
        foreach (var mapping in matching.Removed)
            Mapping(mapping.From, mapping.To, null);

        void Mapping(string state, string? before, string? after) => differences.Compare(subject, state, "state " + state, before, after, Weights.Offer);
    }
}
