namespace Sequent.Generators.Tests.Behaviour;

/// <summary>Objects that are in several states at once.</summary>
public class ParallelTests
{
    private const string Change = """
        [Workflow("change", Version = "1.2.0")]
        [State("Rejected", Final = true), State("Draft", Initial = true), State("SecurityReview"), State("CodeReview"), State("SecurityOk"), State("CodeOk"), State("Approved"), State("Released", Final = true)]
        [Join("SecurityOk", "CodeOk", To = "Approved")]
        public partial class Change
        {
            public bool IsClean { get; set; } = true;
            public string Trace = "";

            [Fork("Draft", "SecurityReview", "CodeReview", Role = "author")]
            public partial void Submit(Actor actor);

            [Transition("SecurityReview", "SecurityOk", Role = "security")]
            [Transition("CodeReview", "CodeOk", Role = "reviewer", When = nameof(IsClean))]
            public partial void Approve(Actor actor);

            [Transition(new[] { "SecurityReview", "CodeReview" }, "Rejected", Cancels = new[] { "*" })]
            public partial void Reject(Actor actor, string why = "");

            [Transition("Approved", "Released")]
            public partial void Release(Actor actor);

            partial void OnExitDraft() => Trace += "-Draft ";
            partial void OnExitSecurityReview() => Trace += "-SecurityReview ";
            partial void OnExitCodeReview() => Trace += "-CodeReview ";
            partial void OnExitSecurityOk() => Trace += "-SecurityOk ";
            partial void OnExitCodeOk() => Trace += "-CodeOk ";
            partial void OnEnterSecurityReview() => Trace += "+SecurityReview ";
            partial void OnEnterCodeReview() => Trace += "+CodeReview ";
            partial void OnEnterSecurityOk() => Trace += "+SecurityOk ";
            partial void OnEnterCodeOk() => Trace += "+CodeOk ";
            partial void OnEnterApproved() => Trace += "+Approved ";
            partial void OnEnterRejected() => Trace += "+Rejected ";
            partial void BeforeSubmit(Actor actor) => Trace += "BeforeSubmit ";
            partial void AfterSubmit(Actor actor) => Trace += "AfterSubmit ";
            partial void BeforeJoinApproved() => Trace += "BeforeJoin ";
            partial void AfterJoinApproved() => Trace += "AfterJoin ";
            partial void BeforeReject(Actor actor, string why) => Trace += "BeforeReject ";
        }
        """;

    private const string People = "var ana = Actor.User(\"ana\", \"author\"); var sue = Actor.User(\"sue\", \"security\"); var rob = Actor.User(\"rob\", \"reviewer\"); var change = new Change();\n";

    [Test]
    public void Work_splits_and_comes_together()
    {
        var log = Script.Run(Change, People + """
            Log.Add(change.Marking);
            change.Submit(ana);
            Log.Add(change.Marking);
            Log.Add(change.PermittedTransitions(sue));
            change.Approve(rob);
            Log.Add(change.Marking);
            change.Approve(sue);
            Log.Add(change.Marking);
            Log.Add(change.Trace);
            change.Release(ana);
            Log.Add(change.Marking + " " + change.Marking.IsComplete);
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "Draft", "{SecurityReview, CodeReview}", "Approve, Reject", "{SecurityReview, CodeOk}", "Approved",
            "-Draft BeforeSubmit +SecurityReview +CodeReview AfterSubmit -CodeReview +CodeOk -SecurityReview +SecurityOk -SecurityOk -CodeOk BeforeJoin +Approved AfterJoin ",
            "Released True",
        }));
    }
}
