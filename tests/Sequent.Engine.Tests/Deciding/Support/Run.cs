using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests.Deciding;

/// <summary>One instance that is decided about, again and again, without a store. Every decision is held to what all of them must keep.</summary>
internal sealed class Run(Decider decider, Func<Decider, string, InstanceSnapshot?, DecidedSubject> subjectOf)
{
    public static readonly Actor Ana = Actor.User("ana", "author");
    public static readonly Actor Ben = Actor.User("ben", "editor");

    public static readonly Actor Engine = Actor.System("sequent");

    private readonly List<HistoryEntry> _history = [];

    public Run(WorkflowDefinition definition, IWorkflowCalendar? calendar = null) : this(new(definition.WithWireNames(), DefinitionKey.Of(definition), calendar), (by, data, _) => new DataSubject(by.Definition, data)) { }

    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Who there is; null where nobody knows.</summary>
    public Staff? Staff { get; set; }

    public InstanceSnapshot Instance { get; set; } = null!;

    public Decision Last { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History => _history;

    /// <summary>The history as a line, such as <c>started moved:submit completed</c>.</summary>
    public string Story => string.Join(' ', _history.Select(e => Naming.ToWireName(e.Kind.ToString()) + (e.Transition is null ? "" : ":" + e.Transition)));

    public Run Start(string data = "{}", Actor? actor = null)
    {
        var id = InstanceId.New(Now);
        var verdict = Answered(people => decider.Start(new(id, "default", new(decider.Key.Id, "17")), new(Now, actor ?? Ana, subjectOf(decider, data, null)) { People = people }));
        Take(((Verdict.Decided)verdict).Decision);
        return this;
    }

    public Verdict Do(WorkflowCommand command, Actor? actor = null, string? data = null)
    {
        var verdict = Try(command, actor, data);
        if (verdict is Verdict.Decided decided)
            Take(decided.Decision);
        return verdict;
    }

    /// <summary>What would come of it.</summary>
    public Verdict Try(WorkflowCommand command, Actor? actor = null, string? data = null) =>
        Answered(people => decider.Decide(Instance, command, new(Now, actor ?? Ana, subjectOf(decider, data ?? Instance.Data, Instance)) { People = people }));

    /// <summary>Does what must be permitted.</summary>
    public Run Must(WorkflowCommand command, Actor? actor = null, string? data = null)
    {
        var verdict = Do(command, actor, data);
        Assert.That(verdict, Is.InstanceOf<Verdict.Decided>(), () => Words(verdict));
        return this;
    }

    /// <summary>Changes the data.</summary>
    public Run Change(string data) => Must(new WorkflowCommand.ChangeData(), data: data);

    /// <summary>Lets time pass: what is due on the way happens at its time, in order.</summary>
    /// <param name="time">How long, such as <c>2h</c>.</param>
    public Run Pass(string time)
    {
        var end = Now + LengthOf(time);
        for (var fired = 0; NextDue(end) is { DueAt: { } due }; fired++)
        {
            Assert.That(fired, Is.LessThan(1000), "Timers never rest.");
            Now = due > Now ? due : Now;
            Must(new WorkflowCommand.FireTimers(), Engine);
        }
        Now = end;
        return this;
    }

    /// <summary>Lets time pass while nobody looks at the clock, and then whatever is due happen at once.</summary>
    /// <param name="time">How long, such as <c>2h</c>.</param>
    public Run Oversleep(string time)
    {
        Now += LengthOf(time);
        if (NextDue(Now) is not null)
            Must(new WorkflowCommand.FireTimers(), Engine);
        return this;
    }

    /// <summary>The timer that is due first, up to a time; null when none is.</summary>
    public WorkflowTimer? NextDue(DateTimeOffset until) =>
        Instance.Status == InstanceStatus.Running ? Instance.Timers.Where(t => t.DueAt <= until).MinBy(t => t.DueAt) : null;

    /// <summary>The only open task.</summary>
    public WorkflowTask Task => Instance.Tasks.Single();

    /// <summary>The open tasks as a line, such as <c>1 in_review: ben for ana; 2 legal: [lawyer] suspended</c>.</summary>
    public string Desk => string.Join("; ", Instance.Tasks.Select(Words));

    public Verdict Fire(string transition, Actor? actor = null, string? inputs = null) => Do(new WorkflowCommand.Fire(transition, inputs), actor);

    /// <summary>Fires what must be permitted.</summary>
    public Run Go(string transition, Actor? actor = null, string? inputs = null)
    {
        var verdict = Fire(transition, actor, inputs);
        Assert.That(verdict, Is.InstanceOf<Verdict.Decided>(), () => (verdict as Verdict.Denied)?.Denial.Message ?? "nothing");
        return this;
    }

    public TaskPermissions Permissions(Actor actor, int task) => decider.TaskPermissions(Instance, new(Now, actor, subjectOf(decider, Instance.Data, Instance)), task);

    public IReadOnlyList<TransitionPermission> Permissions(Actor actor) => decider.Permissions(Instance, new(Now, actor, subjectOf(decider, Instance.Data, Instance)));

    public static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Denied denied => denied.Denial.Message,
        Verdict.Decided { Decision: var decision } => $"{decision.Outcome} {decision.Votes}/{decision.VotesNeeded}",
        _ => "nothing",
    };

