using Sequent.Definitions;

namespace Sequent.Generators.Tests.Attributes;

/// <summary>Random work, effects, times and triggers.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="isWild">True for texts that no rule would let pass, but that an attribute must be able to hold.</param>
internal sealed class RandomElements(Random random, bool isWild)
{
    private static readonly string[] s_wild = ["", "null", "a\u0001b\t", "</script> // no /* comment", " padded ", ":= 1", ": x", "= y", "\"quoted\": x", "{{", "\u2028"];

    private static readonly string[] s_words = ["Post", "a \"b\" c", "Zoë 日本 😀", "two\nlines", "it's"];

    public EquatableArray<T> Some<T>(int most, Func<int, T> make)
        where T : IEquatable<T> => Enumerable.Range(0, random.Next(most + 1)).Select(make).ToEquatableArray();

    public bool Chance() => random.Next(2) == 0;

    public T Pick<T>(params T[] values) => values[random.Next(values.Length)];

    public string Words() => isWild && Chance() ? Pick(s_wild) : Pick(s_words);

    public string? MaybeWords() => Chance() ? Words() : null;

    private string Name(params string[] sound) => isWild && Chance() ? Pick(s_wild) : Pick(sound);

    private string Activity() => Name("email_notification", "execute_transfer");

    private string Expression() => Name("\"ana\"", "\"ben\"");

    private string Duration() => isWild && Chance() ? Pick("soon", "") : Pick("3 days", "24 hours", "P3D");

    private string? MaybeDuration() => Chance() ? Duration() : null;

    public EffectDefinition Effect() => new(Activity()) { Inputs = Values(), Retry = Retry(), OnFailure = Failure(), Description = MaybeWords() };

    public SlaDefinition? Sla() => Chance() ? new(isWild ? Duration() : Pick("5 days", "P6D")) { WarnAfter = MaybeDuration(), OnBreach = Some(2, _ => Effect()) } : null;

    public EscalationDefinition Escalation(bool isTask) => !isTask || Chance()
        ? new EscalationDefinition.Notify(Duration(), Effect())
        : new EscalationDefinition.Reassign(Duration(), Assignee());

    public TriggerDefinition Trigger() => random.Next(3) switch
    {
        0 => new(TriggerKind.Event, Name("received")) { When = Chance() ? "trigger.amount > 0" : null },
        1 => new(TriggerKind.Cron, Name("0 8 * * 1")) { TimeZone = Chance() ? "Europe/Berlin" : null },
        _ => new(TriggerKind.Webhook, Name("orders")),
    };

    public StateWork.Task Task() => new()
    {
        Assignee = Chance() ? Assignee() : null,
        Assign = Pick(AssignmentPolicy.Claim, AssignmentPolicy.LeastLoaded, AssignmentPolicy.RoundRobin),
        Due = MaybeDuration(),
    };

    /// <summary>Work for which the automatic transitions of its state wait.</summary>
    public StateWork Waiting() => random.Next(5) switch
    {
        0 => new StateWork.Wait { For = Duration() },
        1 => new StateWork.Wait { Until = "timestamp(\"2030-01-01T00:00:00Z\")" },
        2 => new StateWork.Wait { Event = Name("received") },
        3 => new StateWork.Action(Activity()) { Inputs = Values(), Result = Chance() ? "note" : null, Compensate = Chance() ? Activity() : null, Retry = Retry(), OnFailure = Failure() },
        _ => External(),
    };

    private StateWork.External External()
    {
        var isAsync = Chance();
        return new()
        {
            Url = isWild ? MaybeWords() : Pick("https://erp.example.com/orders", "https://erp.example.com/orders/{{instance.id}}"),
            Method = isWild ? MaybeWords() : Pick("POST", "GET"),
            Async = isAsync,
            Headers = Values(),
            Body = Chance() ? JsonText(2) : null,
            Timeout = MaybeDuration(),
            CompletionTimeout = isAsync ? Duration() : null,
            Retry = Retry(),
            SuccessCondition = Chance() ? "response.status == 200" : null,
            Extract = Chance() ? EquatableArray.Create(Pick(new NamedExpression("note", "response.body.note"), new NamedExpression("ready", "response.status == 200"))) : default,
            OnFailure = Failure(),
            FailureNotification = Chance() ? Effect() : null,
        };
    }

    public EquatableArray<NamedValue> Values() => Some(3, i => new NamedValue((isWild ? Pick("x-", "$schema", "", "a:b", "\"q", " ", "é") : "to_") + i, JsonText(2)));

    public JsonData JsonText(int depth) => random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => JsonData.Null.Instance,
        1 => new JsonData.Flag(Chance()),
        2 => new JsonData.Number(Pick("0", "-12.50", "1e5", "123456789012345678901234567890")),
        3 => new JsonData.Text(isWild ? Words() : Pick(s_words)),
        4 => new JsonData.List(Some(3, _ => JsonText(depth - 1))),
        _ => new JsonData.Map(Some(3, i => new NamedValue("key" + i, JsonText(depth - 1)))),
    };

    private Assignee Assignee() => random.Next(3) switch
    {
        0 => new Assignee.Role(Name("buyer", "clerk")),
        1 => new Assignee.User(Name("ana", "ben")),
        _ => new Assignee.Expression(Expression()),
    };

    private RetryPolicy? Retry() => Chance() ? new(random.Next(5)) { Backoff = MaybeDuration() } : null;

    private FailurePolicy? Failure() => Pick(null, FailurePolicy.Fail, FailurePolicy.Retry, FailurePolicy.Skip, (FailurePolicy?)FailurePolicy.HumanReview);
}
