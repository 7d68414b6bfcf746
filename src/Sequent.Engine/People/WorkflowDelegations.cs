namespace Sequent.Engine;

/// <summary>
/// Whose tasks go to somebody else for some time: <c>those of 5 go to 10 while 5 is on holiday</c>. Tasks that would be assigned to the one are assigned to the other, who does
/// them on behalf of the first, and history says so. Tasks of a role's pool are not touched: a delegation gives nobody a role. Safe to use from many threads.
/// </summary>
/// <remarks>Who delegates says so themselves, or a program does for them that acts as <see cref="ActorKind.System"/>.</remarks>
public sealed class WorkflowDelegations
{
    private const int MostAttempts = 100;

    private readonly Workflows _workflows;
    private readonly WorkflowEngine _engine;

    internal WorkflowDelegations(Workflows workflows, WorkflowEngine engine) => (_workflows, _engine) = (workflows, engine);

    /// <summary>
    /// Sets up a delegation. When it begins at once, the open tasks that are the person's alone have been given over when this returns; when it begins later, the host does that then. When
    /// it ends, tasks stay where they are.
    /// </summary>
    /// <returns>The delegation. Where it is in force and <see cref="Delegation.IsApplied"/> is false, not every open task could be given over: the host tries again.</returns>
    /// <param name="request">Whose tasks go to whom, and when.</param>
    /// <param name="actor">The person themself, or a program that acts as <see cref="ActorKind.System"/>.</param>
    /// <param name="cancellation">Ends it early. When the delegation is there by then, the host gives the open tasks over.</param>
    /// <exception cref="DelegationDeniedException">The tasks are somebody else's.</exception>
    /// <exception cref="InvalidDelegationException">It leads to the person themself; ends before it begins; is at the same time as another one of theirs; comes back to them; or makes a chain of more than three.</exception>
    /// <exception cref="ArgumentException">An id or the reason is empty or too long.</exception>
    public async Task<Delegation> AddAsync(DelegationRequest request, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        CheckActor(request.From, actor);
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        var now = HistoryTime.Of(_engine.Time.GetUtcNow());
        var delegation = await AddAsync(tenant, DelegationOf(request, actor, now), cancellation).ConfigureAwait(false);
        if (!delegation.IsActiveAt(now))
        {
            _engine.Timers.Expect(delegation.StartsAt);
            return delegation;
        }
        try
        {
            await _engine.DelegationApplication.ApplyAsync(tenant, delegation, cancellation).ConfigureAwait(false);
            return delegation with { IsApplied = true };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It is there, and what is left to be done is found by whoever does what is due; who added it must not do so again.
            return delegation;
        }
    }

    /// <summary>Ends a delegation; one that has ended by then stays as it is. The tasks that were given over stay where they are.</summary>
    /// <param name="id">Which delegation.</param>
    /// <param name="actor">The person whose tasks they are, or a program that acts as <see cref="ActorKind.System"/>.</param>
    /// <param name="at">When; null for now.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="DelegationNotFoundException">The tenant has no such delegation.</exception>
    /// <exception cref="DelegationDeniedException">The tasks are somebody else's.</exception>
    /// <exception cref="InvalidDelegationException">The time has passed.</exception>
    public async Task EndAsync(Guid id, Actor actor, DateTimeOffset? at = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        var now = HistoryTime.Of(_engine.Time.GetUtcNow());
        var (all, _) = await _engine.Store.ListDelegationsAsync(tenant, DateTimeOffset.MinValue, cancellation).ConfigureAwait(false);
        var delegation = all.FirstOrDefault(d => d.Id == id) ?? throw new DelegationNotFoundException(id);
        CheckActor(delegation.From, actor);
        var end = at is null ? now : HistoryTime.Of(at.Value);
        if (end < now)
            throw new InvalidDelegationException($"Delegation '{id}' is not ended at {end:u}, which has passed: it was in force since. End it now, or later.");
        await _engine.Store.EndDelegationAsync(tenant, id, end, cancellation).ConfigureAwait(false);
    }

