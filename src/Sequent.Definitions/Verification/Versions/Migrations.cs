namespace Sequent.Definitions;

/// <summary>How running instances come to a later version.</summary>
public static class Migrations
{
    /// <summary>
    /// The migration that brings every instance of a shipped version along: what there is of one already, and a best guess
    /// for the rest. States are guessed by shape and name, values are the plainest that are allowed: look at them.
    /// </summary>
    /// <param name="shipped">The version that has running instances.</param>
    /// <param name="current">The definition now.</param>
    /// <exception cref="ArgumentNullException">A definition is null.</exception>
    public static MigrationDefinition Suggest(WorkflowDefinition shipped, WorkflowDefinition current)
    {
        var changes = new ShippedChanges(shipped ?? throw new ArgumentNullException(nameof(shipped)), current ?? throw new ArgumentNullException(nameof(current)));
        var written = changes.Migration ?? new(shipped.Version);
        return written with
        {
            States = written.States.Where(m => changes.IsState(m.To) && shipped.States.Any(s => s.WireName == m.From))
                .Concat(changes.LostStates().Select(changes.Suggest).OfType<StateMapping>()).ToEquatableArray(),
            Data = written.Data.Where(v => current.Data.Find(v.Name) is { } field && DataValues.WhatIsWrong(field, v.Value) is null)
                .Concat(changes.NarrowedFields().Select(n => ShippedChanges.Suggest(n.Field)).OfType<NamedValue>()).ToEquatableArray(),
        };
    }

    /// <summary>The entry of a migration under <c>migrations</c>, as JSON on one line: <c>"1.0.0": {"states": {"in_review": "review"}}</c>.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="current">The definition that it leads to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(MigrationDefinition migration, WorkflowDefinition current)
    {
        if (migration is null)
            throw new ArgumentNullException(nameof(migration));
        if (current is null)
            throw new ArgumentNullException(nameof(current));
        var parts = new List<NamedValue>();
        if (!migration.States.IsEmpty)
            parts.Add(new("states", Map(migration.States.Select(m => new NamedValue(m.From, new JsonData.Text(current.FindState(m.To)?.WireName ?? m.To))))));
        if (!migration.Data.IsEmpty)
            parts.Add(new("data", Map(migration.Data)));
        var entry = JsonWriter.WriteLine(Map([new(migration.From, Map(parts))]));
        return entry.Substring(1, entry.Length - 2);
    }

    internal static ElementPath PathOf(string from) => ElementPath.Workflow.Field("migrations").Field(from);

    private static JsonData.Map Map(IEnumerable<NamedValue> values) => new(values.ToEquatableArray());
}
