namespace Sequent.Definitions;

/// <summary>How two definitions of one workflow differ in meaning. How they are written makes no difference.</summary>
public sealed record DefinitionComparison
{
    private DefinitionComparison(string olderVersion, string newerVersion, EquatableArray<Difference> differences)
    {
        (OlderVersion, NewerVersion, Differences) = (olderVersion, newerVersion, differences);
        foreach (var difference in differences)
            if (difference.Change > Change)
                Change = difference.Change;
    }

    /// <summary>The version of the older definition.</summary>
    public string OlderVersion { get; }

    /// <summary>The version of the newer definition. That it is another one is no difference in meaning.</summary>
    public string NewerVersion { get; }

    /// <summary>The differences, in order of the newer definition.</summary>
    public EquatableArray<Difference> Differences { get; }

    /// <summary>What all differences together ask of the version.</summary>
    public VersionChange Change { get; }

    /// <summary>True when the two mean the same.</summary>
    public bool AreEqual => Differences.IsEmpty;

    /// <summary>
    /// True when the newer version is late enough after the older one for what changed. Before <c>1.0.0</c> the second
    /// part is raised for what breaks, and the third for the rest.
    /// </summary>
    public bool IsVersionEnough => SemanticVersion.IsEnough(OlderVersion, NewerVersion, Change);

    /// <summary>The first version that is late enough; the older one when nothing changed, or when it is no semantic version.</summary>
    public string RequiredVersion => SemanticVersion.Next(OlderVersion, Change);

    /// <summary>Compares two definitions. The same definitions always give the same result.</summary>
    /// <param name="older">The definition before.</param>
    /// <param name="newer">The definition now.</param>
    /// <exception cref="ArgumentNullException">A definition is null.</exception>
    public static DefinitionComparison Compare(WorkflowDefinition older, WorkflowDefinition newer)
    {
        if (older is null)
            throw new ArgumentNullException(nameof(older));
        if (newer is null)
            throw new ArgumentNullException(nameof(newer));
        return new(older.Version, newer.Version, older.Equals(newer) ? default : new WorkflowComparison(older, newer).Differences());
    }
}