    /// <summary>The tenant's delegations, those that begin first first.</summary>
    /// <param name="includeEnded">True for those that have ended, too.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<IReadOnlyList<Delegation>> ListAsync(bool includeEnded = false, CancellationToken cancellation = default)
    {
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        var since = includeEnded ? DateTimeOffset.MinValue : _engine.Time.GetUtcNow();
        return (await _engine.Store.ListDelegationsAsync(tenant, since, cancellation).ConfigureAwait(false)).Delegations;
    }

    /// <summary>Who covers whom: everybody whose tasks are delegated at a time, and to whom that leads, in order of their ids. Where a delegation is about one workflow, that one is said beside the others.</summary>
    /// <param name="at">When; null for now.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<IReadOnlyList<Cover>> CoverAsync(DateTimeOffset? at = null, CancellationToken cancellation = default)
    {
        var tenant = await EnterAsync(cancellation).ConfigureAwait(false);
        var time = at ?? _engine.Time.GetUtcNow();
        var (delegations, _) = await _engine.Store.ListDelegationsAsync(tenant, time, cancellation).ConfigureAwait(false);
        return Covers([.. delegations.Where(d => d.IsActiveAt(time))]);
    }

    internal static IReadOnlyList<Cover> Covers(IReadOnlyList<Delegation> inForce)
    {
        var byPerson = inForce.ToLookup(d => d.From);
        var workflows = inForce.Select(d => d.Workflow).Append(null).Distinct().Order(StringComparer.Ordinal).ToArray();
        var covers = new List<Cover>();
        foreach (var person in byPerson.Select(d => d.Key).Order(StringComparer.Ordinal))
        {
            string[] general = [.. DelegationRules.Follow(person, byPerson, null)];
            foreach (var workflow in workflows)
                if (DelegationRules.Follow(person, byPerson, workflow).ToArray() is { Length: > 0 } chain && (workflow is null || !chain.SequenceEqual(general)))
                    covers.Add(new(person, chain, chain[^1]) { Workflow = workflow });
        }
        return covers;
    }

    // What others add meanwhile may be what it must not be together with: then it is looked at anew.
    private async Task<Delegation> AddAsync(string tenant, Delegation delegation, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var (others, revision) = await _engine.Store.ListDelegationsAsync(tenant, delegation.StartsAt, cancellation).ConfigureAwait(false);
            DelegationRules.Check(delegation, others);
            if (await _engine.Store.TryAddDelegationAsync(tenant, delegation, revision, cancellation).ConfigureAwait(false))
                return delegation;
        }
        throw new StoreException(StoreProblem.Locked, $"Others added delegations each of the {MostAttempts} times that this one was to be added: try it again.");
    }

    private static Delegation DelegationOf(DelegationRequest request, Actor actor, DateTimeOffset now)
    {
        // What lies in the past nobody can change: it begins now.
        var start = request.StartsAt is { } wanted && wanted > now ? HistoryTime.Of(wanted) : now;
        return new(Guid.CreateVersion7(now), request.From, request.To, start, request.EndsAt is { } end ? HistoryTime.Of(end) : null)
        {
            Workflow = request.Workflow,
            Reason = request.Reason,
            CreatedBy = actor.Id,
            CreatedAt = now,
        };
    }

    private static void Check(DelegationRequest request)
    {
        OptionsCheck.Required("The id of the person who delegates", request.From, DelegationRequest.LongestId);
        OptionsCheck.Required("The id of the person to whom is delegated", request.To, DelegationRequest.LongestId);
        if (request.Workflow is { } workflow)
            OptionsCheck.Required("The id of the workflow", workflow, DelegationRequest.LongestId);
        if (request.Reason is { Length: > DelegationRequest.LongestReason } reason)
            throw new ArgumentException($"The reason has {reason.Length} characters, and {DelegationRequest.LongestReason} are the most: keep the rest elsewhere.", nameof(request));
    }

    private static void CheckActor(string person, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Kind != ActorKind.System && actor.Id != person)
            throw new DelegationDeniedException(person, actor);
    }

    // The tenant is who asks, and not who is served when the store is ready.
    private async ValueTask<string> EnterAsync(CancellationToken cancellation)
    {
        var tenant = _workflows.Tenant;
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        return tenant;
    }
}
