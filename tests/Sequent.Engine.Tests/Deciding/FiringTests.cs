using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests.Deciding;

public class FiringTests
{
    private static WorkflowDefinition Order => (Sketch.Of("Draft! InReview Approved. Rejected.",
        "Submit: Draft -> InReview as author",
        "Approve: InReview -> Approved as editor if amount <= 100",
        "Reject: InReview -> Rejected as editor if input.reason != \"\"",
        "auto Escalate: InReview -> Rejected if amount > 1000000",
        "Expire: InReview -> Rejected after 2h",
        "Recall: InReview -> Draft on recalled") with { Id = "order" })
        .WithData(new DataField("amount", DataType.Number, Min: Value.Number(0)), new DataField("note", DataType.String, Required: false)) is var order
        ? order with
        {
            Transitions = order.Transitions.Select(t => t.Name == "Reject"
                ? t with { Inputs = EquatableArray.Create(new InputDefinition("reason", DataType.String, true), new InputDefinition("dueDate", DataType.Date, false)) }
                : t).ToEquatableArray(),
        }
        : null!;

    private static Run InReview(string data = """{"amount":50}""") => new Run(Order).Start(data).Go("submit");

    [Test]
    public void A_transition_moves_the_instance()
    {
        var run = InReview();
        Assert.Multiple(() =>
        {
            Assert.That(run.Instance.Marking, Is.EqualTo("in_review"));
            Assert.That(run.Instance.Tokens.Single().Visit, Is.EqualTo(2));
            Assert.That(run.Instance.Visits, Is.EqualTo(2));
            Assert.That(run.History[0].Payload, Is.EqualTo("""{"data":{"amount":50},"subject":{"type":"order","id":"17"}}"""));
            Assert.That(run.History[1].Payload, Is.Null);
            Assert.That(run.Last.Outcome, Is.EqualTo(TransitionOutcome.Moved));
        });
        run.Go("approve", Run.Ben);
        Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Completed));
        Assert.That(run.Story, Is.EqualTo("started moved:submit moved:approve completed"));
    }

    [TestCase("approve", null, "'approve' was denied to user 'ana' in state 'in_review' of workflow 'order': it needs the role 'editor', and user 'ana' has 'author'.")]
    [TestCase("submit", null, "'submit' was denied to user 'ana' in state 'in_review' of workflow 'order': it leaves 'draft' only.")]
    [TestCase("aprove", null, "'aprove' was denied to user 'ana' in state 'in_review' of workflow 'order': 'order 1.0.0' has no transition 'aprove'; did you mean 'approve'?")]
    [TestCase("Approve", null, "'Approve' was denied to user 'ana' in state 'in_review' of workflow 'order': 'order 1.0.0' has no transition 'Approve'; did you mean 'approve'?")]
    [TestCase("zzz", null, "'zzz' was denied to user 'ana' in state 'in_review' of workflow 'order': 'order 1.0.0' has no transition 'zzz'.")]
    [TestCase("escalate", null, "'escalate' was denied to user 'ana' in state 'in_review' of workflow 'order': nobody fires it: it fires by itself, as soon as it can.")]
    [TestCase("expire", null, "'expire' was denied to user 'ana' in state 'in_review' of workflow 'order': nobody fires it: it fires when its time has passed.")]
    [TestCase("recall", null, "'recall' was denied to user 'ana' in state 'in_review' of workflow 'order': nobody fires it: it fires on its event.")]
    [TestCase("reject", null, "'reject' was denied to user 'ana' in state 'in_review' of workflow 'order': input 'reason' is missing.")]
    [TestCase("reject", "{", "'reject' was denied to user 'ana' in state 'in_review' of workflow 'order': the inputs are no JSON*")]
    [TestCase("reject", "[]", "'reject' was denied to user 'ana' in state 'in_review' of workflow 'order': the inputs are no JSON object.")]
    [TestCase("reject", """{"reason":null}""", "'reject' was denied to user 'ana' in state 'in_review' of workflow 'order': input 'reason' is missing.")]
    [TestCase("reject", """{"reason":7,"reasn":""}""", "'reject' was denied to user 'ana' in state 'in_review' of workflow 'order': input 'reason' is 7, and a string is needed; there is no input 'reasn'; did you mean 'reason'?")]
    [TestCase("reject", """{"reason":"x","due_date":"tomorrow"}""", "'reject' was denied to user 'ana' in state 'in_review' of workflow 'order': input 'due_date' is \"tomorrow\", and a date or null is needed.")]
    [TestCase("reject", """{"reason":"x","reason":"y"}""", "'reject' was denied to user 'ana' in state 'in_review' of workflow 'order': the inputs are no JSON*")]
    [TestCase("approve", """{"reason":"x"}""", "'approve' was denied to user 'ana' in state 'in_review' of workflow 'order': there is no input 'reason': there is none.")]
    public void A_denial_says_why_in_the_words_of_the_file(string transition, string? inputs, string message)
    {
        var run = InReview();
        var before = run.Instance;
        var words = Run.Words(run.Fire(transition, inputs: inputs));
        Assert.That(words, message.EndsWith('*') ? Does.StartWith(message.TrimEnd('*')) : Is.EqualTo(message));
        Assert.That(run.Instance, Is.SameAs(before));
    }

    [Test]
    public void Conditions_see_data_and_inputs_and_say_what_they_saw()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Run.Words(InReview("""{"amount":100.01}""").Fire("approve", Run.Ben)), Does.EndWith("'amount <= 100' is false: amount is 100.01."));
            Assert.That(Run.Words(InReview().Fire("reject", Run.Ben, """{"reason":""}""")), Does.EndWith("'input.reason != \"\"' is false: input.reason is \"\"."));
            var run = InReview().Go("reject", Run.Ben, """{"reason":"Größe <5>","due_date":"2026-02-28"}""");
            Assert.That(run.History[^2].Payload, Is.EqualTo("""{"inputs":{"reason":"Größe <5>","due_date":"2026-02-28"}}"""));
        });
    }

    [Test]
    public void What_is_ready_by_itself_fires_in_the_same_commit_by_the_engine()
    {
        var run = InReview("""{"amount":1000001}""");
        Assert.That(run.Story, Is.EqualTo("started moved:submit moved:escalate completed"));
        Assert.That(run.Last.Entries[1], Has.Property("ActorId").EqualTo("sequent").And.Property("Reasoning").Null);
        Assert.That(run.Instance.Version, Is.EqualTo(2));
    }

    [Test]
    public void A_start_settles_too_and_a_condition_without_an_answer_leaves_it()
    {
        var open = Sketch.Of("A! B C.", "auto Go: A -> B if ready", "auto On: B -> C if level > 3");
        Assert.That(new Run(open).Start("""{"ready":true,"level":null}""").Instance.Marking, Is.EqualTo("b"));
        Assert.That(new Run(open).Start().Instance.Marking, Is.EqualTo("a"));
        Assert.That(new Run(open).Start("""{"ready":true,"level":4}""").Instance.Status, Is.EqualTo(InstanceStatus.Completed));
    }

    [Test]
    public void What_never_rests_fails_after_a_thousand_moves_which_are_kept()
    {
        var run = new Run(Sketch.Of("A! B C.", "auto Go: A -> B if on", "auto Back: B -> A if on", "End: A -> C")).Start("""{"on":false}""");
        run.Do(new WorkflowCommand.ChangeData(), data: """{"on":true}""");
        Assert.Multiple(() =>
        {
            Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Failed));
            Assert.That(run.History.Count(e => e.Kind == HistoryKind.Moved), Is.EqualTo(1000));
            Assert.That(run.History[^1], Has.Property("Kind").EqualTo(HistoryKind.Failed).And.Property("Reasoning").Contains("1000 automatic transitions"));
            Assert.That(run.Instance.Visits, Is.EqualTo(1001));
            Assert.That(run.Instance.EndedAt, Is.Null);
        });
    }

    [Test]
    public void Waiting_states_are_left_alone()
    {
        var run = new Run(Sketch.Of("A! Paying@ Done.", "Go: A -> Paying", "auto Finish: Paying -> Done")).Start().Go("go");
        Assert.That(run.Instance.Marking, Is.EqualTo("paying"));
        Assert.That(run.Do(new WorkflowCommand.Advance()), Is.InstanceOf<Verdict.Nothing>());
    }

    [Test]
    public void Votes_are_recorded_until_there_are_enough()
    {
        var run = new Run(Sketch.Of("Draft! Review# Approved. Rejected.", "Submit: Draft -> Review", "Approve: Review -> Approved approvals 2", "Reject: Review -> Rejected") with { FourEyes = true })
            .Start().Go("submit");
        Assert.Multiple(() =>
        {
            Assert.That(Run.Kinds(run.Fire("approve")), Is.EqualTo(new[] { DenialKind.OwnSubmission }));
            Assert.That(Run.Words(run.Fire("approve", Run.Ben)), Is.EqualTo("Recorded 1/2"));
            Assert.That(run.History[^1], Has.Property("Kind").EqualTo(HistoryKind.Voted).And.Property("Payload").EqualTo("""{"votes":1,"votes_needed":2}"""));
            Assert.That(Run.Words(run.Fire("approve", Run.Ben)), Is.EqualTo("Recorded 1/2"), "One person has one vote.");
            Assert.That(Run.Words(run.Fire("approve", Actor.Agent("cem").ActingFor("ben"))), Is.EqualTo("Recorded 1/2"), "Whoever acts for another shares theirs.");
            Assert.That(run.Instance.Marking, Is.EqualTo("review"));
            Assert.That(Run.Words(run.Fire("approve", Actor.User("dan"))), Is.EqualTo("Moved 0/0"));
            Assert.That(run.Instance.Acts.Select(a => a.Kind), Is.EqualTo(new[] { ActKind.Submitted }));
        });
    }

    [Test]
    public void Lanes_go_on_by_themselves_and_tokens_are_in_order_of_the_definition()
    {
        var run = new Run(Sketch.Of("Draft! Security SecurityOk Code CodeOk Approved.", "Submit: Draft -> Code&Security", "OkSecurity: Security -> SecurityOk", "OkCode: Code -> CodeOk", "auto Join: SecurityOk&CodeOk -> Approved"))
            .Start().Go("submit");
        Assert.That(run.Instance.Marking, Is.EqualTo("security,code"));
        Assert.That(run.Instance.Tokens.Select(t => t.Visit), Is.EqualTo(new[] { 3, 2 }));
        Assert.That(Run.Words(run.Go("ok_code").Fire("ok_code")), Is.EqualTo("'ok_code' was denied to user 'ana' in states {security, code_ok} of workflow 'sketch': it leaves 'code' only."));
        Assert.That(run.Go("ok_security").Story, Is.EqualTo("started moved:submit moved:ok_code moved:ok_security moved:join completed"));
    }

    [Test]
    public void An_advance_fires_what_is_ready_and_else_the_only_thing_that_the_actor_may()
    {
        var run = new Run(Order).Start("""{"amount":50}""");
        Assert.That(run.Do(new WorkflowCommand.Advance(), Run.Ben), Is.InstanceOf<Verdict.Nothing>());
        run.Do(new WorkflowCommand.Advance { Reasoning = "now" });
        Assert.That(run.History[^1], Has.Property("Transition").EqualTo("submit").And.Property("Reasoning").EqualTo("now"));
        // Reject needs an input, and is no choice.
        run.Do(new WorkflowCommand.Advance(), Run.Ben);
        Assert.That(run.Instance.Marking, Is.EqualTo("approved"));

        var two = new Run(Sketch.Of("A! B. C.", "ToB: A -> B", "ToC: A -> C")).Start();
        Assert.That(two.Do(new WorkflowCommand.Advance()), Is.InstanceOf<Verdict.Nothing>());
    }

    [Test]
    public void Permissions_take_conditions_on_inputs_to_hold()
    {
        var run = InReview("""{"amount":500}""");
        var permissions = run.Permissions(Run.Ben);
        Assert.Multiple(() =>
        {
            Assert.That(permissions.Select(p => p.Transition), Is.EqualTo(new[] { "submit", "approve", "reject" }));
            Assert.That(permissions.Select(p => p.IsGranted), Is.EqualTo(new[] { false, false, true }));
            Assert.That(permissions[1].Reasons.Single().Message, Is.EqualTo("'amount <= 100' is false: amount is 500"));
            Assert.That(run.Permissions(Run.Ana)[2].Reasons.Single().Kind, Is.EqualTo(DenialKind.MissingRole));
        });
    }
}
