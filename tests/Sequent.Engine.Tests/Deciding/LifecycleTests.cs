using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests.Deciding;

public class LifecycleTests
{
    private static WorkflowDefinition Post => Sketch.Of("Draft! InReview Published.", "Submit: Draft -> InReview", "Publish: InReview -> Published") with { Id = "post" };

    private static readonly Dictionary<string, Func<WorkflowCommand>> s_commands = new()
    {
        ["fire"] = () => new WorkflowCommand.Fire("submit", null),
        ["advance"] = () => new WorkflowCommand.Advance(),
        ["change data"] = () => new WorkflowCommand.ChangeData(),
        ["pause"] = () => new WorkflowCommand.Pause(),
        ["resume"] = () => new WorkflowCommand.Resume(),
        ["fail"] = () => new WorkflowCommand.Fail(),
        ["retry"] = () => new WorkflowCommand.Retry(),
        ["cancel"] = () => new WorkflowCommand.Cancel(),
    };

    private static Run In(InstanceStatus status)
    {
        var run = new Run(Post).Start();
        switch (status)
        {
            case InstanceStatus.Paused: run.Do(new WorkflowCommand.Pause()); break;
            case InstanceStatus.Failed: run.Do(new WorkflowCommand.Fail()); break;
            case InstanceStatus.Cancelled: run.Do(new WorkflowCommand.Cancel()); break;
            case InstanceStatus.Completed: run.Go("submit").Go("publish"); break;
        }
        Assert.That(run.Instance.Status, Is.EqualTo(status));
        return run;
    }

    [TestCase(InstanceStatus.Running, "fire advance change data pause fail cancel")]
    [TestCase(InstanceStatus.Paused, "resume cancel")]
    [TestCase(InstanceStatus.Failed, "retry cancel change data")]
    [TestCase(InstanceStatus.Completed, "")]
    [TestCase(InstanceStatus.Cancelled, "")]
    public void A_command_is_carried_out_in_its_statuses_and_denied_in_all_others(InstanceStatus status, string allowed)
    {
        Assert.Multiple(() =>
        {
            foreach (var (name, command) in s_commands)
            {
                var run = In(status);
                var before = run.Instance;
                var verdict = run.Do(command(), data: """{"title":"new"}""");
                if (allowed.Contains(name, StringComparison.Ordinal))
                {
                    Assert.That(verdict, Is.InstanceOf<Verdict.Decided>(), name);
                    continue;
                }
                Assert.That(Run.Kinds(verdict), Is.EqualTo(new[] { DenialKind.NotRunning }), name);
                Assert.That(run.Instance, Is.SameAs(before));
            }
        });
    }

    [TestCase(InstanceStatus.Paused, "'submit' was denied to user 'ana' in state 'draft' of workflow 'post': it is paused: resume it first.")]
    [TestCase(InstanceStatus.Failed, "'submit' was denied to user 'ana' in state 'draft' of workflow 'post': it has failed: retry it first.")]
    [TestCase(InstanceStatus.Completed, "'submit' was denied to user 'ana' in state 'published' of workflow 'post': it is completed, and nothing changes it any more.")]
    [TestCase(InstanceStatus.Cancelled, "'submit' was denied to user 'ana' in state 'draft' of workflow 'post': it is cancelled, and nothing changes it any more.")]
    public void A_denial_says_what_to_do_first(InstanceStatus status, string message) =>
        Assert.That(Run.Words(In(status).Fire("submit")), Is.EqualTo(message));

    [Test]
    public void What_is_running_is_neither_resumed_nor_retried() => Assert.Multiple(() =>
    {
        Assert.That(Run.Words(In(InstanceStatus.Running).Do(new WorkflowCommand.Resume())), Does.EndWith("it is running: only a paused one is resumed."));
        Assert.That(Run.Words(In(InstanceStatus.Running).Do(new WorkflowCommand.Retry())), Does.EndWith("it is running: only a failed one is retried."));
        Assert.That(Run.Words(In(InstanceStatus.Running).Do(new WorkflowCommand.Retry())), Does.StartWith("'retry' was denied"));
    });

    [Test]
    public void Nobody_may_anything_while_it_is_paused() =>
        Assert.That(In(InstanceStatus.Paused).Permissions(Run.Ana).Select(p => p.Reasons.Single().Message), Is.All.EqualTo("it is paused: resume it first"));

