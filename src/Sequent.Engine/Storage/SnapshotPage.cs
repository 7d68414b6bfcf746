namespace Sequent.Engine.Storage;

/// <summary>Some of the instances that a query finds, as they are stored.</summary>
/// <param name="Instances">The instances, in the order that was asked for.</param>
/// <param name="Next">What to put into <see cref="InstanceQuery.After"/> for those that follow; null when there are none.</param>
public sealed record SnapshotPage(IReadOnlyList<InstanceSnapshot> Instances, string? Next);
