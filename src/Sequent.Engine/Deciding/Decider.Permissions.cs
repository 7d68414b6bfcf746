using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <content>What an actor may do.</content>
public sealed partial class Decider
{
    /// <summary>What the actor may fire now, and why not the rest: every transition that actors fire, in order of the definition. A condition on inputs, which are not known yet, is taken to hold.</summary>
    /// <param name="snapshot">The instance.</param>
    /// <param name="facts">Who asks, and about what data.</param>
    /// <exception cref="ArgumentException">The instance runs another definition.</exception>
    public IReadOnlyList<TransitionPermission> Permissions(InstanceSnapshot snapshot, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(facts);
        return Permissions(CourseOf(snapshot, facts), facts, null);
    }

    // Through a state, where that matters: only what leaves it counts.
    private IReadOnlyList<TransitionPermission> Permissions(Course course, Facts facts, int? through)
    {
        return [.. _prepared.Transitions.Where(t => t.FiredBy == FiredBy.Actor && (through is not { } state || Array.Exists(t.Origins, o => o.States.Contains(state)))).Select(Permission)];

        TransitionPermission Permission(PreparedTransition transition) =>
            new(transition.WireName, transition.Definition.Label ?? Naming.ToWords(Naming.FromWireName(transition.WireName)), Reasons(transition));

        IReadOnlyList<DenialReason> Reasons(PreparedTransition transition)
        {
            if (NotAllowed(course, new WorkflowCommand.Fire(transition.WireName, null)) is { } reason)
                return [reason];
            var question = new Question(facts.Subject, new(transition.Definition, Authority.ActorOf(course, transition, facts.Actor, through), null), null) { Through = through };
            return Router.Find(course, transition, question) is null ? Denial(course, transition, question).Reasons : [];
        }
    }
}
