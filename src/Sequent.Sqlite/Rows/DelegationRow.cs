namespace Sequent.Sqlite;

/// <summary>A row of <c>workflow_delegations</c>.</summary>
internal static class DelegationRow
{
    private const int Deepest = 3;

    public static Delegation Read(Statement row) => new(row.Guid("id"), row.Text("from_user"), row.Text("to_user"), row.Time("starts_at"), row.TimeOrNull("ends_at"))
    {
        Workflow = row.TextOrNull("definition_id"),
        Reason = row.TextOrNull("reason"),
        CreatedBy = row.Text("created_by"),
        CreatedAt = row.Time("created_at"),
        IsApplied = row.Bool("is_applied"),
    };

    /// <summary>Those in force that lead from a person, and on from there. Whom it has come to before it does not go on from again, so that no cycle holds it.</summary>
    public static IReadOnlyList<Delegation> FindChain(Session session, string tenant, string from, DateTimeOffset at)
    {
        var found = new List<Delegation>();
        var known = new HashSet<string>(StringComparer.Ordinal) { from };
        List<string> people = [from];
        for (var depth = 0; depth < Deepest && people.Count > 0; depth++)
        {
            var reached = new List<string>();
            foreach (var person in people)
                foreach (var delegation in Find(session, tenant, person, at))
                {
                    found.Add(delegation);
                    if (known.Add(delegation.To))
                        reached.Add(delegation.To);
                }
            people = reached;
        }
        return found;
    }

    public static long Revision(Session session, string tenant)
    {
        using var read = session.Use(Sql.DelegationRevision);
        return read.Bind("tenant", tenant).Step() ? read.Long("revision") : 0;
    }

    /// <summary>Adds one, unless others were added since the revision was read: nobody adds another meanwhile, since there is one writer at a time.</summary>
    public static bool TryInsert(Session session, string tenant, Delegation delegation, long revision)
    {
        if (Revision(session, tenant) != revision)
            return false;
        using var insert = session.Use(Sql.InsertDelegation);
        return insert
            .Bind("tenant", tenant)
            .Bind("id", delegation.Id)
            .Bind("revision", revision + 1)
            .Bind("from", delegation.From)
            .Bind("to", delegation.To)
            .Bind("starts_at", delegation.StartsAt)
            .Bind("ends_at", delegation.EndsAt)
            .Bind("workflow", delegation.Workflow)
            .Bind("reason", delegation.Reason)
            .Bind("created_by", delegation.CreatedBy)
            .Bind("created_at", delegation.CreatedAt)
            .Bind("is_applied", delegation.IsApplied)
            .Execute() == 1;
    }

    private static IReadOnlyList<Delegation> Find(Session session, string tenant, string from, DateTimeOffset at)
    {
        using var find = session.Use(Sql.FindDelegations);
        return SqliteStore.All(find.Bind("tenant", tenant).Bind("from", from).Bind("at", at), Read);
    }
}
