namespace Sequent.Analyzers.Tests;

/// <summary>Attributes for work, effects, time and the rest that do not fit.</summary>
internal static class ElementAttributeSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        Class("SEQ012", "input without a name", """[OnEntry("Done", "email", Inputs = new[] { "to: ana", [|SEQ012:"hello"|] })]""",
            "Inputs: 'hello' has no name: write 'name: text', or 'name := value' for a value as JSON"),
        Class("SEQ012", "input that is no JSON", """[OnEntry("Done", "email", Inputs = new[] { "tags := [|SEQ012:urgent|]" })]""",
            "Inputs: 'urgent' is not in quotes: write it between two '\"'"),
        Class("SEQ012", "body that is no JSON", """[ExternalState("Called", Url = "https://erp.example.com", Body = "[|SEQ012:hello|]")] [Transition("Called", "Done", Name = "Go", Auto = true)] [Transition("Draft", "Called", Name = "Call", On = "called")]""",
            "Body: 'hello' is not in quotes: write it between two '\"'"),
        Class("SEQ012", "backoff alone", """[OnExit("Draft", "email", Backoff = [|SEQ012:"1 second"|])]""",
            "Backoff '1 second' is the time between attempts, and nothing says how many there are: write Retries = 3, say, or remove Backoff"),
        Class("SEQ012", "breach of nothing", """[[|SEQ012:OnBreach("Draft", "email")|]]""",
            "State 'Draft' has no Sla that could be breached: write Sla on the state, or remove [OnBreach]"),
        Class("SEQ012", "breach of no workflow", """[[|SEQ012:OnBreach("email")|]]""",
            "Workflow class 'Post' has no Sla that could be breached: write Sla in [Workflow], or name a state: [OnBreach(\"…\", \"email\")]"),
        Class("SEQ012", "no call that fails", """[[|SEQ012:FailureNotification("Draft", "email")|]]""",
            "State 'Draft' makes no call that could fail: declare it with [ExternalState], or remove [FailureNotification]"),
        Class("SEQ012", "escalation without a time", """[[|SEQ012:Escalate("Draft", Notify = "email")|]]""",
            "An escalation has no time: write After = \"24 hours\", say"),
        Class("SEQ012", "escalation to nobody", """[[|SEQ012:Escalate("Draft", After = "24 hours")|]]""",
            "An escalation does nothing: write Notify = the name of an activity, or ReassignTo = a role"),
        Class("SEQ012", "task of two", """[TaskState("Working", Role = [|SEQ012:"editor"|], User = "ana")] [Transition("Draft", "Working", Name = "Go", On = "begun")] [Transition("Working", "Done", Name = "End", On = "ended")]""",
            "Role and User each say whose task it is: keep one of them"),
        Class("SEQ012", "trigger without a source", """[[|SEQ012:Trigger(When = "true")|]]""",
            "A trigger does not say what starts an instance: write one of Event, Cron and Webhook"),
        Class("SEQ012", "trigger with two sources", """[[|SEQ012:Trigger(Event = "a", Cron = "0 8 * * 1")|]]""",
            "A trigger is started by Event and Cron: write a [Trigger] for each"),
        Class("SEQ012", "effect of no state", """[[|SEQ012:OnEntry("email")|]]""",
            "[OnEntry] on class 'Post' names no state: write the name of the state as its first argument"),
        Class("SEQ012", "automatic and on time", """[Transition("Draft", "Done", Name = "Expire", Auto = true, After = [|SEQ012:"2 days"|])]""",
            "Transition 'Expire' is automatic and fires after '2 days': keep one of the two"),
        Class("SEQ004", "effect of an unknown state", """[OnEntry([|SEQ004:"Drfat"|], "email")]""",
            "[OnEntry] is about 'Drfat', which is not a state: declare it, or correct the name; did you mean 'Draft'?"),
    ];

    private static RuleSample Class(string rule, string name, string attribute, string message) => new(rule, name,
        $$"""
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        {{attribute}}
        public partial class Post
        {
            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);
        }
        """,
        message);
}
