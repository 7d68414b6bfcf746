using System.Text.Json.Nodes;

namespace Sequent.Engine;

/// <summary>How instances come to another version of their workflow. What it does not say is said by the migrations of that version's own definition; else a state keeps its name, and data stays as it is.</summary>
public sealed record MigrationPlan
{
    /// <summary>Plans a migration.</summary>
    /// <param name="to">The version that instances come to, which must be stored or registered.</param>
    public MigrationPlan(string to) => To = to ?? throw new ArgumentNullException(nameof(to));

    /// <summary>The version that instances come to.</summary>
    public string To { get; init; }

    /// <summary>The version whose instances are migrated; null for those of every other definition of the workflow.</summary>
    public string? From { get; init; }

    /// <summary>States as they were, and what they become, by wire name.</summary>
    public IReadOnlyDictionary<string, string> States { get; init; } = new Dictionary<string, string>();

    /// <summary>Values by wire name of fields that an instance does not have, or in which it has what is not allowed any more.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Data { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary>True to find out what would happen, and to change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>True to migrate whoever can be, and to leave those where they are who would be stranded. Otherwise nobody is migrated when anybody would be.</summary>
    public bool MigrateTheRest { get; init; }

    /// <summary>How many instances are looked at together: from 1 to 1000.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Who does it, for the history.</summary>
    public Actor Actor { get; init; } = Actor.System("sequent");

    /// <summary>Why, for the history; null for no reason.</summary>
    public string? Reasoning { get; init; }
}
