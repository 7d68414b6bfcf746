using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Migration;
using Sequent.Engine.Tests.Deciding;

namespace Sequent.Engine.Tests.Tasks;

/// <summary>Nobody comes to power over a task that whoever gave it to them did not have.</summary>
public class TaskPowerTests
{
    private static readonly Actor s_clerk = Actor.User("cleo", "clerk");
    private static readonly Actor s_other = Actor.User("olaf");
    private static readonly Actor s_manager = Actor.User("mia", "manager");

    // The pool of a task that the definition gives to nobody has all roles of the ways out.
    private static WorkflowDefinition Mixed(string task = "{}") => Documents.Read($$"""
        {
          "id": "mixed",
          "initialState": "asked",
          "states": { "asked": { "type": "task", "task": {{task}} }, "granted": { "final": true }, "returned": { "final": true } },
          "transitions": {
            "grant": { "from": "asked", "to": "granted", "role": "manager" },
            "return": { "from": "asked", "to": "returned", "role": "clerk" }
          }
        }
        """);

    private static Run Start(string task = "{}", Staff? staff = null) => new Run(Mixed(task)) { Staff = staff }.Start();

    [TestCase("{}", "cleo")]
    [TestCase("{}", "olaf")]
    [TestCase("""{ "assignee": { "role": "clerk" } }""", "cleo")]
    [TestCase("""{ "assignee": { "role": "clerk" } }""", "olaf")]
    public void Whoever_takes_a_task_and_gives_it_to_somebody_gives_no_more_than_they_have(string task, string to)
    {
        var run = Start(task).Must(new WorkflowCommand.Claim(1), s_clerk);
        run.Do(new WorkflowCommand.Reassign(1, new Assignee.User(to)), s_clerk);
        Assert.That(Run.Kinds(run.Fire("grant", to == "cleo" ? s_clerk : s_other)), Is.EqualTo([DenialKind.MissingRole]));
    }

    [Test]
    public void A_role_to_which_a_task_was_given_does_not_stand_in_for_another()
    {
        var run = Start().Must(new WorkflowCommand.Claim(1), s_clerk).Must(new WorkflowCommand.Reassign(1, new Assignee.Role("clerk")), s_clerk);
        Assert.That(Run.Kinds(run.Fire("grant", s_clerk)), Is.EqualTo([DenialKind.MissingRole]));
        run.Go("return", s_clerk);
    }

    [Test]
    public void Who_is_given_a_claimed_task_does_it_with_their_own_role_or_gives_it_back()
    {
        var run = Start().Must(new WorkflowCommand.Claim(1), s_clerk).Must(new WorkflowCommand.Reassign(1, new Assignee.User("mia")), s_clerk);
        Assert.That(run.Try(new WorkflowCommand.Release(1), s_manager), Is.InstanceOf<Verdict.Decided>());
        run.Go("grant", s_manager);
    }

    [Test]
    public void A_program_may_give_a_task_to_somebody_without_the_role()
    {
        var run = Start().Must(new WorkflowCommand.Reassign(1, new Assignee.User("olaf")), Desks.Job);
        run.Go("grant", s_other);
    }

