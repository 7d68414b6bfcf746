using System.Collections.Immutable;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>Where a transition goes, or why it does not.</summary>
/// <param name="Branch">The branch that was selected; null when none was.</param>
/// <param name="Reasons">Every reason why it cannot be taken; empty when it can.</param>
internal sealed record Route(BranchDefinition? Branch, ImmutableList<string> Reasons)
{
    public bool IsOpen => Branch is not null && Reasons.IsEmpty;
}

/// <summary>
/// Selects the branch of a transition as the language says: in written order, <c>otherwise</c> last; a condition that
/// cannot be answered ends the search; role and invariants are looked at on the selected branch alone.
/// </summary>
internal sealed class Routing(WorkflowDefinition definition)
{
    private readonly Conditions _conditions = new(definition);
    private readonly TaskHolders _holders = new(definition);

    /// <param name="transition">The transition.</param>
    /// <param name="state">The instance.</param>
    /// <param name="actor">Who fires it.</param>
    /// <param name="inputs">What they give along.</param>
    /// <param name="eligible">Which of its branches are meant, beyond that they leave the state.</param>
    public Route Find(TransitionDefinition transition, SimulationState state, SimulatedActor actor, IReadOnlyDictionary<string, Value> inputs, Func<BranchDefinition, bool>? eligible = null)
    {
        var values = new SimulationValues(state.Data, actor, inputs);
        var branches = BranchesFrom(state.State, transition).Where(b => eligible?.Invoke(b) ?? true).ToArray();
        var reasons = ImmutableList<string>.Empty;
        foreach (var branch in branches.Where(b => !b.Otherwise).Concat(branches.Where(b => b.Otherwise)))
        {
            var answer = branch.Otherwise ? new(true, "") : _conditions.Ask(transition, branch.When, values);
            if (answer.Holds == true)
                return new(branch, Obstacles(branch, state, actor, values));
            reasons = reasons.Add($"The condition {answer.Reason}");
            if (answer.Holds is null)
                return new(null, [reasons[^1]]);
        }
        return new(null, reasons);
    }

    private static ImmutableList<string> Denials(BranchDefinition branch, TaskHolder? holder, SimulatedActor actor)
    {
        var denials = ImmutableList<string>.Empty;
        if (holder is { Users.Count: > 0 } && !holder.Includes(actor))
            denials = denials.Add($"The task is that of {holder.Words}, and not of {actor.Id}");
        // Whoever an escalation gives the task to can do it, whatever role the transition names.
        var isGiven = holder is { IsReassigned: true } && holder.Includes(actor);
        if (branch.Role is { } role && !isGiven && !actor.Roles.Contains(role))
            denials = denials.Add($"The role '{role}' is needed, and {actor.Id} has {(actor.Roles.IsEmpty ? "none" : string.Join(", ", actor.Roles.Select(r => $"'{r}'")))}");
        return denials;
    }

    /// <summary>The branches of a transition that leave a state.</summary>
    public IEnumerable<BranchDefinition> BranchesFrom(string state, TransitionDefinition transition) =>
        transition.Branches.Where(b => definition.SourcesOf(b).Any(s => s.Name == state));

    private ImmutableList<string> Obstacles(BranchDefinition branch, SimulationState state, SimulatedActor actor, SimulationValues values)
    {
        var obstacles = actor == SimulatedActor.System ? [] : Denials(branch, _holders.Of(state), actor);
        foreach (var name in definition.PreInvariantsOf(branch).Concat(definition.PostInvariantsOf(branch)).Distinct())
            if (definition.FindInvariant(name) is { } invariant && _conditions.Ask(invariant, values) is { Holds: not true } answer)
                obstacles = obstacles.Add($"The invariant '{name}' does not hold: {answer.Reason}");
        return obstacles;
    }
}
