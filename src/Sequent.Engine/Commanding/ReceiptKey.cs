using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>The idempotency key of a command, if it has one, with what tells the command from others.</summary>
internal readonly record struct ReceiptKey(string Tenant, string? Key, string? Fingerprint)
{
    /// <summary>The receipt to write with a decision; null without a key.</summary>
    public Receipt? For(Decision decision) => Key is null ? null : new()
    {
        Tenant = Tenant,
        Key = Key,
        Fingerprint = Fingerprint!,
        Instance = decision.After.Id,
        Outcome = decision.Outcome,
        Votes = decision.Votes,
        VotesNeeded = decision.VotesNeeded,
        Version = decision.After.Version,
        Marking = decision.After.Marking,
        Status = decision.After.Status,
        At = decision.After.ChangedAt,
    };

    /// <summary>What was answered then.</summary>
    /// <exception cref="IdempotencyKeyReusedException">It was another command.</exception>
    public CommandResult Replay(Receipt receipt)
    {
        Check(receipt);
        return new()
        {
            Outcome = receipt.Outcome,
            Votes = receipt.Votes,
            VotesNeeded = receipt.VotesNeeded,
            Marking = receipt.Marking,
            Status = receipt.Status,
            Version = receipt.Version,
            IsReplay = true,
        };
    }

    /// <exception cref="IdempotencyKeyReusedException">It was another command.</exception>
    public void Check(Receipt receipt)
    {
        if (receipt.Fingerprint != Fingerprint)
            throw new IdempotencyKeyReusedException(receipt.Key, receipt.Instance);
    }
}
