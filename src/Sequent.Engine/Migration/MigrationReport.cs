namespace Sequent.Engine;

/// <summary>What became of the instances in a migration; in a dry run, what would become of them.</summary>
public sealed record MigrationReport
{
    /// <summary>The most instances of which <see cref="MarkingStranded.Instances"/> have the id, all of them together.</summary>
    public const int MostInstances = 100;

    /// <summary>True when nothing was changed.</summary>
    public required bool DryRun { get; init; }

    /// <summary>The definition that they came to.</summary>
    public required DefinitionKey To { get; init; }

    /// <summary>How many were looked at.</summary>
    public required long Total { get; init; }

    /// <summary>How many were migrated.</summary>
    public required long Migrated { get; init; }

    /// <summary>How many were left alone since they ended, were migrated by somebody else, or were changed again and again in the meantime: the last are migrated when it is run once more.</summary>
    public required long Skipped { get; init; }

    /// <summary>How many votes and remembered acts were dropped, since what they name is gone.</summary>
    public required long DroppedActs { get; init; }

    /// <summary>Those that were migrated, by where they were.</summary>
    public required IReadOnlyList<MarkingMigrated> Markings { get; init; }

    /// <summary>Those that cannot be, by where they are and why.</summary>
    public required IReadOnlyList<MarkingStranded> Stranded { get; init; }

    /// <summary>How many cannot be migrated.</summary>
    public long StrandedTotal => Stranded.Sum(s => s.Count);

    /// <summary>Such as <c>To order 2.0.0: 11 of 12 migrated, 1 stranded, 0 skipped.</c></summary>
    public override string ToString() =>
        $"To {To}: {Migrated} of {Total} {(DryRun ? "would be " : "")}migrated, {StrandedTotal} stranded, {Skipped} skipped.";
}

/// <summary>Instances that went the same way.</summary>
/// <param name="From">The definition that they ran.</param>
/// <param name="Marking">The wire names of the states that they were in, with commas between them.</param>
/// <param name="Becomes">The same afterwards.</param>
/// <param name="Count">How many they are.</param>
public sealed record MarkingMigrated(DefinitionKey From, string Marking, string Becomes, long Count);

/// <summary>Instances that have nowhere to go for the same reason.</summary>
/// <param name="From">The definition that they run.</param>
/// <param name="Marking">The wire names of the states that they are in, with commas between them.</param>
/// <param name="Reason">Why, such as <c>state 'in_legal' is gone</c>.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Instances">Some of them.</param>
public sealed record MarkingStranded(DefinitionKey From, string Marking, string Reason, long Count, IReadOnlyList<InstanceId> Instances);

/// <summary>How far a migration is.</summary>
/// <param name="Done">How many instances were looked at.</param>
/// <param name="Total">How many there are, as far as was known when it began.</param>
public readonly record struct MigrationProgress(long Done, long Total);
