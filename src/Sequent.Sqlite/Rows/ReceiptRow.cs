using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

/// <summary>A row of <c>workflow_receipts</c>.</summary>
internal static class ReceiptRow
{
    public static Receipt? Find(Session session, string tenant, string key)
    {
        using var find = session.Use(Sql.FindReceipt);
        return find.Bind("tenant", tenant).Bind("key", key).Step() ? Read(find) : null;
    }

    public static void Insert(Session session, Receipt receipt)
    {
        using var insert = session.Use(Sql.InsertReceipt);
        insert
            .Bind("tenant", receipt.Tenant)
            .Bind("key", receipt.Key)
            .Bind("fingerprint", receipt.Fingerprint)
            .Bind("instance", receipt.Instance)
            .Bind("outcome", WireNames<TransitionOutcome>.Of(receipt.Outcome))
            .Bind("votes", receipt.Votes)
            .Bind("votes_needed", receipt.VotesNeeded)
            .Bind("version", receipt.Version)
            .Bind("marking", receipt.Marking)
            .Bind("status", WireNames<InstanceStatus>.Of(receipt.Status))
            .Bind("at", receipt.At)
            .Execute();
    }

    private static Receipt Read(Statement row) => new()
    {
        Tenant = row.Text("tenant_id"),
        Key = row.Text("key"),
        Fingerprint = row.Text("fingerprint"),
        Instance = row.Id("instance_id"),
        Outcome = WireNames<TransitionOutcome>.Read(row, "outcome"),
        Votes = row.Int("votes"),
        VotesNeeded = row.Int("votes_needed"),
        Version = row.Long("version"),
        Marking = row.Text("marking"),
        Status = WireNames<InstanceStatus>.Read(row, "status"),
        At = row.Time("at"),
    };
}
