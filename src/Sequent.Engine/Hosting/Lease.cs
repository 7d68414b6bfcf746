using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>A lease of this process: of several processes one does a job. One call at a time.</summary>
/// <param name="store">Where leases are.</param>
/// <param name="time">The clock.</param>
/// <param name="name">Of what job.</param>
internal sealed class Lease(IWorkflowStore store, TimeProvider time, string name)
{
    private readonly string _holder = Guid.NewGuid().ToString("N");
    private DateTimeOffset _until;
    private bool _isAskedFor;

    /// <summary>How long it lasts when its process is gone.</summary>
    public static TimeSpan Duration { get; } = TimeSpan.FromSeconds(15);

    /// <summary>Takes or prolongs it; false when another process has it.</summary>
    public async Task<bool> TryHoldAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        // A clock that was set back must not make it longer.
        var left = _until - now;
        if (left > Duration / 2 && left <= Duration)
            return true;
        _until = default;
        // Who gives up waiting for the answer may have it all the same.
        _isAskedFor = true;
        _isAskedFor = await store.TryLeaseAsync(name, _holder, now, Duration, cancellation).ConfigureAwait(false);
        if (_isAskedFor)
            _until = now + Duration;
        return _isAskedFor;
    }

    /// <summary>Does not rely on having it: the store must be asked again.</summary>
    public void Doubt() => _until = default;

    /// <summary>Gives it back.</summary>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        if (!_isAskedFor)
            return;
        (_until, _isAskedFor) = (default, false);
        await store.ReleaseLeaseAsync(name, _holder, cancellation).ConfigureAwait(false);
    }
}
