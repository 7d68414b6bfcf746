using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ602: what the migrations of a definition say can be done.</summary>
internal static class MigrationRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition shipped, WorkflowDefinition current) =>
        current.Migrations.SelectMany(m => Source(m, shipped).Concat(States(m, shipped, current)).Concat(Data(m, current)));

    // Earlier versions than the one that shipped last had baselines once.
    private static IEnumerable<Finding> Source(MigrationDefinition migration, WorkflowDefinition shipped)
    {
        if (migration.From == shipped.Version || shipped.Migrations.Any(m => m.From == migration.From)
            || (SemanticVersion.Parse(migration.From) is { } from && from.CompareTo(SemanticVersion.Parse(shipped.Version)) < 0))
            yield break;
        yield return new(Rules.StrandedInstances, Migrations.PathOf(migration.From),
            $"Migration from {Quote(migration.From)} is of a version that did not ship: the one that shipped is {Quote(shipped.Version)}")
        {
            Severity = Severity.Warning,
            Suggestion = shipped.Version,
        };
    }

    private static IEnumerable<Finding> States(MigrationDefinition migration, WorkflowDefinition shipped, WorkflowDefinition current)
    {
        var path = Migrations.PathOf(migration.From).Field("states");
        foreach (var mapping in migration.States)
        {
            if (current.FindState(mapping.To) is null)
            {
                var closest = Spelling.Closest(mapping.To, current.States.Select(s => s.Name));
                yield return new(Rules.StrandedInstances, path.Field(mapping.From),
                    $"Migration from {Quote(migration.From)} maps state {Quote(mapping.From)} to {Quote(mapping.To)}, which does not exist{DidYouMeanOr(closest, "name one that does")}")
                {
                    Suggestion = closest,
                };
            }
            if (migration.From == shipped.Version && shipped.States.All(s => s.WireName != mapping.From))
            {
                var closest = Spelling.Closest(mapping.From, shipped.States.Select(s => s.WireName));
                yield return new(Rules.StrandedInstances, path.Field(mapping.From),
                    $"Migration from {Quote(migration.From)} maps state {Quote(mapping.From)}, which that version does not have{DidYouMeanOr(closest, "remove it")}")
                {
                    Severity = Severity.Warning,
                };
            }
        }
    }

    private static IEnumerable<Finding> Data(MigrationDefinition migration, WorkflowDefinition current)
    {
        var path = Migrations.PathOf(migration.From).Field("data");
        foreach (var value in migration.Data)
        {
            var field = current.Data.Find(value.Name);
            if (field is null && !current.Data.IsOpen)
            {
                var closest = Spelling.Closest(value.Name, current.Data.Fields.Select(f => f.Name));
                yield return new(Rules.StrandedInstances, path.Field(value.Name),
                    $"Migration from {Quote(migration.From)} has a value for {Quote(value.Name)}, which is no field of the data{DidYouMeanOr(closest, "remove it")}")
                {
                    Suggestion = closest,
                };
            }
            else if (field is not null && DataValues.WhatIsWrong(field, value.Value) is { } fact)
            {
                yield return new(Rules.StrandedInstances, path.Field(value.Name),
                    $"Migration from {Quote(migration.From)} has the value {Quote(CanonicalText.Of(value.Value)!)} for data field {Quote(value.Name)}, which {fact}: write one that fits");
            }
        }
    }

    private static string DidYouMeanOr(string? closest, string remedy) => closest is null ? ": " + remedy : Spelling.DidYouMean(closest);
}
