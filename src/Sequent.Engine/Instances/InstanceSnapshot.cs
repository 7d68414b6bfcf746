using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>An instance at one moment, as it is stored. Immutable.</summary>
public sealed record InstanceSnapshot
{
    /// <summary>Which instance.</summary>
    public required InstanceId Id { get; init; }

    /// <summary>Whose instance.</summary>
    public required string Tenant { get; init; }

    /// <summary>What it is about.</summary>
    public required WorkflowSubject Subject { get; init; }

    /// <summary>The definition it runs.</summary>
    public required DefinitionKey Definition { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>The states it is in, in order of the definition: one, unless the workflow forks.</summary>
    public required EquatableArray<Token> Tokens { get; init; }

    /// <summary>How many visits there have been.</summary>
    public required int Visits { get; init; }

    /// <summary>The number of the last commit, from 1: who commits the next must have seen it.</summary>
    public required long Version { get; init; }

    /// <summary>The data: the text of a JSON object whose fields have wire names.</summary>
    public required string Data { get; init; }

    /// <summary>What duties and votes remember of persons.</summary>
    public EquatableArray<RememberedAct> Acts { get; init; }

    /// <summary>The tasks that are open or suspended, in order of their numbers.</summary>
    public EquatableArray<WorkflowTask> Tasks { get; init; }

    /// <summary>How many tasks there have been.</summary>
    public int TaskCount { get; init; }

    /// <summary>The timers that have not fired, or whose move waits for a condition, in order of their visits, kinds and names.</summary>
    public EquatableArray<WorkflowTimer> Timers { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was completed or cancelled; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The id of the actor who started it.</summary>
    public required string InitiatedBy { get; init; }

    /// <summary>How many entries its history has.</summary>
    public required long HistoryLength { get; init; }

    /// <summary>The hash of the last entry of its history: the chain's head.</summary>
    public required string HistoryHash { get; init; }

    /// <summary>The wire names of the states it is in, with commas between them: such as <c>in_review</c>, or <c>code_ok,security_review</c>.</summary>
    public string Marking => Tokens.Count == 1 ? Tokens[0].State : string.Join(',', Tokens.Select(t => t.State));

    /// <summary>
    /// The marking under which the store finds the instance, when that is not <see cref="Marking"/>; null as a rule. Only <see cref="Tokens"/> say where it is: a store that
    /// keeps the marking beside them, for searching, tells here that it was changed from outside, and verification reports it. It is never written.
    /// </summary>
    public string? FoundAs { get; init; }

    /// <summary>True for one that can still change: <see cref="EndedAt"/> is null.</summary>
    public bool IsLive => EndedAt is null;
}
