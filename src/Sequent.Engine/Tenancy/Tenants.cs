namespace Sequent.Engine;

/// <summary>What tenant ids are like.</summary>
public static class Tenants
{
    /// <summary>The one tenant of an application that has no tenants.</summary>
    public const string Default = "default";

    /// <summary>The longest id, in characters.</summary>
    public const int LongestId = 100;

    internal static ITenantContext DefaultContext { get; } = new Fixed(Default);

    internal static ITenantContext Only(string tenant) => new Fixed(Check(tenant));

    /// <summary>The id, when it can be one.</summary>
    /// <exception cref="ArgumentException">It is empty or too long, or has a control character.</exception>
    internal static string Check(string? tenant)
    {
        if (string.IsNullOrWhiteSpace(tenant) || tenant.Length > LongestId)
            throw new ArgumentException($"A tenant's id has from 1 to {LongestId} characters, and this one has {tenant?.Trim().Length ?? 0}: give the id that {nameof(ITenantContext)} shall have.", nameof(tenant));
        foreach (var character in tenant)
            if (char.IsControl(character))
                throw new ArgumentException("A tenant's id has a control character: give an id that can be printed.", nameof(tenant));
        return tenant;
    }

    private sealed class Fixed(string tenant) : ITenantContext
    {
        public string TenantId => tenant;
    }
}
