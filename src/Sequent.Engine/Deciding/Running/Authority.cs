using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>Who may take a way: the role that it asks for, and what duties say of who has acted before.</summary>
internal static class Authority
{
    /// <summary>True when the actor may take the way now.</summary>
    public static bool Permits(PreparedDefinition definition, Acts acts, PreparedTransition transition, PreparedOrigin origin, PreparedWay way, Actor actor)
    {
        foreach (var role in way.Roles)
            if (!actor.HasRole(role))
                return false;
        return DutiesPermit(definition, acts, transition, origin, way, Acts.PersonOf(actor));
    }

    /// <summary>What comes of it when the actor, who may, fires a branch that takes the votes of several.</summary>
    /// <returns>The votes with theirs, and whose count.</returns>
    public static (Acts Acts, RememberedAct[] Voters) Vote(PreparedDefinition definition, Acts acts, PreparedTransition transition, PreparedOrigin origin, PreparedWay way, Actor actor)
    {
        var voted = acts.Voted(new(ActKind.Voted, actor.Id, actor.Kind, actor.OnBehalfOf, transition.WireName, way.VotedIn, way.VotingRole));
        return (voted, [.. voted.All.Where(Counts)]);

        bool Counts(RememberedAct act) => act.Kind == ActKind.Voted && act.State == way.VotedIn && act.Transition == transition.WireName && act.Role == way.VotingRole
            && DutiesPermit(definition, voted, transition, origin, way, Acts.PersonOf(act));
    }

    private static bool DutiesPermit(PreparedDefinition definition, Acts acts, PreparedTransition transition, PreparedOrigin origin, PreparedWay way, Person person)
    {
        if (way.BindsSubmitter && acts.Share(ActKind.Submitted, null, person))
            return false;
        foreach (var other in transition.ApartFrom)
            if (acts.Share(ActKind.Fired, other, person) || acts.HaveVotedElsewhere(other, person, origin, definition.States))
                return false;
        foreach (var first in transition.SameAs)
            if (acts.HaveFired(first) && !acts.Share(ActKind.Fired, first, person))
                return false;
        return true;
    }
}
