namespace Sequent.Engine;

/// <summary>What was found when histories were verified.</summary>
public sealed record HistoryReport
{
    /// <summary>The most problems that a report lists; the others are counted.</summary>
    public const int MostListed = 1000;

    /// <summary>How many instances were looked at.</summary>
    public required long Instances { get; init; }

    /// <summary>How many entries.</summary>
    public required long Entries { get; init; }

    /// <summary>How many numbered events; 0 when one instance was verified.</summary>
    public required long Events { get; init; }

    /// <summary>What is wrong, <see cref="MostListed"/> at most.</summary>
    public required IReadOnlyList<HistoryProblem> Problems { get; init; }

    /// <summary>How many things are wrong.</summary>
    public required long ProblemCount { get; init; }

    /// <summary>True when nothing is wrong.</summary>
    public bool IsIntact => ProblemCount == 0;

    /// <summary>Such as <c>Intact: 12 instances, 40 entries, 40 events.</c>, or what is wrong, first of all.</summary>
    public override string ToString() =>
        $"{(IsIntact ? "Intact" : $"{ProblemCount} wrong")}: {Instances} instances, {Entries} entries, {Events} events.{(Problems.Count > 0 ? $" {Problems[0]}" : "")}";
}

/// <summary>One thing that is wrong with a history.</summary>
/// <param name="Instance">Whose history; null when it is about the numbers of events.</param>
/// <param name="Sequence">Which entry, or the number of the event; null when it is about the whole.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record HistoryProblem(InstanceId? Instance, long? Sequence, string Message)
{
    /// <summary>Such as <c>0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33, entry 3: its hash …</c>.</summary>
    public override string ToString() => Instance is null
        ? Sequence is null ? Message : $"event {Sequence}: {Message}"
        : $"{Instance}{(Sequence is null ? "" : $", entry {Sequence}")}: {Message}";
}

/// <summary>How far a verification is.</summary>
/// <param name="Instances">How many instances were looked at.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="Problems">How many things were wrong so far.</param>
public sealed record HistoryProgress(long Instances, long Entries, long Problems);
