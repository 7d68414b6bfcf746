namespace Sequent.Engine;

/// <summary>
/// Queues of this process's callers who have lost a race for an instance. The first attempt of a command goes past them; whoever loses it waits for its turn,
/// so that many callers of one instance do not decide in vain all at once, and none of them loses for ever.
/// </summary>
internal sealed class InstanceGates
{
    // Instances share gates, which costs those that are raced for a wait at worst.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    public async ValueTask<Pass> EnterAsync(InstanceId id, CancellationToken cancellation)
    {
        var gate = _gates[(uint)id.GetHashCode() % _gates.Length];
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        return new(gate);
    }

    /// <summary>That a gate was entered; the default value says that none was.</summary>
    public readonly struct Pass(SemaphoreSlim? gate)
    {
        public bool IsHeld => gate is not null;

        public void Leave() => gate?.Release();
    }
}
