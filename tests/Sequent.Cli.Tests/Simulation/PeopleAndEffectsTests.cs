using Sequent.Cli.Simulation;
using Sequent.Definitions;

namespace Sequent.Cli.Tests.Simulation;

/// <summary>Whose task it is, what is sent, and what time does to both.</summary>
public sealed class PeopleAndEffectsTests
{
    private static readonly DateTime s_monday = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    private const string Text = """
        {
          "id": "article", "initialState": "draft",
          "roles": ["writer", "editor", "head_editor"],
          "sla": { "duration": "10 days", "warnAfter": "5 days", "onBreach": [ { "type": "plugin", "plugin": "page", "inputs": { "whom": "data.boss" } } ] },
          "dataSchema": {
            "title": { "type": "string", "required": true }, "boss": { "type": "string" }, "amount": { "type": "integer", "min": 0, "max": 10 },
            "floor": { "type": "integer", "min": 3 }
          },
          "states": {
            "draft": { "onExit": [ { "type": "plugin", "plugin": "log" } ] },
            "review": {
              "type": "task", "task": { "assignee": { "role": "editor" } },
              "onEntry": [ { "type": "plugin", "plugin": "email_notification", "inputs": { "to": "data.boss", "subject": "Read '{{data.title}}'", "urgent": true } } ],
              "automation": {
                "sla": { "duration": "3 days", "onBreach": [ { "type": "plugin", "plugin": "alarm", "inputs": { "of": "data.boss" } } ] },
                "escalation": [ { "after": "1 day", "action": "notify", "plugin": "remind" }, { "after": "2 days", "action": "reassign", "to": { "role": "head_editor" } } ]
              }
            },
            "signing": { "type": "task", "task": { "assignee": { "expression": "data.boss" } } },
            "printing": { "type": "external", "external": { "url": "https://print.example/{{data.title}}", "method": "post" } },
            "over": { "final": true }
          },
          "transitions": {
            "submit": { "from": "draft", "to": "review" },
            "approve": { "from": "review", "to": "signing", "role": "editor" },
            "sign": { "from": "signing", "to": "printing", "role": "editor" },
            "printed": { "from": "printing", "to": "over", "auto": true }
          }
        }
        """;

    [Test]
    public void Effects_are_told_with_the_values_that_are_known()
    {
        Assert.That(Session("title=Cats", "boss=eva").Do("submit").Happened, Is.EqualTo(["draft → review: submit by ana", "→ log", "→ email_notification to \"eva\", subject \"Read 'Cats'\", urgent true"]));
        Assert.That(Session().Do("submit").Happened[^1], Is.EqualTo("→ email_notification to data.boss, subject \"Read '{{data.title}}'\", urgent true"));
    }

    [Test]
    public void Reminders_and_breaches_are_told_and_the_workflow_has_an_sla_of_its_own()
    {
        var session = Session("title=Cats", "boss=eva");
        session.Do("wait 1 day");
        session.Do("submit");
        Assert.That(session.Do("wait 30 days").Happened, Is.EqualTo([
            "2026-01-07 09:00: a reminder: remind", "→ remind",
            "2026-01-08 09:00: the task becomes that of the role 'head_editor'",
            "2026-01-09 09:00: the SLA is breached: alarm", "→ alarm of \"eva\"",
            "2026-01-10 09:00: a warning: the SLA of the workflow is about to be breached",
            "2026-01-15 09:00: the SLA of the workflow is breached: page", "→ page whom \"eva\"",
        ]));
        Assert.That(session.Simulator.Coming(session.State), Is.Empty);
    }

    [Test]
    public void Whoever_an_escalation_gives_the_task_to_may_do_it()
    {
        var session = Session("title=Cats", "boss=eva");
        session.Do("submit");
        session.Do("as hugo:head_editor");
        Assert.That(session.Do("approve").Denied, Is.EqualTo(["The role 'editor' is needed, and hugo has 'head_editor'"]));
        session.Do("wait 2 days");
        Assert.That(session.Simulator.HolderOf(session.State, session.State.Tokens[0])!.Words, Is.EqualTo("the role 'head_editor'"));
        Assert.That(session.Do("approve").Denied, Is.Empty);
        Assert.That(session.State.Tokens[0].Assignee, Is.Null);
    }

