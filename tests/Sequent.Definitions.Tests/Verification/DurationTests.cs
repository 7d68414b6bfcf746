using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class DurationTests
{
    private const string Alone = "Late: A -> B after ";

    [TestCase("3 days", 3 * 24 * 60)]
    [TestCase("48 hours", 48 * 60)]
    [TestCase("P3D", 3 * 24 * 60)]
    [TestCase("1h30m", 90)]
    public void Clock_time(string text, int minutes) =>
        Assert.That(WorkflowDuration.Parse(text), Is.EqualTo(((WorkflowDuration?)new WorkflowDuration.Time(TimeSpan.FromMinutes(minutes)), (string?)null)));

    [Test]
    public void Business_time() => Assert.Multiple(() =>
    {
        Assert.That(WorkflowDuration.Parse("2 business days").Value, Is.EqualTo(new WorkflowDuration.BusinessDays(2)));
        Assert.That(WorkflowDuration.Parse("1 business day").Value, Is.EqualTo(new WorkflowDuration.BusinessDays(1)));
        Assert.That(WorkflowDuration.Parse("4 business hours").Value, Is.EqualTo(new WorkflowDuration.BusinessHours(4)));
        Assert.That(WorkflowDuration.Parse("2 business days").Value!.NeedsCalendar);
        Assert.That(WorkflowDuration.Parse("2 days").Value!.NeedsCalendar, Is.False);
    });

    [TestCase("3 dayz", "is not a duration: write one such as '1h30m', '48 hours' or 'P3D'")]
    [TestCase("", "is not a duration: write one such as '1h30m', '48 hours' or 'P3D'")]
    [TestCase("1 month", "has months or years, whose length differs: write days")]
    [TestCase("P1Y", "has months or years, whose length differs: write days")]
    [TestCase("1.5 business days", "is not a count of business time: write one such as '2 business days' or '4 business hours'")]
    [TestCase("2 business weeks", "is not a count of business time: write one such as '2 business days' or '4 business hours'")]
    [TestCase("99999999999 business days", "is not a count of business time: write one such as '2 business days' or '4 business hours'")]
    [TestCase("-2 days", "is negative: write a time from now on")]
    [TestCase("-2 business days", "is negative: write a time from now on")]
    [TestCase("0s", "is no time at all: write a longer one, or remove it")]
    [TestCase("2 business days", "only a calendar can count: name the workflow's calendar, or write days or hours")]
    public void Seq019_a_duration_is_wrong(string text, string fact)
    {
        var definition = Of("A! B.", Alone + "2h") is var timed ? timed with { Transitions = timed.Transitions.Select(t => t with { Branches = t.Branches.Select(b => b with { After = text }).ToEquatableArray() }).ToEquatableArray() } : null!;
        var finding = definition.FindAll().Single();
        Assert.That(finding.ToString(), Is.EqualTo($"SEQ019: Transition 'Late' fires after '{text}', which {fact}"));
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Late[0].after"));
    }

    [Test]
    public void A_calendar_counts_business_time() => Assert.That(
        (Of("A! B.", "Go: A -> B").WithState("A", s => s with { Sla = new("2 business days") }) with { Calendar = "eu" }).FindAll(), Is.Empty);

    [Test]
    public void Every_place_is_looked_at()
    {
        var effect = new EffectDefinition("mail") { Retry = new(1) { Backoff = "x" } };
        var retry = new RetryPolicy(1) { Backoff = "x" };
        var definition = Of("A! B C D E F.", "Go: A -> B", "Go2: B -> C", "Go3: C -> D", "Go4: D -> E", "Go5: E -> F after 1h")
            .WithState("A", s => s with { Work = new StateWork.Task { Due = "x" }, Sla = new("x") { WarnAfter = "x", OnBreach = EquatableArray.Create(effect) } })
            .WithState("B", s => s with { Work = new StateWork.Wait { For = "x" }, OnEntry = EquatableArray.Create(effect), OnExit = EquatableArray.Create(effect) })
            .WithState("C", s => s with { Work = new StateWork.Action("pay") { Retry = retry } })
            .WithState("D", s => s with { Work = new StateWork.External { Timeout = "x", CompletionTimeout = "x", Retry = retry, FailureNotification = effect } })
            .WithState("E", s => s with { Escalations = EquatableArray.Create<EscalationDefinition>(new EscalationDefinition.Notify("x", effect)) })
            with { Sla = new("x") { WarnAfter = "x", OnBreach = EquatableArray.Create(effect) } };

        Assert.That(definition.PathsOf(Rules.InvalidDuration), Is.EquivalentTo(new[]
        {
            "sla.duration", "sla.warnAfter", "sla.onBreach[0].retry.backoff",
            "states.A.task.due", "states.A.automation.sla.duration", "states.A.automation.sla.warnAfter", "states.A.automation.sla.onBreach[0].retry.backoff",
            "states.B.wait.for", "states.B.onEntry[0].retry.backoff", "states.B.onExit[0].retry.backoff",
            "states.C.action.retry.backoff",
            "states.D.external.timeout", "states.D.external.completionTimeout", "states.D.external.retry.backoff", "states.D.external.failureNotification.retry.backoff",
            "states.E.automation.escalation[0].after", "states.E.automation.escalation[0].retry.backoff",
        }));
    }

    [Test]
    public void An_attempt_may_follow_at_once() => Assert.That(
        Of("A! B.", "Go: A -> B").WithState("A", s => s with { OnEntry = EquatableArray.Create(new EffectDefinition("mail") { Retry = new(1) { Backoff = "0s" } }) }).FindAll(), Is.Empty);

    [TestCase("0 8 * * 1")]
    [TestCase("*/5 0-23/2 1,15 JAN-MAR mon")]
    [TestCase("0 0 29 2 *")]
    [TestCase("0 0 31 2 1")]
    [TestCase("59 23 31 12 7")]
    [TestCase("5/10 * * * *")]
    public void Cron_is_well_formed(string text) => Assert.That(Triggered(text).FindAll(), Is.Empty);

    [TestCase("0 8 * *", "is not a cron expression: write five fields, minute, hour, day of the month, month, day of the week, such as '0 8 * * 1'")]
    [TestCase("0 0 8 * * *", "is not a cron expression: write five fields, minute, hour, day of the month, month, day of the week, such as '0 8 * * 1'")]
    [TestCase("60 8 * * *", "has the minute '60', which is none: write 0 to 59, such as '*', '*/2', '1-5' or '1,3'")]
    [TestCase("0 24 * * *", "has the hour '24', which is none: write 0 to 23, such as '*', '*/2', '1-5' or '1,3'")]
    [TestCase("0 8 0 * *", "has the day of the month '0', which is none: write 1 to 31, such as '*', '*/2', '1-5' or '1,3'")]
    [TestCase("0 8 * JANUARY *", "has the month 'JANUARY', which is none: write 1 to 12 or JAN to DEC, such as '*', '*/2', '1-5' or '1,3'")]
    [TestCase("0 8 * * 8", "has the day of the week '8', which is none: write 0 to 7 or SUN to SAT, such as '*', '*/2', '1-5' or '1,3'")]
    [TestCase("*/0 8 * * *", "has the minute '*/0', which is none: write 0 to 59, such as '*', '*/2', '1-5' or '1,3'")]
    [TestCase("5-1 8 * * *", "has the minute '5-1', which is none: write 0 to 59, such as '*', '*/2', '1-5' or '1,3'")]
    [TestCase("1,, 8 * * *", "has the minute '1,,', which is none: write 0 to 59, such as '*', '*/2', '1-5' or '1,3'")]
    [TestCase("0 8 31 2,4 *", "never comes, because no such month has a day 31: correct the day, or the month")]
    public void Seq019_cron_is_wrong(string text, string fact)
    {
        var finding = Triggered(text).FindAll().Single();
        Assert.That(finding.ToString(), Is.EqualTo($"SEQ019: Trigger '{text}' {fact}"));
        Assert.That(finding.Path.Value, Is.EqualTo("triggers[0].cron"));
    }

    [Test]
    public void A_time_zone_goes_with_cron() => Assert.Multiple(() =>
    {
        var zoned = Triggered("0 8 * * 1") with { Triggers = EquatableArray.Create(new TriggerDefinition(TriggerKind.Cron, "0 8 * * 1") { TimeZone = "" }) };
        Assert.That(zoned.PathsOf(Rules.InvalidName), Is.EqualTo(new[] { "triggers[0].timeZone" }));
        var onEvent = zoned with { Triggers = EquatableArray.Create(new TriggerDefinition(TriggerKind.Event, "order") { TimeZone = "UTC" }) };
        Assert.That(onEvent.PathsOf(Rules.BranchSettings), Is.EqualTo(new[] { "triggers[0].timeZone" }));
    });

    private static WorkflowDefinition Triggered(string cron) =>
        Of("A! B.", "Go: A -> B") with { Triggers = EquatableArray.Create(new TriggerDefinition(TriggerKind.Cron, cron)) };
}
