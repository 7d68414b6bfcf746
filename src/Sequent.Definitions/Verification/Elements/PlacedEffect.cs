using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>What makes an effect happen: it decides what the effect may look at.</summary>
internal enum EffectCause
{
    /// <summary>A move: there is an actor, and there may be inputs.</summary>
    Move,

    /// <summary>The host, when time has passed.</summary>
    Time,

    /// <summary>An external call that failed.</summary>
    Call,
}

/// <summary>An effect and where it stands.</summary>
/// <param name="Path">The effect.</param>
/// <param name="Owner">Whose it is, for messages: <c>State 'Draft'</c>.</param>
/// <param name="Cause">What makes it happen.</param>
/// <param name="Effect">The effect itself.</param>
internal sealed record PlacedEffect(ElementPath Path, string Owner, EffectCause Cause, EffectDefinition Effect)
{
    /// <summary>Every effect of a definition, in order.</summary>
    public static IEnumerable<PlacedEffect> AllOf(WorkflowDefinition definition)
    {
        var ofWorkflow = Placed("Workflow " + Quote(definition.Id), ElementPath.Workflow.Field("sla"), "onBreach", EffectCause.Time, definition.Sla?.OnBreach ?? default);
        return ofWorkflow.Concat(definition.States.SelectMany(OfState));
    }

    private static IEnumerable<PlacedEffect> OfState(StateDefinition state)
    {
        var (path, owner) = (ElementPath.State(state.Name), "State " + Quote(state.Name));
        var automation = path.Field("automation");
        var effects = Placed(owner, path, "onEntry", EffectCause.Move, state.OnEntry)
            .Concat(Placed(owner, path, "onExit", EffectCause.Move, state.OnExit))
            .Concat(Placed(owner, automation.Field("sla"), "onBreach", EffectCause.Time, state.Sla?.OnBreach ?? default));
        foreach (var effect in effects)
            yield return effect;
        for (var i = 0; i < state.Escalations.Count; i++)
            if (state.Escalations[i] is EscalationDefinition.Notify notify)
                yield return new(automation.Item("escalation", i), owner, EffectCause.Time, notify.Effect);
        if (state.Work is StateWork.External { FailureNotification: { } notification })
            yield return new(path.Field("external").Field("failureNotification"), owner, EffectCause.Call, notification);
    }

    private static IEnumerable<PlacedEffect> Placed(string owner, ElementPath path, string field, EffectCause cause, EquatableArray<EffectDefinition> effects) =>
        effects.Select((effect, i) => new PlacedEffect(path.Item(field, i), owner, cause, effect));
}
