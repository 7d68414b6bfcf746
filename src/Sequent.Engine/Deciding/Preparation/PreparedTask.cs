using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>The task of a state.</summary>
internal sealed class PreparedTask
{
    /// <summary>Whose it is when the state is entered.</summary>
    public required PreparedOwner Owner { get; init; }

    /// <summary>The role that the definition gives it to; null when it does otherwise.</summary>
    public required string? Role { get; init; }

    /// <summary>How one of a role is found.</summary>
    public required AssignmentPolicy Policy { get; init; }

    /// <summary>The time in which it should be done; null for none.</summary>
    public required WorkflowDuration? Due { get; init; }

    /// <summary>The ways by which actors complete it.</summary>
    public required TaskWay[] Ways { get; init; }

    /// <summary>True when it takes the votes of several to complete it: then it stays with all of them.</summary>
    public bool TakesVotes => Array.Exists(Ways, w => DutyRules.TakesVotes(w.Way.Branch));

    /// <summary>
    /// True when whoever has the task needs no role to complete it: an escalation gave it to them, or they were assigned. Not so what somebody took from the pool, be it that they have given it on since, nor
    /// what was assigned out of a pool of several roles: one of these is not another.
    /// </summary>
    public bool StandsForRoles(WorkflowTask task) => task.IsEscalated || (task is { Assignee: not null, IsClaimed: false } && (Role is not null || Owner.IsPerson));

    /// <summary>
    /// True when a way out of the state is for whoever has the task: where a role has it, what asks for that role or for none; elsewhere everything but what the submitter may do.
    /// </summary>
    public bool Completes(BranchDefinition branch) => Completes(branch, Role);

    /// <inheritdoc cref="Completes(BranchDefinition)" />
    public static bool Completes(BranchDefinition branch, string? role) => role is null ? !branch.AllowSubmitter : branch.Role is null || branch.Role == role;
}

/// <summary>A way that completes a task.</summary>
internal sealed record TaskWay(PreparedTransition Transition, PreparedOrigin Origin, PreparedWay Way);

/// <summary>Whose a task is, or becomes.</summary>
/// <param name="Roles">Whoever has one of these roles.</param>
/// <param name="User">One person.</param>
/// <param name="Expression">Whom an expression names.</param>
internal sealed record PreparedOwner(EquatableArray<string> Roles, string? User = null, PreparedValue? Expression = null)
{
    /// <summary>True when it is one person.</summary>
    public bool IsPerson => User is not null || Expression is not null;

    /// <summary>True when it is everybody.</summary>
    public bool IsAnyone => Roles.IsEmpty && User is null && Expression is null;

    public static PreparedOwner Of(Assignee assignee, WorkflowDefinition definition) => assignee switch
    {
        Assignee.Role role => new(EquatableArray.Create(role.Name)),
        Assignee.User user => new(default, user.Id),
        Assignee.Expression expression => new(default, null, new(expression.Source, definition)),
        _ => throw new ArgumentOutOfRangeException(nameof(assignee)),
    };
}
