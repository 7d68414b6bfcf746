namespace Sequent.Definitions;

/// <summary>How running instances of an earlier version come to this one.</summary>
/// <param name="From">The earlier version, such as <c>1.2.0</c>.</param>
public sealed record MigrationDefinition(string From)
{
    /// <summary>States of the earlier version and what they are now. A state that is not named keeps its name.</summary>
    public EquatableArray<StateMapping> States { get; init; }

    /// <summary>Values of fields that instances of the earlier version do not have, or that are not allowed any more.</summary>
    public EquatableArray<NamedValue> Data { get; init; }
}

/// <summary>What has become of a state.</summary>
/// <param name="From">The wire name that it had in the earlier version.</param>
/// <param name="To">The name of the state in this version.</param>
public sealed record StateMapping(string From, string To);
