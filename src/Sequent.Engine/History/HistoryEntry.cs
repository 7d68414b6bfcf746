namespace Sequent.Engine;

/// <summary>One thing that happened to an instance: who, what, when, why, on whose behalf. Written in the transaction of the change itself, and never changed.</summary>
public sealed record HistoryEntry
{
    /// <summary>Which instance.</summary>
    public required InstanceId Instance { get; init; }

    /// <summary>Its number in the instance's history, from 1 without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required HistoryKind Kind { get; init; }

    /// <summary>The wire name of the transition; null where none was fired.</summary>
    public string? Transition { get; init; }

    /// <summary>The wire names of the states before, with commas between them; empty at the start.</summary>
    public required string StateBefore { get; init; }

    /// <summary>The wire names of the states after it, with commas between them.</summary>
    public required string StateAfter { get; init; }

    /// <summary>The version of the definition by which it was decided.</summary>
    public required string DefinitionVersion { get; init; }

    /// <summary>Who did it.</summary>
    public required string ActorId { get; init; }

    /// <summary>What kind of actor that is: history always tells a person from an agent.</summary>
    public required ActorKind ActorKind { get; init; }

    /// <summary>For whom they did it; null when for nobody else.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Why, in their words; null when they gave no reason.</summary>
    public string? Reasoning { get; init; }

    /// <summary>What else there is to say: the text of a JSON object, with the inputs of a transition in <c>inputs</c>; null for nothing.</summary>
    public string? Payload { get; init; }

    /// <summary>When, to the microsecond; never before the entry before it, even when the machine's clock was set back.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The hash of the entry before it; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of everything above, 64 hexadecimal digits in lower case: see <see cref="HistoryChain"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The entry in words, such as <c>submit: draft → in_review. Task assigned to 10 (delegate for 5)</c>: what happened, without when, by whom and why. Names and texts in it are as people wrote them.</summary>
    public string ToText() => HistoryText.Of(this);
}