    [Test]
    public void Who_takes_a_task_and_delegates_it_gives_nobody_a_role()
    {
        var staff = new Staff { HasDirectory = false };
        var run = Start(staff: staff).Must(new WorkflowCommand.Claim(1), s_clerk);
        staff.Delegating("cleo", "olaf");
        run.Must(new WorkflowCommand.FollowDelegation(1), Run.Engine);
        Assert.That(run.Desk, Does.StartWith("1 asked: olaf for cleo"));
        Assert.That(Run.Kinds(run.Fire("grant", s_other)), Is.EqualTo([DenialKind.MissingRole]));
        Assert.That(run.Try(new WorkflowCommand.Release(1), s_other), Is.InstanceOf<Verdict.Decided>());
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Who_is_assigned_out_of_several_roles_has_the_one_that_a_transition_asks_for(bool isGivenOn)
    {
        var run = Start("""{ "assign": "leastLoaded" }""", new Staff().With("cleo", "clerk").With("mia", "manager").Busy("mia", 3));
        Assert.That(run.Task.Assignee, Is.EqualTo("cleo"));
        if (isGivenOn)
            run.Must(new WorkflowCommand.Reassign(1, new Assignee.User("olaf")), s_clerk);
        Assert.That(Run.Kinds(run.Fire("grant", isGivenOn ? s_other : s_clerk)), Is.EqualTo([DenialKind.MissingRole]));
    }

    [Test]
    public void What_an_escalation_gave_is_gone_with_whom_it_gave_it_to()
    {
        var run = new Run(Documents.Read("""
            {
              "id": "two",
              "dataSchema": {},
              "policies": { "separateDuties": [["pass_legal", "pass_money"]] },
              "initialState": "draft",
              "states": {
                "draft": {},
                "money": { "type": "task", "task": { "assignee": { "role": "clerk" } }, "automation": { "escalation": [{ "after": "1 day", "action": "reassign", "to": { "user": "dora" } }] } },
                "legal": { "type": "task", "task": { "assignee": { "role": "lawyer" } } },
                "money_ok": {}, "legal_ok": {}, "done": { "final": true }
              },
              "transitions": {
                "submit": { "from": "draft", "to": ["money", "legal"] },
                "pass_money": { "from": "money", "to": "money_ok", "role": "clerk" },
                "waive_money": { "from": "money", "to": "money_ok", "role": "director" },
                "pass_legal": { "from": "legal", "to": "legal_ok", "role": "lawyer" },
                "finish": { "join": ["money_ok", "legal_ok"], "to": "done", "auto": true }
              }
            }
            """)).Start().Go("submit").Pass("25h");
        Assert.That(run.Desk, Is.EqualTo("2 legal: [lawyer]; 3 money: dora escalated").Or.EqualTo("1 legal: [lawyer]; 3 money: dora escalated"));
        run.Go("pass_legal", Actor.User("dora", "lawyer"));
        Assert.That(run.Desk, Is.EqualTo("3 money: [clerk]"));
        Assert.That(Run.Kinds(run.Fire("waive_money", s_clerk)), Is.EqualTo([DenialKind.MissingRole]));
        run.Go("pass_money", s_clerk);
    }

    [Test]
    public void History_says_that_nobody_is_left_also_when_somebody_elses_act_has_barred_them()
    {
        var run = new Run(Documents.Read("""
            {
              "id": "two",
              "policies": { "separateDuties": [["pass_legal", "pass_money"]] },
              "initialState": "draft",
              "states": {
                "draft": {},
                "money": { "type": "task", "task": { "assignee": { "user": "dora" } } },
                "legal": { "type": "task", "task": { "assignee": { "role": "lawyer" } } },
                "money_ok": {}, "legal_ok": {}, "done": { "final": true }
              },
              "transitions": {
                "submit": { "from": "draft", "to": ["money", "legal"] },
                "pass_money": { "from": "money", "to": "money_ok" },
                "pass_legal": { "from": "legal", "to": "legal_ok", "role": "lawyer" },
                "finish": { "join": ["money_ok", "legal_ok"], "to": "done", "auto": true }
              }
            }
            """)).Start().Go("submit").Go("pass_legal", Actor.User("dora", "lawyer"));
        Assert.That(run.Task.IsUnassigned);
        Assert.That(run.History[^1].Kind, Is.EqualTo(HistoryKind.TaskUnassigned));
    }

    [Test]
    public void Who_does_it_for_another_is_told_what_they_may_as_the_engine_decides()
    {
        var staff = new Staff { HasDirectory = false }.Delegating("5", "10");
        var run = new Run(Documents.Read("""
            {
              "id": "same",
              "policies": { "sameActor": [["begin", "end"]] },
              "initialState": "draft",
              "states": { "draft": {}, "ending": { "type": "task", "task": { "assignee": { "user": "5" } } }, "done": { "final": true } },
              "transitions": { "begin": { "from": "draft", "to": "ending" }, "end": { "from": "ending", "to": "done" } }
            }
            """)) { Staff = staff }.Start().Go("begin", Desks.Five);
        Assert.That(run.Desk, Is.EqualTo("1 ending: 10 for 5"));
        Assert.That(run.Try(new WorkflowCommand.Fire("end", null), Desks.Ten), Is.InstanceOf<Verdict.Decided>());
        Assert.That(run.Permissions(Desks.Ten).Single(p => p.Transition == "end").Reasons, Is.Empty);
        Assert.That(run.Try(new WorkflowCommand.Advance(), Desks.Ten), Is.InstanceOf<Verdict.Decided>());
    }

    [Test]
    public void Of_two_tasks_the_one_that_is_completed_says_for_whom()
    {
        var staff = new Staff { HasDirectory = false }.Delegating("5", "10");
        var run = new Run(Documents.Read("""
            {
              "id": "pair",
              "initialState": "draft",
              "states": {
                "draft": {}, "a": { "type": "task", "task": { "assignee": { "user": "5" } } }, "b": { "type": "task", "task": { "assignee": { "user": "10" } } },
                "a_ok": {}, "b_ok": {}, "done": { "final": true }
              },
              "transitions": {
                "submit": { "from": "draft", "to": ["a", "b"] },
                "pass": [{ "from": "a", "to": "a_ok" }, { "from": "b", "to": "b_ok" }],
                "finish": { "join": ["a_ok", "b_ok"], "to": "done", "auto": true }
              }
            }
            """)) { Staff = staff }.Start().Go("submit");
        Assert.That(run.Desk, Is.EqualTo("1 a: 10 for 5; 2 b: 10"));
        run.Must(new WorkflowCommand.Fire("pass", null) { Task = 2 }, Desks.Ten);
        Assert.That(run.History[^1].OnBehalfOf, Is.Null);
        run.Must(new WorkflowCommand.Fire("pass", null) { Task = 1 }, Desks.Ten);
        Assert.That(run.History.Last(e => e.Transition == "pass").OnBehalfOf, Is.EqualTo("5"));
    }

    [Test]
    public void A_task_permits_what_completes_it_and_not_what_completes_another()
    {
        var run = new Run(Documents.Read("""
            {
              "id": "pair",
              "initialState": "draft",
              "states": {
                "draft": {}, "a": { "type": "task", "task": { "assignee": { "user": "5" } } }, "b": { "type": "task", "task": { "assignee": { "user": "10" } } },
                "a_ok": {}, "b_ok": {}, "done": { "final": true }
              },
              "transitions": {
                "submit": { "from": "draft", "to": ["a", "b"] },
                "pass": [{ "from": "a", "to": "a_ok" }, { "from": "b", "to": "b_ok" }],
                "finish": { "join": ["a_ok", "b_ok"], "to": "done", "auto": true }
              }
            }
            """)).Start().Go("submit");
        Assert.That(Run.Kinds(run.Try(new WorkflowCommand.Fire("pass", null) { Task = 2 }, Desks.Five)), Is.EqualTo(new[] { DenialKind.NotYourTask }).Or.EqualTo(new[] { DenialKind.WrongState }));
        Assert.That(run.Permissions(Desks.Five, 2).Transitions.Single().IsGranted, Is.False);
        Assert.That(run.Permissions(Desks.Five, 1).Transitions.Single().IsGranted);
    }

    [Test]
    public void Who_does_for_another_what_came_in_this_moment_is_counted_with_them()
    {
        var run = new Run(Documents.Read("""
            {
              "id": "pair",
              "initialState": "draft",
              "states": {
                "draft": {}, "a": { "type": "task", "task": { "assignee": { "role": "clerk" }, "assign": "leastLoaded" } }, "b": { "type": "task", "task": { "assignee": { "role": "clerk" }, "assign": "leastLoaded" } },
                "a_ok": {}, "b_ok": {}, "done": { "final": true }
              },
              "transitions": {
                "submit": { "from": "draft", "to": ["a", "b"] },
                "pass_a": { "from": "a", "to": "a_ok", "role": "clerk" }, "pass_b": { "from": "b", "to": "b_ok", "role": "clerk" },
                "finish": { "join": ["a_ok", "b_ok"], "to": "done", "auto": true }
              }
            }
            """)) { Staff = new Staff().With("5", "clerk").With("6", "clerk").Delegating("5", "10") }.Start().Go("submit");
        Assert.That(run.Desk, Is.EqualTo("1 a: 10 for 5; 2 b: 6"));
    }

    [Test]
    public void Whom_the_duties_of_a_later_version_bar_they_bar_as_soon_as_it_is_migrated()
    {
        static WorkflowDefinition Version(string version, string duties) => Documents.Read($$"""
            {
              "id": "article", "version": "{{version}}",
              "policies": { "separateDuties": {{duties}} },
              "initialState": "draft",
              "states": { "draft": {}, "in_review": { "type": "task", "task": { "assignee": { "role": "editor" } } }, "published": { "final": true }, "refused": { "final": true } },
              "transitions": {
                "submit": { "from": "draft", "to": "in_review" },
                "approve": { "from": "in_review", "to": "published", "role": "editor" }, "refuse": { "from": "in_review", "to": "refused", "role": "editor" }
              }
            }
            """);
        var ana = Actor.User("ana", "editor");
        var run = new Run(Version("1.0.0", """[["submit", "refuse"]]""")).Start().Go("submit", ana);
        Assert.That(Authority.MayAct(run.Task, ana));
        var target = Version("2.0.0", """[["submit", "refuse"], ["submit", "approve"]]""");
        var migrated = (MigrationOutcome.Migrated)new InstanceMigration(new Decider(target.WithWireNames(), DefinitionKey.Of(target)), "1.0.0", new("2.0.0")).Migrate(run.Instance, run.Now);
        Assert.That(Authority.MayAct(migrated.Decision.After.Tasks.Single(), ana), Is.False);
        Assert.That(migrated.Decision.Entries.Single().Payload, Does.Contain("\"barred\":[\"ana\"]"));
    }

    [Test]
    public void Where_duties_leave_nobody_the_task_is_in_no_inbox()
    {
        var run = new Run(Documents.Read("""
            {
              "id": "nobody",
              "policies": { "separateDuties": [["check", "end"]], "sameActor": [["begin", "end"]] },
              "initialState": "draft",
              "states": { "draft": {}, "checking": {}, "ending": { "type": "task" }, "done": { "final": true } },
              "transitions": { "begin": { "from": "draft", "to": "checking" }, "check": { "from": "checking", "to": "ending" }, "end": { "from": "ending", "to": "done" } }
            }
            """)).Start().Go("begin", s_clerk).Go("check", s_clerk);
        Assert.That((run.Task.IsUnassigned, Authority.MayAct(run.Task, s_other), Authority.MayAct(run.Task, s_clerk)), Is.EqualTo((true, false, false)));
    }

    [Test]
    public void A_transition_that_does_not_leave_the_tasks_state_is_denied_with_the_reason()
    {
        var run = new Run(Desks.Release).Start().Go("submit");
        var denied = run.Try(new WorkflowCommand.Fire("pass_code", null) { Task = 2 }, Actor.User("dev", "dev"));
        Assert.That(Run.Words(denied), Does.Contain("it leaves 'code_review' only"));
    }
}
