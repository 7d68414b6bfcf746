namespace Sequent.Engine;

/// <summary>Which instances are looked for. What is not said does not matter; everything that is said must be so.</summary>
public sealed record InstanceQuery
{
    /// <summary>The most that a page holds.</summary>
    public const int MostPerPage = 1000;

    /// <summary>The workflow's id.</summary>
    public string? Workflow { get; init; }

    /// <summary>The version of the definition that they run.</summary>
    public string? DefinitionVersion { get; init; }

    /// <summary>The hash of the definition that they run.</summary>
    public string? DefinitionHash { get; init; }

    /// <summary>The wire name of a state that they are in, be it one of several.</summary>
    public string? State { get; init; }

    /// <summary>Where they are in their life.</summary>
    public InstanceStatus? Status { get; init; }

    /// <summary>True for those that can still change, false for those that have ended.</summary>
    public bool? IsLive { get; init; }

    /// <summary>What kind of thing they are about.</summary>
    public string? SubjectType { get; init; }

    /// <summary>Which thing they are about.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Who started them.</summary>
    public string? InitiatedBy { get; init; }

    /// <summary>Values that fields of the data have, by wire name; a field of an object as <c>address.city</c>. Compared as JSON values:
    /// text with text, numbers by their value, whole ones exactly and others to 15 digits. No index has them: name the workflow, a state or a subject beside them.</summary>
    public IReadOnlyList<DataFilter> Data { get; init; } = [];

    /// <summary>Those that were started then or later.</summary>
    public DateTimeOffset? StartedFrom { get; init; }

    /// <summary>Those that were started before then.</summary>
    public DateTimeOffset? StartedBefore { get; init; }

    /// <summary>Those that have not changed since then: before it.</summary>
    public DateTimeOffset? UnchangedSince { get; init; }

    /// <summary>What comes first.</summary>
    public InstanceOrder Order { get; init; }

    /// <summary>How many at most, from 1 to <see cref="MostPerPage"/>.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Where to go on: <see cref="InstancePage.Next"/> of the page before; null for the first.</summary>
    public string? After { get; init; }
}

/// <summary>In which order instances are found.</summary>
public enum InstanceOrder
{
    /// <summary>Those that were started last come first.</summary>
    NewestFirst,

    /// <summary>Those that were started first come first.</summary>
    OldestFirst,

    /// <summary>Those that have not changed for longest come first.</summary>
    LongestUnchangedFirst,
}

/// <summary>That a field of the data has a value.</summary>
/// <param name="Path">The wire name of the field; of a field of an object as <c>address.city</c>.</param>
/// <param name="Value">Text, a <see cref="bool"/>, a <see cref="long"/>, a <see cref="decimal"/>, a <see cref="double"/>, or null: which a field that is missing has, too.</param>
public sealed record DataFilter(string Path, object? Value);

/// <summary>Some of the instances that a query finds.</summary>
/// <param name="Instances">The instances, in the order that was asked for.</param>
/// <param name="Next">What to put into <see cref="InstanceQuery.After"/> for those that follow; null when there are none.</param>
public sealed record InstancePage(IReadOnlyList<Instance> Instances, string? Next);
