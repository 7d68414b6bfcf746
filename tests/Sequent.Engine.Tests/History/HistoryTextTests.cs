namespace Sequent.Engine.Tests.History;

public class HistoryTextTests
{
    private static HistoryEntry Entry(HistoryKind kind, string? payload = null, string from = "draft", string to = "in_review", string? transition = null, string? reasoning = null) => new()
    {
        Instance = default, Sequence = 1, Kind = kind, Transition = transition, StateBefore = from, StateAfter = to, DefinitionVersion = "2.0.0", ActorId = "ana", ActorKind = ActorKind.User,
        Reasoning = reasoning, Payload = payload, At = default, PreviousHash = "", Hash = "",
    };

    private const string Task5 = """{"number":1,"state":"in_review","visit":2,"status":"open","assignee":"10","delegate_for":"5","roles":["manager"]}""";

    [TestCase(HistoryKind.Started, """{"data":{"a":1}}""", "Started in 'in_review'")]
    [TestCase(HistoryKind.Moved, null, "submit: draft → in_review")]
    [TestCase(HistoryKind.Moved, $$"""{"tasks":[{{Task5}}]}""", "submit: draft → in_review. Task assigned to 10 (delegate for 5)")]
    [TestCase(HistoryKind.Moved, """{"tasks":[{"number":1,"state":"in_review","status":"open","roles":["manager"]}]}""", "submit: draft → in_review. Task opened for role 'manager'")]
    [TestCase(HistoryKind.Moved, """{"tasks":[{"status":"open","roles":["a","b"],"users":["x"]}]}""", "submit: draft → in_review. Task opened for roles 'a', 'b' or user 'x'")]
    [TestCase(HistoryKind.Moved, """{"tasks":[{"status":"open","anyone":true}]}""", "submit: draft → in_review. Task opened for everybody")]
    [TestCase(HistoryKind.Moved, """{"tasks":[{"status":"open","unassigned":true}]}""", "submit: draft → in_review. Task opened for nobody")]
    [TestCase(HistoryKind.Moved, """{"tasks":[{"status":"open","state":"legal","roles":["lawyer"]},{"status":"open","state":"code","assignee":"7"},{"status":"completed"}]}""",
        "submit: draft → in_review. Task of 'legal' opened for role 'lawyer'. Task of 'code' assigned to 7")]
    [TestCase(HistoryKind.Moved, """{"tasks":[{"status":"withdrawn","state":"legal"}]}""", "submit: draft → in_review. Task withdrawn")]
    [TestCase(HistoryKind.Voted, """{"votes":1,"votes_needed":2}""", "submit: vote 1 of 2")]
    [TestCase(HistoryKind.Voted, null, "submit: vote")]
    [TestCase(HistoryKind.DataChanged, """{"data":{"amount":1,"title":"x"}}""", "Data changed: amount, title")]
    [TestCase(HistoryKind.DataChanged, """{"data":{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1}}""", "Data changed: a, b, c, d, e, f, g, h, i, j and 2 more")]
    [TestCase(HistoryKind.Paused, """{"tasks":[{"status":"suspended","assignee":"5"}]}""", "Paused")]
    [TestCase(HistoryKind.Resumed, """{"tasks":[{"status":"open","assignee":"5"}]}""", "Resumed")]
    [TestCase(HistoryKind.Completed, null, "Completed in 'in_review'")]
    [TestCase(HistoryKind.Failed, null, "Failed in 'in_review'")]
    [TestCase(HistoryKind.Retried, null, "Retried")]
    [TestCase(HistoryKind.Cancelled, """{"tasks":[{"status":"withdrawn","state":"a"},{"status":"withdrawn","state":"b"}]}""", "Cancelled in 'in_review'. Task of 'a' withdrawn. Task of 'b' withdrawn")]
    [TestCase(HistoryKind.Migrated, """{"from":"1.0.0","hash":"x"}""", "Migrated from 1.0.0 to 2.0.0: draft → in_review")]
    [TestCase(HistoryKind.TaskClaimed, """{"tasks":[{"status":"open","assignee":"10","claimed":true}]}""", "Task claimed by 10")]
    [TestCase(HistoryKind.TaskClaimed, null, "Task claimed by ana")]
    [TestCase(HistoryKind.TaskReleased, """{"tasks":[{"status":"open","roles":["manager"]}]}""", "Task released to role 'manager'")]
    [TestCase(HistoryKind.TaskReassigned, """{"tasks":[{"status":"open","assignee":"12"}]}""", "Task reassigned to 12")]
    [TestCase(HistoryKind.TaskReassigned, null, "Task reassigned")]
    [TestCase(HistoryKind.TaskDelegated, $$"""{"tasks":[{{Task5}}]}""", "Task assigned to 10 (delegate for 5)")]
    [TestCase(HistoryKind.TaskEscalated, """{"tasks":[{"number":1,"status":"escalated","roles":["manager"]},{"number":2,"status":"open","roles":["director"],"escalated":true}]}""", "Task escalated to role 'director'")]
    [TestCase(HistoryKind.TaskEscalated, """{"state":"b","tasks":[{"number":1,"state":"a","status":"open","assignee":"5"},{"number":2,"state":"b","status":"open","assignee":"6"}]}""", "Task escalated to 6")]
    [TestCase(HistoryKind.TaskClaimed, """{"task":2,"tasks":[{"number":1,"status":"open","assignee":"5"},{"number":2,"status":"open","assignee":"6"}]}""", "Task claimed by 6")]
    [TestCase(HistoryKind.TaskUnassigned, """{"tasks":[{"status":"open","unassigned":true}]}""", "Nobody is left who could do the task")]
    [TestCase(HistoryKind.TaskChanged, """{"tasks":[{"status":"open","priority":"high","due_at":"2030-01-02T12:00:00Z"}]}""", "Task changed: priority high, due 2030-01-02 12:00Z")]
    [TestCase(HistoryKind.TaskChanged, """{"tasks":[{"status":"open"}]}""", "Task changed: priority normal, never due")]
    [TestCase(HistoryKind.TaskChanged, null, "Task changed")]
    [TestCase(HistoryKind.Commented, """{"task":1}""", "Comment on task 1: why not?")]
    [TestCase(HistoryKind.Commented, null, "Comment: why not?")]
    [TestCase(HistoryKind.VotesReset, """{"transition":"approve","fields":["amount"]}""", "Votes for approve cleared: amount changed")]
    [TestCase(HistoryKind.VotesReset, null, "Votes cleared")]
    [TestCase(HistoryKind.EscalationNotified, """{"escalation":0,"recipients":["ana","role:manager"],"state":"in_review"}""", "Escalation of 'in_review': told ana, role 'manager'")]
    [TestCase(HistoryKind.SlaWarned, """{"state":"in_review"}""", "SLA of 'in_review' will soon be breached")]
    [TestCase(HistoryKind.SlaBreached, """{"state":"in_review"}""", "SLA of 'in_review' breached")]
    [TestCase(HistoryKind.SlaBreached, null, "SLA of the workflow breached")]
    [TestCase(HistoryKind.WaitEnded, null, "Wait in 'draft' ended")]
    [TestCase(HistoryKind.EventReceived, """{"event":"paid","payload":{"a":1}}""", "Event 'paid' received")]
    public void An_entry_in_words(HistoryKind kind, string? payload, string expected) =>
        Assert.That(Entry(kind, payload, transition: "submit", reasoning: "why not?").ToText(), Is.EqualTo(expected));

    [Test]
    public void Every_kind_has_words([Values] HistoryKind kind)
    {
        string?[] payloads =
        [
            null, "", "{", "[]", "7", """{"tasks":7,"data":[],"votes":"x","votes_needed":1.5,"event":{},"fields":"a","recipients":[7],"state":null,"from":true,"task":"x"}""",
            """{"tasks":[7,null,{"status":7},{"status":"open","assignee":7,"roles":[1],"due_at":"soon"}]}""", """{"event":"\ud800","tasks":[{"status":"\ud800"}]}""",
        ];
        foreach (var payload in payloads)
            Assert.That(Entry(kind, payload).ToText(), Is.Not.Empty);
    }
}
