using System.Diagnostics;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>What a caller wants to be started.</summary>
/// <param name="Workflow">The workflow's id.</param>
/// <param name="Data">The text of a JSON object.</param>
/// <param name="ObjectsSubjectId">The subject's id, as the object itself says it; null where it says none.</param>
/// <param name="Actor">Who starts it.</param>
/// <param name="Options">What else there is to say.</param>
internal sealed record StartRequest(string Workflow, string Data, string? ObjectsSubjectId, Actor Actor, StartOptions Options)
{
    /// <summary>The schedule whose time has come; null where somebody starts it.</summary>
    public ScheduleAdvance? Schedule { get; init; }
}

/// <summary>Starts instances.</summary>
internal sealed class InstanceStarter(IWorkflowStore store, WorkflowCatalog catalog, PeopleReader people, CommandRunner runner, CommitObserver observer, TimeProvider time)
{
    public async Task<InstanceId> RunAsync(string tenant, StartRequest request, CancellationToken cancellation)
    {
        var options = request.Options;
        var receipts = new ReceiptKey(tenant, options.IdempotencyKey, options.IdempotencyKey is null ? null : CommandFingerprint.Of(request));
        if (receipts.Key is not null && await store.FindReceiptAsync(tenant, receipts.Key, options.Transaction, cancellation).ConfigureAwait(false) is { } receipt)
            return StartedBy(receipts, receipt);

        using var activity = observer.Begin("start");
        try
        {
            return await StartAsync(tenant, request, receipts, activity, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            CommitObserver.Failed(activity, exception);
            throw;
        }
    }

    private async Task<InstanceId> StartAsync(string tenant, StartRequest request, ReceiptKey receipts, Activity? activity, CancellationToken cancellation)
    {
        var options = request.Options;
        var decider = await catalog.ForStartAsync(tenant, request.Workflow, options.Transaction, cancellation).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var id = InstanceId.New(now);
        var about = new WorkflowSubject(options.SubjectType ?? request.Workflow, OptionsCheck.Subject(options.SubjectId ?? request.ObjectsSubjectId) ?? id.ToString());
        var known = people.Unasked;
        try
        {
            Verdict Decide() => decider.Start(new(id, tenant, about, options.Reasoning), new(now, request.Actor, catalog.SubjectOf(decider, request.Data, null)) { People = known.Known });
            var verdict = Decide();
            while (verdict is Verdict.Asks asks)
            {
                known = await people.AnswerAsync(tenant, asks.Questions, known, now, options.Transaction, cancellation).ConfigureAwait(false);
                verdict = Decide();
            }
            var decision = ((Verdict.Decided)verdict).Decision;
            var started = await CommitAsync(decision, request, receipts, activity, cancellation).ConfigureAwait(false);
            if (options.Transaction is null && started == id)
                await runner.FollowLateAsync(tenant, decision, known).ConfigureAwait(false);
            return started;
        }
        finally
        {
            known.Dispose();
        }
    }

    private async Task<InstanceId> CommitAsync(Decision decision, StartRequest request, ReceiptKey receipts, Activity? activity, CancellationToken cancellation)
    {
        var (id, about) = (decision.After.Id, decision.After.Subject);
        var begun = time.GetTimestamp();
        switch (await store.CommitAsync(new(decision) { Receipt = receipts.For(decision), Schedule = request.Schedule }, request.Options.Transaction, cancellation).ConfigureAwait(false))
        {
            case CommitResult.Committed:
                observer.Committed(activity, decision, begun);
                return id;
            case CommitResult.AlreadyAnswered answered:
                return StartedBy(receipts, answered.Receipt);
            case CommitResult.SubjectTaken taken:
                throw new LiveInstanceExistsException(request.Workflow, about, taken.Live);
            default:
                throw new ConcurrencyException(id, 1);
        }
    }

    private static InstanceId StartedBy(ReceiptKey receipts, Receipt receipt)
    {
        receipts.Check(receipt);
        return receipt.Instance;
    }
}
