namespace Sequent.Engine;

/// <summary>There is no delegation of that id, or it is another tenant's, which is the same to whoever asks.</summary>
public sealed class DelegationNotFoundException : Exception
{
    /// <summary>Reports it.</summary>
    /// <param name="id">Which was looked for.</param>
    public DelegationNotFoundException(Guid id)
        : base($"There is no delegation '{id}' for this tenant: check the id and the tenant, or look it up with {nameof(WorkflowDelegations.ListAsync)}.") => Id = id;

    /// <summary>Which was looked for.</summary>
    public Guid Id { get; }
}
