using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>
/// Who there is, and in which roles: what tasks are assigned by. Register one with the services of the application, before <c>AddSequent</c> or after it; without
/// one, tasks of a role are claimed by whoever has it, and nobody is assigned by load or in turn.
/// </summary>
/// <remarks>Members may be called at once from many threads.</remarks>
public interface IUserDirectory
{
    /// <summary>A person; null when the tenant has none of that id.</summary>
    Task<WorkflowUser?> FindAsync(string tenant, string id, CancellationToken cancellation);

    /// <summary>The persons who have a role and are there, in order of their ids.</summary>
    Task<IReadOnlyList<WorkflowUser>> ListInRoleAsync(string tenant, string role, CancellationToken cancellation);
}

/// <summary>A person whom tasks can be assigned to.</summary>
/// <param name="Id">Who it is: what <see cref="Actor.Id"/> is when they act.</param>
public sealed record WorkflowUser(string Id)
{
    /// <summary>A person with roles: <c>new("ana", "buyer", "manager")</c>.</summary>
    /// <param name="id">Who it is.</param>
    /// <param name="roles">The roles that they have.</param>
    public WorkflowUser(string id, params string[] roles) : this(id) => Roles = roles.ToEquatableArray();

    /// <summary>What people call them; null when the id says enough.</summary>
    public string? Name { get; init; }

    /// <summary>The roles that they have.</summary>
    public EquatableArray<string> Roles { get; init; }

    /// <summary>False for one who is not there any more: nothing is assigned to them.</summary>
    public bool IsActive { get; init; } = true;
}
