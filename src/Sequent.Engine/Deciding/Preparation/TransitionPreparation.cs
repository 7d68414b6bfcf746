using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>Prepares the transitions of one definition: what the token game and the rules of duty say of each is asked here, and never again.</summary>
internal sealed class TransitionPreparation(WorkflowDefinition definition, TokenGame game, PreparedState[] states, PreparedInvariant[] invariants)
{
    private readonly DutyRules _duties = new(definition);
    private readonly Marking _everywhere = game.Mark(definition.States.Select(s => s.Name));
    private readonly Dictionary<string, PreparedState> _states = states.ToDictionary(s => s.Definition.Name, StringComparer.Ordinal);

    public PreparedTransition Prepare(TransitionDefinition transition, int position)
    {
        var types = ExpressionTypes.Of(definition, transition);
        var conditions = transition.Branches.Select(b => b.When?.Condition is { } text ? new PreparedCondition(text, types) : null).ToArray();
        var origins = game.OriginsOf(transition).Select(origin => new PreparedOrigin(
            origin.Key,
            [.. origin.Key.States.Select(s => _states[s].Position)],
            [.. origin.Select(index => Way(transition.Branches[index], index, origin.Key, conditions[index]))])
        {
            Waits = transition.FiredBy == FiredBy.Itself && origin.Key.States.Any(s => _states[s].Definition.Waits),
        });
        return new(transition, position, [.. origins])
        {
            IsRemembered = _duties.Remembers(transition.Name),
            ApartFrom = [.. _duties.ApartFrom(transition.Name).Select(WireName)],
            SameAs = [.. _duties.SameAs(transition.Name).Select(WireName)],
        };
    }

    private PreparedWay Way(BranchDefinition branch, int position, Origin origin, PreparedCondition? condition)
    {
        var taken = game.Leaves(_everywhere, branch, origin).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Branch = branch,
            Position = position,
            Condition = condition,
            To = [.. branch.To.Select(name => _states[name])],
            Takes = [.. states.Select(s => taken.Contains(s.Definition.Name))],
            Roles = [.. definition.RolesFor(branch, origin)],
            Pre = [.. definition.PreInvariantsOf(branch).Select(Invariant)],
            Post = [.. definition.PostInvariantsOf(branch).Select(Invariant)],
            BindsSubmitter = _duties.BindsSubmitter(branch, origin),
            Submits = _duties.RemembersSubmitter && _duties.Submits(origin),
            VotedIn = _states[origin.States[0]].WireName,
        };
    }

    private PreparedInvariant Invariant(string name) => invariants[definition.Invariants.TakeWhile(i => i.Name != name).Count()];

    private string WireName(string transition) => definition.FindTransition(transition)!.WireName;
}