    /// <summary>A task, such as <c>1 in_review: ben for ana</c>.</summary>
    public static string Words(WorkflowTask task)
    {
        var pool = task.IsForAnyone ? "anyone" : task.Users.IsEmpty ? $"[{string.Join(' ', task.Roles)}]" : $"{{{string.Join(' ', task.Users)}}}";
        string?[] marks = [task.IsClaimed ? "claimed" : null, task.IsUnassigned ? "unassigned" : null, task.IsEscalated ? "escalated" : null, task.Status == WorkflowTaskStatus.Open ? null : task.Status.ToString().ToLowerInvariant()];
        return $"{task.Id.Number} {task.State}: {string.Join(' ', marks.Where(m => m is not null).Prepend(task.Assignee is null ? pool : task.DelegateFor is null ? task.Assignee : $"{task.Assignee} for {task.DelegateFor}"))}";
    }

    public static DenialKind[] Kinds(Verdict verdict) => [.. ((Verdict.Denied)verdict).Denial.Reasons.Select(r => r.Kind)];

    // As it is done with a store: what is asked is answered, until nothing is asked any more.
    private Verdict Answered(Func<KnownPeople, Verdict> decide)
    {
        var people = Staff?.Unasked ?? KnownPeople.Nobody;
        var verdict = decide(people);
        for (var asked = 0; verdict is Verdict.Asks asks; asked++)
        {
            Assert.That(asked, Is.LessThan(20), "There is always another question.");
            people = Staff!.Answer(asks.Questions, people, Now);
            verdict = decide(people);
        }
        return verdict;
    }

    /// <summary>The history gives the instance.</summary>
    public void Replay()
    {
        DefinitionSteps[] steps = [new(decider.Definition)];
        var replay = new HistoryReplay(Instance, _ => steps, p => Assert.Fail($"{p}\n{Story}"));
        foreach (var entry in _history)
            replay.Next(entry);
        replay.End();
    }

    private static TimeSpan LengthOf(string time) => ((WorkflowDuration.Time)WorkflowDuration.Parse(time).Value!).Length;

    private void Take(Decision decision)
    {
        Assert.That(decision.Before, Is.SameAs(Instance));
        var after = decision.After;
        Assert.Multiple(() =>
        {
            Assert.That(after.Version, Is.EqualTo((Instance?.Version ?? 0) + 1));
            Assert.That(after.HistoryLength, Is.EqualTo((Instance?.HistoryLength ?? 0) + decision.Entries.Count));
            // A timer whose move waits for a condition is all that passes without a word.
            Assert.That(decision.Entries.Count > 0 || decision.TimersSet.Any(t => t.HasElapsed));
            Assert.That(after.HistoryHash, Is.EqualTo(decision.Entries.Count == 0 ? Instance!.HistoryHash : decision.Entries[^1].Hash));
            Assert.That(decision.Entries.Count == 0 ? Instance!.Marking : decision.Entries[^1].StateAfter, Is.EqualTo(after.Marking));
            Assert.That(after.EndedAt is null, Is.EqualTo(after.Status is not (InstanceStatus.Completed or InstanceStatus.Cancelled)));
            Assert.That(after.Tokens.Select(t => t.Visit).Distinct().Count(), Is.EqualTo(after.Tokens.Count));
        });
        (Instance, Last) = (after, decision);
        _history.AddRange(decision.Entries);
    }
}
