namespace Sequent.Benchmarks.InMemory;

/// <summary>An actor by hand: roles as bits, and as a set of names.</summary>
public sealed class HandWrittenActor(string id, ulong mask, params string[] roles)
{
    public const ulong Buyer = 1, Author = 2, Editor = 4;

    public string Id => id;

    public ulong Mask { get; } = mask;

    public HashSet<string> Roles { get; } = [.. roles];

    public static InvalidOperationException Denied(string transition) => new($"'{transition}' was denied.");
}
