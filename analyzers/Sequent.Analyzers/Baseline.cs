using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>SEQ602: the version of a definition that shipped last.</summary>
/// <param name="File">The file that holds it.</param>
/// <param name="Json">The file, read.</param>
/// <param name="Class">The class whose attributes are the definition now; null when it is in a file, or gone.</param>
/// <param name="Definition">The file that holds the definition now; null when attributes do, or when it is gone.</param>
internal sealed record Baseline(AdditionalText File, JsonFile Json, WorkflowClass? Class, AdditionalText? Definition)
{
    /// <summary>The definition that shipped; null when it cannot be read, which is reported there.</summary>
    public WorkflowDefinition? Shipped { get; } = Json.Json.Findings.IsEmpty ? Json.Json.Definition : null;

    /// <summary>What would strand running instances.</summary>
    /// <param name="current">The definition now.</param>
    /// <param name="write">How a migration is written there; null for JSON.</param>
    public EquatableArray<Finding> Check(WorkflowDefinition current, Func<MigrationDefinition, WorkflowDefinition, string>? write = null) =>
        Shipped is null ? default : write is null ? ShippedVersions.Check(Shipped, current) : ShippedVersions.Check(Shipped, current, write);
}
