using Sequent.Definitions;

namespace Sequent.CompilerServices;

/// <summary>Says which duties keep an actor from firing a transition.</summary>
internal static class DenialDuties
{
    /// <summary>A reason for each duty that the actor would break.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="acts">What the object remembers.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="branch">The branch that was selected.</param>
    /// <param name="origin">What it leaves.</param>
    /// <param name="actor">Who tried.</param>
    public static IEnumerable<DenialReason> Broken(WorkflowDefinition definition, IReadOnlyList<RememberedAct> acts, TransitionDefinition transition, BranchDefinition branch, Origin origin, Actor actor) =>
        new DutyRules(definition)
            .Breaches(Memory(definition, acts), transition.Name, branch, origin, new(actor.Id, actor.OnBehalfOf))
            .Select(breach => new DenialReason(KindOf(breach.Kind), breach.Message));

    private static DutyMemory Memory(WorkflowDefinition definition, IReadOnlyList<RememberedAct> acts) => new()
    {
        Submitter = acts.Where(a => a.Kind == ActKind.Submitted).Select(PersonOf).ToEquatableArray(),
        Firings = definition.Transitions
            .Select(t => new LastFiring(t.Name, acts.Where(a => a.Kind == ActKind.Fired && a.Transition == t.WireName).Select(PersonOf).ToEquatableArray()))
            .ToEquatableArray(),
        Votes = acts.Where(a => a.Kind == ActKind.Voted).Select(a => new Vote(
            definition.States.First(s => s.WireName == a.State).Name, definition.Transitions.First(t => t.WireName == a.Transition).Name, PersonOf(a), a.Role)).ToEquatableArray(),
    };

    private static Person PersonOf(RememberedAct act) => new(act.Actor, act.OnBehalfOf);

    private static DenialKind KindOf(DutyBreachKind kind) => kind switch
    {
        DutyBreachKind.OwnSubmission => DenialKind.OwnSubmission,
        DutyBreachKind.Separate => DenialKind.SeparateDuties,
        _ => DenialKind.SameActor,
    };
}