    [Test]
    public void A_life_leaves_its_traces()
    {
        var run = new Run(Post).Start();
        run.Do(new WorkflowCommand.Pause { Reasoning = "holidays" });
        run.Do(new WorkflowCommand.Resume());
        run.Do(new WorkflowCommand.Fail { Reasoning = "the printer burns" }, Actor.System("printer"));
        run.Do(new WorkflowCommand.Retry());
        run.Go("submit").Go("publish", Run.Ben.ActingFor("cem"));
        Assert.Multiple(() =>
        {
            Assert.That(run.Story, Is.EqualTo("started paused resumed failed retried moved:submit moved:publish completed"));
            Assert.That(run.History.Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, 8)));
            Assert.That(run.History[1].Reasoning, Is.EqualTo("holidays"));
            Assert.That(run.History[3], Has.Property("ActorKind").EqualTo(ActorKind.System).And.Property("ActorId").EqualTo("printer"));
            Assert.That(run.History[6], Has.Property("ActorId").EqualTo("ben").And.Property("OnBehalfOf").EqualTo("cem"));
            Assert.That(run.History[7], Has.Property("ActorId").EqualTo("sequent").And.Property("ActorKind").EqualTo(ActorKind.System));
            Assert.That(run.History.Select(e => e.StateBefore), Is.EqualTo(new[] { "", "draft", "draft", "draft", "draft", "draft", "in_review", "published" }));
            Assert.That(run.Instance.EndedAt, Is.EqualTo(run.Now));
            Assert.That(run.Instance.InitiatedBy, Is.EqualTo("ana"));
        });
    }

    [Test]
    public void What_never_rests_is_mended_by_its_data_and_retried()
    {
        var run = new Run(Sketch.Of("A! B C.", "auto There: A -> B if spins", "auto Back: B -> A if spins", "auto Out: A -> C if !spins").WithData(new DataField("spins", DataType.Boolean))).Start("""{"spins":true}""");
        Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Failed));

        run.Do(new WorkflowCommand.ChangeData(), data: """{"spins":false}""");
        Assert.That((run.Instance.Status, run.Instance.Marking), Is.EqualTo((InstanceStatus.Failed, "a")));
        Assert.That(run.Do(new WorkflowCommand.Retry()), Is.InstanceOf<Verdict.Decided>());
        Assert.That(run.Story, Does.EndWith("moved:back failed data_changed retried moved:out completed"));
    }

    [Test]
    public void What_became_ready_during_a_pause_fires_when_it_ends()
    {
        var run = new Run(Sketch.Of("A! B.", "auto Go: A -> B if ready").WithData(new DataField("ready", DataType.Boolean))).Start("""{"ready":false}""");
        run.Do(new WorkflowCommand.Pause());
        // A migration gives fields of paused instances values, too.
        run.Instance = run.Instance with { Data = """{"ready":true}""" };
        run.Do(new WorkflowCommand.Resume());
        Assert.That(run.Story, Is.EqualTo("started paused resumed moved:go completed"));
    }

    [Test]
    public void A_cancelled_one_ends_where_it_stands()
    {
        var run = In(InstanceStatus.Failed);
        run.Now += TimeSpan.FromHours(1);
        run.Do(new WorkflowCommand.Cancel());
        Assert.That(run.Instance, Has.Property("Marking").EqualTo("draft").And.Property("EndedAt").EqualTo(run.Now).And.Property("IsLive").False);
    }

    [Test]
    public void Time_does_not_go_back_when_the_clock_does()
    {
        var run = new Run(Post).Start();
        var begun = run.Now;
        run.Now -= TimeSpan.FromHours(3);
        run.Go("submit");
        Assert.That(run.History[^1].At, Is.EqualTo(begun));
        Assert.That(run.Instance.Tokens[0].EnteredAt, Is.EqualTo(begun));
    }

    [Test]
    public void What_is_finer_than_every_store_keeps_is_not_in_the_history_whose_hash_has_the_time()
    {
        var run = new Run(Post);
        run.Now += TimeSpan.FromTicks(17);
        run.Start();
        run.Now += TimeSpan.FromTicks(8);
        run.Go("submit");
        var instants = run.History.Select(e => e.At).Append(run.Instance.StartedAt).Append(run.Instance.ChangedAt).Append(run.Instance.Tokens[0].EnteredAt);
        Assert.That(instants.Select(at => at.Ticks % TimeSpan.TicksPerMicrosecond), Is.All.Zero);
    }

    [Test]
    public void An_instance_is_decided_about_by_the_definition_that_it_runs()
    {
        var run = new Run(Post).Start();
        run.Instance = run.Instance with { Definition = run.Instance.Definition with { Hash = new('a', 64) } };
        Assert.That(() => run.Fire("submit"), Throws.ArgumentException.With.Message.Contains("post 1.0.0"));
    }
}
