using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sequent.Engine;

/// <summary>The hashes that chain the entries of one history, so that changing, removing or reordering any of them shows.</summary>
/// <remarks>
/// <para>An entry's hash is the SHA-256 (FIPS 180-4) of these bytes, one after the other: 1, the version of this encoding;
/// the instance's UUID (16 bytes); the sequence number (8); then the texts kind, transition, state before, state after,
/// version of the definition, id of the actor, kind of actor, on-behalf-of, reasoning, payload and previous hash; and at
/// last the time in ticks of 100 nanoseconds since 0001-01-01 in UTC (8).</para>
/// <para>Numbers have their most significant byte first. A text is the number of its bytes in UTF-8 (4 bytes), then these;
/// a text that is missing is -1 alone. Kinds are written by their names in C#. No two entries have the same bytes.</para>
/// </remarks>
public static class HistoryChain
{
    private const byte Encoding1 = 1;
    private const int Numbers = 1 + 16 + 8 + 8;
    private const int TextCount = 11;
    private const int OnStack = 1024;

    /// <summary>What the first entry has as the hash before it: 64 zeros.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>The entry with its hash.</summary>
    public static HistoryEntry Seal(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>True when the entry's hash is that of what it says.</summary>
    public static bool Verify(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Hash == HashOf(entry);
    }

    private static string HashOf(HistoryEntry entry)
    {
        string?[] texts =
        [
            entry.Kind.ToString(), entry.Transition, entry.StateBefore, entry.StateAfter, entry.DefinitionVersion, entry.ActorId,
            entry.ActorKind.ToString(), entry.OnBehalfOf, entry.Reasoning, entry.Payload, entry.PreviousHash,
        ];
        var most = Numbers + (TextCount * sizeof(int));
        foreach (var text in texts)
            most += Encoding.UTF8.GetMaxByteCount(text?.Length ?? 0);
        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[OnStack];
        try
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes[..Write(entry, texts, bytes)], hash);
            return Convert.ToHexStringLower(hash);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static int Write(HistoryEntry entry, string?[] texts, Span<byte> bytes)
    {
        bytes[0] = Encoding1;
        var length = 1;
        entry.Instance.Value.TryWriteBytes(bytes[length..], bigEndian: true, out var written);
        length += written;
        length += Write(entry.Sequence, bytes[length..]);
        foreach (var text in texts)
        {
            var count = text is null ? -1 : Encoding.UTF8.GetBytes(text, bytes[(length + sizeof(int))..]);
            BinaryPrimitives.WriteInt32BigEndian(bytes[length..], count);
            length += sizeof(int) + Math.Max(count, 0);
        }
        return length + Write(entry.At.UtcTicks, bytes[length..]);
    }

    private static int Write(long number, Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return sizeof(long);
    }
}
