namespace Sequent.Definitions.Tests;

/// <content>What states and workflows do: work, effects, time, triggers.</content>
internal static partial class Arbitrary
{
    private static readonly string[] s_durations = ["3 days", "24 hours", "P3D", "2 business days", "soon", ""];

    private static StateDefinition Enriched(StateDefinition state, Random random) => state with
    {
        Description = Words(random),
        Work = Work(random),
        OnEntry = Some(random, 3, _ => Effect(random)),
        OnExit = Some(random, 2, _ => Effect(random)),
        Sla = Chance(random) ? Sla(random) : null,
        Escalations = Some(random, 3, _ => Escalation(random)),
        Facets = Some(random, 3, i => new FacetValue("status" + i, Pick(random, s_words))),
    };

    private static StateWork? Work(Random random) => random.Next(5) switch
    {
        0 => new StateWork.Task
        {
            Assignee = Chance(random) ? Assignee(random) : null,
            Assign = Pick(random, AssignmentPolicy.Claim, AssignmentPolicy.LeastLoaded, AssignmentPolicy.RoundRobin),
            Due = Duration(random),
        },
        1 => new StateWork.Wait { For = Duration(random), Until = Words(random), Event = Words(random) },
        2 => new StateWork.Action(Pick(random, s_words))
        {
            Inputs = Values(random), Result = Words(random), Compensate = Words(random), Retry = Retry(random), OnFailure = Failure(random),
        },
        3 => new StateWork.External
        {
            Url = Words(random), Method = Words(random), Async = Chance(random), Headers = Values(random), Body = Chance(random) ? Json(random, 2) : null,
            Timeout = Duration(random), CompletionTimeout = Duration(random), Retry = Retry(random), SuccessCondition = Words(random),
            Extract = Some(random, 3, i => new NamedExpression("field" + i, Pick(random, s_conditions))),
            OnFailure = Failure(random), FailureNotification = Chance(random) ? Effect(random) : null,
        },
        _ => null,
    };

    private static EffectDefinition Effect(Random random) => new(Pick(random, s_words))
    {
        Inputs = Values(random), Retry = Retry(random), OnFailure = Failure(random), Description = Words(random),
    };

    private static EscalationDefinition Escalation(Random random) => Chance(random)
        ? new EscalationDefinition.Notify(Pick(random, s_durations), Effect(random))
        : new EscalationDefinition.Reassign(Pick(random, s_durations), Assignee(random));

    private static SlaDefinition Sla(Random random) => new(Pick(random, s_durations)) { WarnAfter = Duration(random), OnBreach = Some(random, 3, _ => Effect(random)) };

    private static TriggerDefinition Trigger(Random random) =>
        new(Pick(random, TriggerKind.Event, TriggerKind.Cron, TriggerKind.Webhook), Pick(random, s_words)) { When = Words(random), TimeZone = Words(random) };

    private static Assignee Assignee(Random random) => random.Next(3) switch
    {
        0 => new Assignee.Role(Pick(random, s_words)),
        1 => new Assignee.User(Pick(random, s_words)),
        _ => new Assignee.Expression(Pick(random, s_conditions)),
    };

    private static RetryPolicy? Retry(Random random) => Chance(random) ? new(random.Next(10)) { Backoff = Duration(random) } : null;

    private static FailurePolicy? Failure(Random random) =>
        Pick(random, null, FailurePolicy.Fail, FailurePolicy.Retry, FailurePolicy.Skip, (FailurePolicy?)FailurePolicy.HumanReview);

    private static EquatableArray<NamedValue> Values(Random random) => Some(random, 3, i => new NamedValue(Pick(random, "x-", "$schema", "") + i, Json(random, 2)));

    private static JsonData Json(Random random, int depth) => random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => JsonData.Null.Instance,
        1 => new JsonData.Flag(Chance(random)),
        2 => new JsonData.Number(Pick(random, "0", "-12.50", "1e5", "123456789012345678901234567890")),
        3 => new JsonData.Text(Pick(random, s_words)),
        4 => new JsonData.List(Some(random, 3, _ => Json(random, depth - 1))),
        _ => new JsonData.Map(Some(random, 3, i => new NamedValue("key" + i, Json(random, depth - 1)))),
    };

    private static string? Duration(Random random) => Chance(random) ? Pick(random, s_durations) : null;
}
