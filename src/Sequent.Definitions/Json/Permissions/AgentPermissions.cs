namespace Sequent.Definitions;

/// <summary>What one agent may start and approve by itself.</summary>
/// <param name="AgentId">The identity of the agent.</param>
public sealed record AgentPermissions(string AgentId)
{
    /// <summary>The ids of the workflows that it may start.</summary>
    public EquatableArray<string> CanInitiate { get; init; }

    /// <summary>What it may approve, by workflow. What is not listed it may not.</summary>
    public EquatableArray<ApprovalPermission> CanApprove { get; init; }

    /// <summary>What it may approve in a workflow; null for nothing.</summary>
    public ApprovalPermission? FindApproval(string workflow)
    {
        foreach (var permission in CanApprove)
            if (permission.Workflow == workflow)
                return permission;
        return null;
    }
}

/// <summary>What an agent may approve in one workflow.</summary>
/// <param name="Workflow">The id of the workflow.</param>
public sealed record ApprovalPermission(string Workflow)
{
    /// <summary>The largest amount, inclusive; null for no limit.</summary>
    public decimal? MaxAmount { get; init; }

    /// <summary>The names of the steps that it may approve; null for every step.</summary>
    public EquatableArray<string>? StepNames { get; init; }
}
