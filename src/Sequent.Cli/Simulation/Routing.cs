using System.Collections.Immutable;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>Where a transition goes, or why it does not.</summary>
/// <param name="Branch">The branch that was selected; null when none was.</param>
/// <param name="Origin">What it leaves; null when no branch was selected.</param>
/// <param name="Reasons">Every reason why it cannot be taken; empty when it can.</param>
internal sealed record Route(BranchDefinition? Branch, Origin? Origin, ImmutableList<string> Reasons)
{
    public bool IsOpen => Branch is not null && Reasons.IsEmpty;
}

/// <summary>
/// Selects the branch of a transition as the language says: from each origin in written order, <c>otherwise</c> last; a
/// condition that cannot be answered ends the search; role, duties and invariants are looked at on the selected branch alone.
/// Of several origins the first whose selected branch is permitted is taken.
/// </summary>
internal sealed class Routing(WorkflowDefinition definition, TokenGame game, DutyRules duties)
{
    private readonly Conditions _conditions = new(definition);
    private readonly TaskHolders _holders = new(definition);

    /// <param name="transition">The transition.</param>
    /// <param name="state">The instance.</param>
    /// <param name="actor">Who fires it.</param>
    /// <param name="inputs">What they give along.</param>
    /// <param name="eligible">Which of its branches are meant from an origin, beyond that they leave it.</param>
    public Route Find(TransitionDefinition transition, SimulationState state, SimulatedActor actor, IReadOnlyDictionary<string, Value> inputs, Func<BranchDefinition, Origin, bool>? eligible = null)
    {
        var values = new SimulationValues(state.Data, actor, inputs);
        var closed = new List<Route>();
        foreach (var (origin, all) in OriginsOf(state, transition))
        {
            var branches = all.Where(b => eligible?.Invoke(b, origin) ?? true).ToArray();
            if (branches.Length == 0)
                continue;
            var route = From(origin, branches, transition, state, actor, values, out var isUndecided);
            if (route.IsOpen || isUndecided)
                return route;
            closed.Add(route);
        }
        return closed.Count switch
        {
            0 => new(null, null, []),
            1 => closed[0],
            _ => new(null, null, [.. closed.SelectMany(r => r.Reasons.Select(reason => $"From {Words(r.Origin!)}: {reason}"))]),
        };
    }

    /// <summary>The branches of a transition that can leave where the instance is, by what they leave.</summary>
    public IEnumerable<(Origin Origin, IReadOnlyList<BranchDefinition> Branches)> OriginsOf(SimulationState state, TransitionDefinition transition)
    {
        var marking = game.Mark(state.Tokens.Select(t => t.State));
        return game.OriginsOf(transition).Where(o => o.Key.IsReady(marking))
            .Select(o => (o.Key, (IReadOnlyList<BranchDefinition>)[.. o.Select(position => transition.Branches[position])]));
    }

    /// <summary>The branches of a transition that can leave where the instance is.</summary>
    public IEnumerable<BranchDefinition> BranchesFrom(SimulationState state, TransitionDefinition transition) => OriginsOf(state, transition).SelectMany(o => o.Branches).Distinct();

    private Route From(Origin origin, BranchDefinition[] branches, TransitionDefinition transition, SimulationState state, SimulatedActor actor, SimulationValues values, out bool isUndecided)
    {
        isUndecided = false;
        var reasons = ImmutableList<string>.Empty;
        foreach (var branch in branches.Where(b => !b.Otherwise).Concat(branches.Where(b => b.Otherwise)))
        {
            var answer = branch.Otherwise ? new(true, "") : _conditions.Ask(transition, branch.When, values);
            if (answer.Holds == true)
                return new(branch, origin, Obstacles(transition, branch, origin, state, actor, values));
            reasons = reasons.Add($"The condition {answer.Reason}");
            isUndecided = answer.Holds is null;
            if (isUndecided)
                return new(null, origin, [reasons[^1]]);
        }
        return new(null, origin, reasons);
    }

    private ImmutableList<string> Obstacles(TransitionDefinition transition, BranchDefinition branch, Origin origin, SimulationState state, SimulatedActor actor, SimulationValues values)
    {
        ImmutableList<string> obstacles = actor == SimulatedActor.System ? [] : [.. Denials(branch, origin, state, actor), .. duties.Breaches(state.Memory, transition.WireName, branch, origin, actor.Person).Select(breach => breach.Message)];
        foreach (var name in definition.PreInvariantsOf(branch).Concat(definition.PostInvariantsOf(branch)).Distinct())
            if (definition.FindInvariant(name) is { } invariant && _conditions.Ask(invariant, values) is { Holds: not true } answer)
                obstacles = obstacles.Add($"The invariant '{name}' does not hold: {answer.Reason}");
        var marking = game.Mark(state.Tokens.Select(t => t.State));
        if (!game.CanMove(marking, branch, origin))
            obstacles = obstacles.Add($"It would enter {Words(branch.To.Where(marking.Contains))}, where the instance is already");
        return obstacles;
    }

    private ImmutableList<string> Denials(BranchDefinition branch, Origin origin, SimulationState state, SimulatedActor actor)
    {
        var denials = ImmutableList<string>.Empty;
        var holders = origin.States.Select(state.Find).OfType<SimulatedToken>().Select(token => _holders.Of(state, token)).OfType<TaskHolder>().ToArray();
        foreach (var holder in holders)
            if (holder is { Users.Count: > 0 } && !holder.Includes(actor))
                denials = denials.Add($"The task is that of {holder.Words}, and not of {actor.Id}");
        // Whoever an escalation gives the task to can do it, whatever role the transition names.
        var isGiven = holders.Any(holder => holder.IsReassigned && holder.Includes(actor));
        // An escalation replaces the role of a task.
        var roles = branch.Role is null && holders.Any(holder => holder.IsReassigned) ? holders.Select(holder => holder.Role).OfType<string>() : definition.RolesFor(branch, origin);
        foreach (var role in roles.Where(role => !isGiven && !actor.Roles.Contains(role)))
            denials = denials.Add($"The role '{role}' is needed, and {actor.Id} has {(actor.Roles.IsEmpty ? "none" : string.Join(", ", actor.Roles.Select(r => $"'{r}'")))}");
        return denials;
    }

    private string Words(Origin origin) => Words(origin.States);

    private string Words(IEnumerable<string> states) => string.Join(" and ", states.Select(s => $"'{definition.FindState(s)?.WireName ?? s}'"));
}
