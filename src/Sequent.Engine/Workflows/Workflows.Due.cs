namespace Sequent.Engine;

public sealed partial class Workflows
{
    /// <summary>
    /// Does everything that is due now, for all tenants: timers fire, cron triggers start instances, delegations that have begun are applied to open tasks. A host does it by itself; this is for programs
    /// that run once in a while, and for hosts whose <see cref="SequentOptions.TimerInterval"/> is infinite.
    /// </summary>
    /// <remarks>Each timer has its effect once, however many processes do this at once and whatever becomes of them: its command and its end are one commit.</remarks>
    /// <param name="cancellation">Ends it early: what is done by then stays so.</param>
    /// <returns>What was done; nothing where another process does it, which holds the lease for 15 seconds after it is gone.</returns>
    public async Task<DueReport> RunDueAsync(CancellationToken cancellation = default)
    {
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        return await _engine.Timers.RunDueAsync(cancellation).ConfigureAwait(false);
    }
}
