using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>Whose task something is.</summary>
/// <param name="Words">In words.</param>
/// <param name="Role">The role that has it; null when it is not that of a role.</param>
/// <param name="Users">Who alone have it; empty when it is not that of certain users.</param>
/// <param name="IsReassigned">True when an escalation gave it to them.</param>
internal sealed record TaskHolder(string Words, string? Role, IReadOnlyList<string> Users, bool IsReassigned)
{
    public bool Includes(SimulatedActor actor) => Users.Contains(actor.Id) || Role is not null && actor.Roles.Contains(Role);
}

/// <summary>Finds whose task a state is.</summary>
internal sealed class TaskHolders(WorkflowDefinition definition)
{
    private readonly Conditions _conditions = new(definition);

    /// <summary>Who has the task of a state that the instance is in; null when the state is none, or when nothing says whose it is.</summary>
    public TaskHolder? Of(SimulationState state, SimulatedToken token)
    {
        var declared = definition.FindState(token.State)?.Work is StateWork.Task task ? task.Assignee : null;
        var isReassigned = token.Assignee is not null;
        return (token.Assignee ?? declared) switch
        {
            Assignee.Role role => new(Words(role), role.Name, [], isReassigned),
            Assignee.User user => new(Words(user), null, [user.Id], isReassigned),
            Assignee.Expression expression => Of(expression, state, isReassigned),
            _ => null,
        };
    }

    /// <summary>An assignee as the definition names it.</summary>
    public static string Words(Assignee assignee) => assignee switch
    {
        Assignee.Role role => $"the role '{role.Name}'",
        Assignee.User user => $"'{user.Id}'",
        Assignee.Expression expression => $"whom '{expression.Source}' names",
        _ => "somebody else",
    };

    private TaskHolder Of(Assignee.Expression expression, SimulationState state, bool isReassigned)
    {
        var value = _conditions.Evaluate(expression.Source, new(state.Data, SimulatedActor.System, state.Data));
        string[] users = value.Kind switch
        {
            ValueKind.String => [value.AsString],
            ValueKind.List => [.. value.AsList.Where(v => v.Kind == ValueKind.String).Select(v => v.AsString)],
            _ => [],
        };
        return users.Length == 0
            ? new(Words(expression), null, [], isReassigned)
            : new($"{string.Join(" or ", users.Select(u => $"'{u}'"))}, whom '{expression.Source}' names", null, users, isReassigned);
    }
}
