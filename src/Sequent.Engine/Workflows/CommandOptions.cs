using System.Data.Common;

namespace Sequent.Engine;

/// <summary>What can be said along with a command.</summary>
public record CommandOptions
{
    /// <summary>The longest <see cref="IdempotencyKey"/>, in characters.</summary>
    public const int LongestKey = 200;

    /// <summary>The longest <see cref="Reasoning"/>, in characters.</summary>
    public const int LongestReasoning = 10_000;

    /// <summary>Why, in the words of whoever does it: history keeps it. Up to <see cref="LongestReasoning"/> characters; null for no reason.</summary>
    public string? Reasoning { get; init; }

    /// <summary>
    /// A key of the caller's own choice, unique among those of the tenant: the same command under the same key is carried out once, and its answer given again.
    /// Only what was committed is remembered: a command that was denied may be tried again. Up to <see cref="LongestKey"/> characters; null for none.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// The caller's own transaction, open on a connection to the database of the store: the command reads and writes in it, and the caller commits it.
    /// Null for one of the engine's own.
    /// </summary>
    public DbTransaction? Transaction { get; init; }
}

/// <summary>What can be said along with a start.</summary>
public sealed record StartOptions : CommandOptions
{
    /// <summary>The longest <see cref="SubjectId"/> and <see cref="SubjectType"/>, in characters.</summary>
    public const int LongestSubject = 200;

    /// <summary>Which thing the instance is about, such as <c>PO-17</c>. Null: what the property with <see cref="SubjectIdAttribute"/> says, or else the id of the instance.</summary>
    public string? SubjectId { get; init; }

    /// <summary>What kind of thing that is; null: the workflow's id.</summary>
    public string? SubjectType { get; init; }
}
