using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ602: what the migrations of a definition say can be done.</summary>
internal static class MigrationRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition shipped, WorkflowDefinition current)
    {
        var names = new Names(shipped, current);
        return current.Migrations.SelectMany(m => Source(m, shipped).Concat(States(m, shipped.Version, names)).Concat(Data(m, current.Data, names)));
    }

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

    private static IEnumerable<Finding> States(MigrationDefinition migration, string shipped, Names names)
    {
        var path = Migrations.PathOf(migration.From).Field("states");
        foreach (var mapping in migration.States)
        {
            if (!names.IsState(mapping.To))
            {
                var closest = names.State(mapping.To);
                yield return new(Rules.StrandedInstances, path.Field(mapping.From),
                    $"Migration from {Quote(migration.From)} maps state {Quote(mapping.From)} to {Quote(mapping.To)}, which does not exist{DidYouMeanOr(closest, "name one that does")}")
                {
                    Suggestion = closest,
                };
            }
            if (migration.From == shipped && !names.IsShipped(mapping.From))
            {
                var closest = names.Shipped(mapping.From);
                yield return new(Rules.StrandedInstances, path.Field(mapping.From),
                    $"Migration from {Quote(migration.From)} maps state {Quote(mapping.From)}, which that version does not have{DidYouMeanOr(closest, "remove it")}")
                {
                    Severity = Severity.Warning,
                };
            }
        }
    }

    private static IEnumerable<Finding> Data(MigrationDefinition migration, DataSchema data, Names names)
    {
        var path = Migrations.PathOf(migration.From).Field("data");
        foreach (var value in migration.Data)
        {
            var field = data.Find(value.Name);
            if (field is null && !data.IsOpen)
            {
                var closest = names.Field(value.Name);
                yield return new(Rules.StrandedInstances, path.Field(value.Name),
                    $"Migration from {Quote(migration.From)} has a value for {Quote(value.Name)}, which is no field of the data{DidYouMeanOr(closest, "remove it")}")
                {
                    Suggestion = closest,
                };
            }
            else if (field is not null && DataValues.WhatIsWrong(field, value.Value) is { } fact)
            {
                yield return new(Rules.StrandedInstances, path.Field(value.Name),
                    $"Migration from {Quote(migration.From)} has the value {Quote(JsonWriter.WriteLine(value.Value))} for data field {Quote(value.Name)}, which {fact}: write one that fits");
            }
        }
    }

    private static string DidYouMeanOr(string? closest, string remedy) => closest is null ? ": " + remedy : Spelling.DidYouMean(closest);

    /// <summary>What there is to name, and what a name was probably meant to be.</summary>
    private sealed class Names(WorkflowDefinition shipped, WorkflowDefinition current)
    {
        private readonly HashSet<string> _states = new(current.States.Select(s => s.Name), StringComparer.Ordinal);
        private readonly HashSet<string> _shipped = new(shipped.States.Select(s => s.WireName), StringComparer.Ordinal);
        private readonly Guesses _stateGuesses = new(current.States.Select(s => s.Name));
        private readonly Guesses _shippedGuesses = new(shipped.States.Select(s => s.WireName));
        private readonly Guesses _fieldGuesses = new(current.Data.Fields.Select(f => f.Name));

        public bool IsState(string name) => _states.Contains(name);

        public bool IsShipped(string name) => _shipped.Contains(name);

        public string? State(string name) => _stateGuesses.Closest(name);

        public string? Shipped(string name) => _shippedGuesses.Closest(name);

        public string? Field(string name) => _fieldGuesses.Closest(name);
    }
}