    [Test]
    public void Only_the_user_whom_an_expression_names_may_do_the_task()
    {
        var session = Session("title=Cats", "boss=eva");
        session.Do("submit");
        session.Do("as ed:editor");
        session.Do("approve");
        Assert.That(session.Simulator.HolderOf(session.State, session.State.Tokens[0])!.Words, Is.EqualTo("'eva', whom 'data.boss' names"));
        Assert.That(session.Do("sign").Denied, Is.EqualTo(["The task is that of 'eva', whom 'data.boss' names, and not of ed"]));
        session.Do("as eva:editor");
        Assert.That(session.Do("sign").Denied, Is.Empty);
    }

    [TestCase("set amount=-5", "'-5' is no value of 'amount', which is an integer from 0 to 10")]
    [TestCase("set floor=2", "'2' is no value of 'floor', which is an integer of at least 3")]
    public void A_value_that_is_too_small_or_large_is_denied_with_its_limit(string line, string reason) =>
        Assert.That(Session().Do(line).Denied, Is.EqualTo([reason]));

    [Test]
    public void Undo_says_what_it_takes_back()
    {
        var session = Session();
        session.Do("set boss=eva");
        session.Do("  submit ");
        Assert.That(session.Do("undo").Happened, Is.EqualTo(["'submit' is taken back"]));
        Assert.That(session.Do("undo").Happened, Is.EqualTo(["'set boss=eva' is taken back"]));
    }

    [Test]
    public void What_a_user_should_know_is_said_at_the_start()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("my article.json", Text.Replace("\"over\": {", "\"limbo\": {}, \"over\": {"));
        var run = ToolRun.WithInput("as ana:writer\nset title=Cats\nsubmit\nas ed:edtor,boss\n", "simulate", path, "--actor", "ana:wrter", "--data", "amount=1", "--data", "amount=2");
        Assert.That(folder.Hide(run.Error), Is.EqualTo("The definition has 1 error: 'sequent verify \"my article.json\"' shows it.\n"));
        Assert.That(run.Output, Does.Contain("  ! The role 'wrter' is not declared; did you mean 'writer'?\n  The data needs 'title': 'set title=…', or start with --data.\n"));
        Assert.That(run.Output, Does.Contain("  ! The role 'edtor' is not declared; did you mean 'editor'?\n  ! The role 'boss' is not declared\n"));
        Assert.That(run.Output, Does.Contain("amount = 2").And.Not.Contain("amount = 1"));
        Assert.That(run.Output.Split("The data needs"), Has.Length.EqualTo(2));
    }

    [Test]
    public void The_view_says_whose_task_it_is_and_what_is_called()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.WithInput("submit\nwait 2 days\nas hugo:head_editor\napprove\nas eva:editor\nsign\n", "simulate", folder.Write("a.json", Text), "--data", "title=Cats", "--data", "boss=eva");
        Assert.That(run.Output, Does.Contain("\n         a task of the role 'editor'\n").And.Contain("\n         a task of the role 'head_editor', since an escalation\n").And.Contain("\n         a task of 'eva', whom 'data.boss' names\n"));
        Assert.That(run.Output, Does.Contain("calls POST https://print.example/Cats: 'complete' says that it has answered"));
        Assert.That(run.Output, Does.Contain("\n    → log\n"));
        Assert.That(run.Output, Does.Match(@"✗ sign  → printing  The task is that of 'eva', whom 'data\.boss' names, and not of hugo\n {20,}The role 'editor' is needed, and hugo has 'head_editor'\n"));
    }

    private static SimulationSession Session(params string[] data)
    {
        var definition = WorkflowJson.Read(Text);
        Assert.That(definition.Findings, Is.Empty);
        var simulator = new Simulator(definition.Definition!);
        return new(simulator, simulator.Start(data.Select(CommandLineText.ParseValue), s_monday).State, SimulatedActor.Parse("ana"));
    }
}
