using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Reads, decides, commits; and again, when somebody else has committed in between.</summary>
internal sealed class CommandRunner(IWorkflowStore store, WorkflowCatalog catalog, PeopleReader people, CommitObserver observer, TimeProvider time)
{
    private const int MostAttempts = 100;

    private static readonly CommandOptions s_noOptions = new();

    private readonly InstanceGates _gates = new();

    public async Task<CommandResult> RunAsync(string tenant, InstanceId id, PlannedCommand planned, CommandOptions options, Denials denials, CancellationToken cancellation)
    {
        var receipts = new ReceiptKey(tenant, options.IdempotencyKey, options.IdempotencyKey is null ? null : CommandFingerprint.Of(id, planned));
        if (await AnsweredAsync(tenant, receipts, options, cancellation).ConfigureAwait(false) is { } earlier)
            return earlier;

        var command = options.Reasoning is null ? planned.Command : planned.Command with { Reasoning = options.Reasoning };
        using var activity = observer.Begin(planned.Kind);
        var gate = default(InstanceGates.Pass);
        var known = people.Unasked;
        try
        {
            for (var attempt = 1; attempt <= MostAttempts; attempt++)
            {
                var snapshot = planned.Check(id, await store.FindInstanceAsync(tenant, id, options.Transaction, cancellation).ConfigureAwait(false));
                var decider = await catalog.ForAsync(tenant, snapshot.Definition, options.Transaction, cancellation).ConfigureAwait(false);
                var now = time.GetUtcNow();
                Verdict Decide() => StoredData.Use(snapshot, () =>
                {
                    var subject = planned.Subject?.Invoke(decider, snapshot) ?? catalog.SubjectOf(decider, snapshot.Data, snapshot);
                    return decider.Decide(snapshot, command, new(now, planned.Actor, subject) { People = known.Known });
                });
                var verdict = Decide();
                // Each answer may lead on to another question, such as what is delegated by whom a task would be assigned to.
                while (verdict is Verdict.Asks asks)
                {
                    known = await people.AnswerAsync(tenant, asks.Questions, known, now, options.Transaction, cancellation).ConfigureAwait(false);
                    verdict = Decide();
                }
                // The same call may have been faster, and the instance stands already where it has brought it: that is no reason to deny it.
                if (verdict is not Verdict.Decided && await AnsweredAsync(tenant, receipts, options, cancellation).ConfigureAwait(false) is { } answer)
                    return answer;
                switch (verdict)
                {
                    case Verdict.Denied denied:
                        observer.Denied(activity, new(snapshot.Definition, snapshot.Id, snapshot.Marking), decider.Definition, planned.Kind, command, denied.Denial);
                        return denials == Denials.Throw ? throw new TransitionDeniedException(denied.Denial) : Unchanged(snapshot, TransitionOutcome.Denied, denied.Denial.Reasons);
                    case Verdict.Nothing:
                        observer.Nothing(activity, new(snapshot.Definition, snapshot.Id, snapshot.Marking));
                        return Unchanged(snapshot, TransitionOutcome.Unchanged, []);
                    case Verdict.Decided decided:
                        var begun = time.GetTimestamp();
                        switch (await store.CommitAsync(new(decided.Decision) { Receipt = receipts.For(decided.Decision) }, options.Transaction, cancellation).ConfigureAwait(false))
                        {
                            case CommitResult.Committed:
                                observer.Committed(activity, decided.Decision, begun);
                                gate.Leave();
                                gate = default;
                                if (options.Transaction is null)
                                    await FollowLateAsync(tenant, decided.Decision, known).ConfigureAwait(false);
                                return ResultOf(decided.Decision);
                            case CommitResult.AlreadyAnswered answered:
                                return receipts.Replay(answered.Receipt);
                        }
                        break;
                }

                observer.Conflict(snapshot, attempt);
                known.Dispose();
                known = people.Unasked;
                // Who holds a transaction of their own must not wait for those who wait for it.
                if (options.Transaction is null && !gate.IsHeld)
                    gate = await _gates.EnterAsync(id, cancellation).ConfigureAwait(false);
            }
            throw new ConcurrencyException(id, MostAttempts);
        }
        catch (Exception exception) when (exception is not TransitionDeniedException)
        {
            CommitObserver.Failed(activity, exception);
            throw;
        }
        finally
        {
            known.Dispose();
            gate.Leave();
        }
    }

    /// <summary>Lets tasks that were just assigned follow delegations that began meanwhile. What was committed stands, whatever comes of it.</summary>
    public async Task FollowLateAsync(string tenant, Decision decision, AnsweredPeople known)
    {
        known.Dispose();
        try
        {
            foreach (var task in await people.ListLateAsync(tenant, decision, known.Known, time.GetUtcNow(), CancellationToken.None).ConfigureAwait(false))
                await RunAsync(tenant, decision.After.Id, new("delegate", Actors.Engine, new WorkflowCommand.FollowDelegation(task)), s_noOptions, Denials.Return, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            observer.NotFollowed(decision.After.Id, tenant, exception);
        }
    }

    private async ValueTask<CommandResult?> AnsweredAsync(string tenant, ReceiptKey receipts, CommandOptions options, CancellationToken cancellation) =>
        receipts.Key is { } key && await store.FindReceiptAsync(tenant, key, options.Transaction, cancellation).ConfigureAwait(false) is { } receipt ? receipts.Replay(receipt) : null;

    private static CommandResult Unchanged(InstanceSnapshot snapshot, TransitionOutcome outcome, IReadOnlyList<DenialReason> reasons) => new()
    {
        Outcome = outcome,
        Marking = snapshot.Marking,
        Status = snapshot.Status,
        Version = snapshot.Version,
        Reasons = reasons,
    };

    private static CommandResult ResultOf(Decision decision) => new()
    {
        Outcome = decision.Outcome,
        Votes = decision.Votes,
        VotesNeeded = decision.VotesNeeded,
        Marking = decision.After.Marking,
        Status = decision.After.Status,
        Version = decision.After.Version,
    };
}
