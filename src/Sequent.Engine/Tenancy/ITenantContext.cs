namespace Sequent.Engine;

/// <summary>
/// Says for whom the code that runs now works: every query and every write of <see cref="Workflows"/> is for that tenant alone. Register one of your own
/// as a singleton that looks at the current request, say; without one, everything belongs to <see cref="Tenants.Default"/>.
/// </summary>
public interface ITenantContext
{
    /// <summary>The tenant's id: from 1 to <see cref="Tenants.LongestId"/> characters, none of them a control character.</summary>
    string TenantId { get; }
}
