using Sequent.Definitions;
using static Sequent.Generators.Emission.EffectCode;
using static Sequent.Generators.Emission.ModelCode;

namespace Sequent.Generators.Emission;

/// <summary>States as code that makes them.</summary>
internal static class StateCode
{
    public static string State(StateDefinition state) => $"new {Model}{nameof(StateDefinition)}({Code.Literal(state.Name)})" + With(
        (nameof(state.WireName), WireName(state.Name, state.WireName)),
        (nameof(state.Initial), Flag(state.Initial)),
        (nameof(state.Final), Flag(state.Final)),
        (nameof(state.Retired), Flag(state.Retired)),
        (nameof(state.Label), Text(state.Label)),
        (nameof(state.Description), Text(state.Description)),
        (nameof(state.Work), Work(state.Work)),
        (nameof(state.OnEntry), Effects(state.OnEntry)),
        (nameof(state.OnExit), Effects(state.OnExit)),
        (nameof(state.Sla), Sla(state.Sla)),
        (nameof(state.Escalations), Array(nameof(EscalationDefinition), state.Escalations.Select(Escalation))),
        (nameof(state.Facets), Array(nameof(FacetValue), state.Facets.Select(f => $"new {Model}{nameof(FacetValue)}({Code.Literal(f.Facet)}, {Code.Literal(f.Value)})"))));

    private static string Escalation(EscalationDefinition escalation) => escalation switch
    {
        EscalationDefinition.Reassign reassign => $"new {Model}{nameof(EscalationDefinition)}.Reassign({Code.Literal(escalation.After)}, {Assignee(reassign.To)})",
        _ => $"new {Model}{nameof(EscalationDefinition)}.Notify({Code.Literal(escalation.After)}, {Effect(((EscalationDefinition.Notify)escalation).Effect)})",
    };

    private static string? Work(StateWork? work) => work switch
    {
        StateWork.Task task => $"new {Model}{nameof(StateWork)}.Task()" + With(
            (nameof(task.Assignee), Assignee(task.Assignee)), (nameof(task.Assign), Choice(task.Assign)), (nameof(task.Due), Text(task.Due))),
        StateWork.Wait wait => $"new {Model}{nameof(StateWork)}.Wait()" + With(
            (nameof(wait.For), Text(wait.For)), (nameof(wait.Until), Text(wait.Until)), (nameof(wait.Event), Text(wait.Event))),
        StateWork.Action action => $"new {Model}{nameof(StateWork)}.Action({Code.Literal(action.Activity)})" + With(
            (nameof(action.Inputs), Values(action.Inputs)),
            (nameof(action.Result), Text(action.Result)),
            (nameof(action.Compensate), Text(action.Compensate)),
            (nameof(action.Retry), Retry(action.Retry)),
            (nameof(action.OnFailure), Given(action.OnFailure))),
        StateWork.External external => $"new {Model}{nameof(StateWork)}.External()" + With(
            (nameof(external.Url), Text(external.Url)),
            (nameof(external.Method), Text(external.Method)),
            (nameof(external.Async), Flag(external.Async)),
            (nameof(external.Headers), Values(external.Headers)),
            (nameof(external.Body), external.Body is { } body ? Json(body) : null),
            (nameof(external.Timeout), Text(external.Timeout)),
            (nameof(external.CompletionTimeout), Text(external.CompletionTimeout)),
            (nameof(external.Retry), Retry(external.Retry)),
            (nameof(external.SuccessCondition), Text(external.SuccessCondition)),
            (nameof(external.Extract), Array(nameof(NamedExpression), external.Extract.Select(e => $"new {Model}{nameof(NamedExpression)}({Code.Literal(e.Name)}, {Code.Literal(e.Source)})"))),
            (nameof(external.OnFailure), Given(external.OnFailure)),
            (nameof(external.FailureNotification), external.FailureNotification is { } effect ? Effect(effect) : null)),
        _ => null,
    };
}
