namespace Sequent.Engine;

/// <summary>
/// Queues of this process's callers who assign tasks of one role. Each sees what the one before it has assigned: otherwise all who come at once would find the
/// same person to have the fewest tasks.
/// </summary>
internal sealed class RoleGates
{
    // Roles share gates, which costs one of them a wait at worst.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    public async ValueTask<Pass> EnterAsync(string tenant, IEnumerable<string> roles, CancellationToken cancellation)
    {
        // Everybody enters them in one order, so that nobody waits for one who waits for them.
        var places = new SortedSet<int>(roles.Select(role => (int)((uint)HashCode.Combine(tenant, role) % _gates.Length)));
        var entered = new List<SemaphoreSlim>(places.Count);
        try
        {
            foreach (var place in places)
            {
                await _gates[place].WaitAsync(cancellation).ConfigureAwait(false);
                entered.Add(_gates[place]);
            }
        }
        catch
        {
            new Pass(entered).Leave();
            throw;
        }
        return new(entered);
    }

    /// <summary>That gates were entered; the default value says that none was.</summary>
    public readonly struct Pass(List<SemaphoreSlim>? gates)
    {
        public void Leave()
        {
            foreach (var gate in gates ?? [])
                gate.Release();
        }
    }
}
