using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>What an instance remembers of persons: whoever submitted it, then who fired transitions last in order of the definition, then the votes as they were given.</summary>
/// <param name="All">The acts.</param>
internal readonly record struct Acts(EquatableArray<RememberedAct> All)
{
    /// <summary>True when such an act was done by somebody who shares a person with the actor.</summary>
    public bool Share(ActKind kind, string? transition, Person actor)
    {
        foreach (var act in All)
            if (act.Kind == kind && (transition is null || act.Transition == transition) && PersonOf(act).Shares(actor))
                return true;
        return false;
    }

    /// <summary>True when somebody has fired the transition.</summary>
    public bool HaveFired(string transition)
    {
        foreach (var act in All)
            if (act.Kind == ActKind.Fired && act.Transition == transition)
                return true;
        return false;
    }

    /// <summary>True when somebody who shares a person with the actor has voted for the transition in a state that is not among these.</summary>
    public bool HaveVotedElsewhere(string transition, Person actor, PreparedOrigin origin, PreparedState[] states)
    {
        foreach (var act in All)
            if (act.Kind == ActKind.Voted && act.Transition == transition && PersonOf(act).Shares(actor) && !Array.Exists(origin.States, s => states[s].WireName == act.State))
                return true;
        return false;
    }

    /// <summary>The acts with a vote, which replaces those in that state of anybody it shares a person with.</summary>
    public Acts Voted(RememberedAct vote)
    {
        var person = PersonOf(vote);
        return new(All.Where(a => a.Kind != ActKind.Voted || a.State != vote.State || !PersonOf(a).Shares(person)).Append(vote).ToEquatableArray());
    }

    /// <summary>The acts when states have been left: so are their votes.</summary>
    public Acts Left(IReadOnlyList<PreparedState> states)
    {
        foreach (var act in All)
            if (IsVoteIn(act, states))
                return new(All.Where(a => !IsVoteIn(a, states)).ToEquatableArray());
        return this;
    }

    /// <summary>The acts in which these, of one kind and transition, replace the earlier ones.</summary>
    public Acts Replaced(IEnumerable<RememberedAct> acts, ActKind kind, string? transition, PreparedDefinition definition) =>
        new(All.Where(a => a.Kind != kind || a.Transition != transition).Concat(acts).OrderBy(act => Place(act, definition)).ToEquatableArray());

    public static Person PersonOf(RememberedAct act) => new(act.Actor, act.OnBehalfOf);

    public static Person PersonOf(Actor actor) => new(actor.Id, actor.OnBehalfOf);

    private static bool IsVoteIn(RememberedAct act, IReadOnlyList<PreparedState> states)
    {
        if (act.Kind == ActKind.Voted)
            foreach (var state in states)
                if (state.WireName == act.State)
                    return true;
        return false;
    }

    private static int Place(RememberedAct act, PreparedDefinition definition) => act.Kind switch
    {
        ActKind.Submitted => -1,
        ActKind.Fired => definition.FindTransition(act.Transition!)?.Position ?? int.MaxValue - 1,
        _ => int.MaxValue,
    };
}
