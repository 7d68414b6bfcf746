using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>An element that is compared.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">How a message begins: <c>State 'Draft'</c>.</param>
internal readonly record struct Subject(ElementPath Path, string Name)
{
    /// <summary>A part of it that messages call by the part's own name.</summary>
    public Subject Part(ElementPath path, string name) => new(path, Name + ", " + name);
}

/// <summary>What it asks of the version that something is added, removed or changed.</summary>
internal readonly record struct Weights(VersionChange Added, VersionChange Removed, VersionChange Changed)
{
    /// <summary>Words: who reads them may wonder, nothing else happens.</summary>
    public static Weights Words => new(VersionChange.Patch, VersionChange.Patch, VersionChange.Patch);

    /// <summary>What is done beside the moves: nobody calls it, and no instance waits for it.</summary>
    public static Weights Beside => new(VersionChange.Minor, VersionChange.Minor, VersionChange.Minor);

    /// <summary>What others rely on once it is there.</summary>
    public static Weights Offer => new(VersionChange.Minor, VersionChange.Major, VersionChange.Major);

    /// <summary>What is asked of others.</summary>
    public static Weights Demand => new(VersionChange.Major, VersionChange.Minor, VersionChange.Major);

    /// <summary>What breaks either way.</summary>
    public static Weights Breaking => new(VersionChange.Major, VersionChange.Major, VersionChange.Major);
}

/// <summary>Collects differences, and words them alike.</summary>
internal sealed class DifferenceList
{
    private readonly List<Difference> _differences = [];

    public EquatableArray<Difference> Differences => _differences.ToEquatableArray();

    public void Added(Subject subject, VersionChange change) =>
        _differences.Add(new(subject.Path, DifferenceKind.Added, change, subject.Name + " is added"));

    /// <param name="subject">What is gone.</param>
    /// <param name="change">What that asks of the version.</param>
    /// <param name="rename">What has taken its place, probably; null for nothing.</param>
    public void Removed(Subject subject, VersionChange change, string? rename = null) =>
        _differences.Add(new(subject.Path, DifferenceKind.Removed, change, subject.Name + " is removed" + (rename is null ? "" : $"; it looks like a rename to {Quote(rename)}")));

    public void Reordered(Subject subject, string what, VersionChange change) =>
        _differences.Add(new(subject.Path, DifferenceKind.Reordered, change, $"{subject.Name}: {what} are in another order"));

    /// <summary>A property that is compared as text; null when it is not set.</summary>
    public void Compare(Subject subject, string field, string name, string? before, string? after, Weights weights)
    {
        if (before != after)
            Changed(subject, field, name, before, after, before is null ? weights.Added : after is null ? weights.Removed : weights.Changed);
    }

    /// <inheritdoc cref="Compare(Subject, string, string, string?, string?, Weights)" />
    public void Compare(Subject subject, string field, string name, bool before, bool after, Weights weights)
    {
        if (before != after)
            Changed(subject, field, name, before ? "true" : "false", after ? "true" : "false", before ? weights.Removed : weights.Added);
    }

    /// <summary>A set of names: order means nothing.</summary>
    public void CompareSets(Subject subject, string field, string name, IEnumerable<string> before, IEnumerable<string> after, Weights weights)
    {
        var (older, newer) = (before.Distinct().ToList(), after.Distinct().ToList());
        var (added, removed) = (newer.Except(older).Any(), older.Except(newer).Any());
        if (added || removed)
            Changed(subject, field, name, List(older), List(newer), Greater(added ? weights.Added : 0, removed ? weights.Removed : 0));
    }

    public void Changed(Subject subject, string field, string name, string? before, string? after, VersionChange change) =>
        _differences.Add(new(field.Length == 0 ? subject.Path : subject.Path.Field(field), DifferenceKind.Changed, change, $"{subject.Name}: {name} {Show(before)} → {Show(after)}")
        {
            Before = before, After = after,
        });

    public static VersionChange Greater(VersionChange left, VersionChange right) => left > right ? left : right;

    private static string? List(List<string> names) => names.Count == 0 ? null : string.Join(", ", names);

    private static string Show(string? text) => text switch { null => "none", "true" or "false" => text, _ => Quote(text) };
}
