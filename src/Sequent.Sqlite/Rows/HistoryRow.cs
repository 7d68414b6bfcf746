namespace Sequent.Sqlite;

/// <summary>A row of <c>workflow_history</c>.</summary>
internal static class HistoryRow
{
    public static HistoryEntry Read(Statement row) => new()
    {
        Instance = row.Id("instance_id"),
        Sequence = row.Long("sequence"),
        Kind = WireNames<HistoryKind>.Read(row, "kind"),
        Transition = row.TextOrNull("transition"),
        StateBefore = row.Text("state_before"),
        StateAfter = row.Text("state_after"),
        DefinitionVersion = row.Text("definition_version"),
        ActorId = row.Text("actor_id"),
        ActorKind = WireNames<ActorKind>.Read(row, "actor_kind"),
        OnBehalfOf = row.TextOrNull("on_behalf_of"),
        Reasoning = row.TextOrNull("reasoning"),
        Payload = row.TextOrNull("payload"),
        At = row.Time("at"),
        PreviousHash = row.Text("previous_hash"),
        Hash = row.Text("hash"),
    };

    public static void Insert(Session session, string tenant, HistoryEntry entry)
    {
        using var insert = session.Use(Sql.InsertHistory);
        insert
            .Bind("tenant", tenant)
            .Bind("instance", entry.Instance)
            .Bind("sequence", entry.Sequence)
            .Bind("kind", WireNames<HistoryKind>.Of(entry.Kind))
            .Bind("transition", entry.Transition)
            .Bind("state_before", entry.StateBefore)
            .Bind("state_after", entry.StateAfter)
            .Bind("definition_version", entry.DefinitionVersion)
            .Bind("actor_id", entry.ActorId)
            .Bind("actor_kind", WireNames<ActorKind>.Of(entry.ActorKind))
            .Bind("on_behalf_of", entry.OnBehalfOf)
            .Bind("reasoning", entry.Reasoning)
            .Bind("payload", entry.Payload)
            .Bind("at", entry.At)
            .Bind("previous_hash", entry.PreviousHash)
            .Bind("hash", entry.Hash)
            .Execute();
    }
}
