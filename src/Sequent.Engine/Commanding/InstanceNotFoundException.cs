namespace Sequent.Engine;

/// <summary>There is no instance of that id, or it is another tenant's, which is the same to whoever asks.</summary>
public sealed class InstanceNotFoundException : Exception
{
    /// <summary>Reports it.</summary>
    /// <param name="id">Which was looked for.</param>
    public InstanceNotFoundException(InstanceId id)
        : base($"There is no instance '{id}' for this tenant: check the id and the tenant, or look it up with {nameof(Workflows.SearchAsync)}.") => Id = id;

    /// <summary>Which was looked for.</summary>
    public InstanceId Id { get; }
}
