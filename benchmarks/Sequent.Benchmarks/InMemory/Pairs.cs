namespace Sequent.Benchmarks.InMemory;

/// <summary>
/// Many objects, each with the actor that fires its transitions: with one object or one actor the JIT would move the
/// checks out of the loop. Few enough to stay in the first-level cache.
/// </summary>
internal static class Pairs
{
    public const int Count = 256;

    /// <summary>A round fires each object's transition and the one back, so that it can be repeated.</summary>
    public const int Transitions = 2 * Count;

    private const int Actors = 16;

    public static (TEntity, TActor)[] Of<TEntity, TActor>(Func<int, TEntity> entity, Func<string, TActor> actor)
    {
        var actors = Enumerable.Range(0, Actors).Select(i => actor($"user-{i}")).ToArray();
        return Enumerable.Range(0, Count).Select(i => (entity(i), actors[i % Actors])).ToArray();
    }
}
