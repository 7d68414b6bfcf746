using Sequent.Definitions;

namespace Sequent.CompilerServices;

/// <summary>What can be wrong with an act that is read back.</summary>
internal static class ActProblems
{
    /// <summary>Whoever acted, without roles.</summary>
    /// <exception cref="ArgumentException">The act is not one of that workflow.</exception>
    public static Actor Check(RememberedAct? act, int position, WorkflowDefinition definition)
    {
        if (string.IsNullOrWhiteSpace(act?.Actor))
            throw Wrong(position, definition, "does not say who acted: give the actor's id, or leave it out");
        if (act!.Kind is < ActKind.Submitted or > ActKind.Voted || act.ActorKind is < ActorKind.User or > ActorKind.System)
            throw Wrong(position, definition, $"has a kind that there is not, {(int)act.Kind} or {(int)act.ActorKind}: store what ToSnapshot gave");
        if (act.Kind != ActKind.Submitted && !definition.Transitions.Any(t => t.WireName == act.Transition))
            throw Wrong(position, definition, $"names transition '{act.Transition}', which there is not: it is from a version that had it, so give the name it has now, or leave the act out");
        if (act.Kind == ActKind.Voted && !definition.States.Any(s => s.WireName == act.State))
            throw Wrong(position, definition, $"names state '{act.State}', which there is not: it is from a version that had it, so give the name it has now, or leave the act out");
        return Actor.Remembered(act.ActorKind, act.Actor, act.OnBehalfOf);
    }

    /// <summary>A vote is for a state that the object is in.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static void CheckVisit(RememberedAct act, int position, string[] states, WorkflowDefinition definition)
    {
        if (act.Kind == ActKind.Voted && Array.IndexOf(states, act.State) < 0)
            throw Wrong(position, definition, $"is a vote in state '{act.State}', which the object is not in: leave it out, as leaving a state takes its votes along");
    }

    private static ArgumentException Wrong(int position, WorkflowDefinition definition, string what) =>
        new($"Acts[{position}] of a snapshot of workflow '{definition.Id}' {what}.", "snapshot");
}
