using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests.Deciding;

/// <summary>One instance that is decided about, again and again, without a store. Every decision is held to what all of them must keep.</summary>
internal sealed class Run(Decider decider, Func<Decider, string, InstanceSnapshot?, DecidedSubject> subjectOf)
{
    public static readonly Actor Ana = Actor.User("ana", "author");
    public static readonly Actor Ben = Actor.User("ben", "editor");

    private readonly List<HistoryEntry> _history = [];

    public Run(WorkflowDefinition definition) : this(new(definition.WithWireNames(), DefinitionKey.Of(definition)), (by, data, _) => new DataSubject(by.Definition, data)) { }

    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public KnownPeople People { get; set; } = KnownPeople.Nobody;

    public InstanceSnapshot Instance { get; set; } = null!;

    public Decision Last { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History => _history;

    /// <summary>The history as a line, such as <c>started moved:submit completed</c>.</summary>
    public string Story => string.Join(' ', _history.Select(e => Naming.ToWireName(e.Kind.ToString()) + (e.Transition is null ? "" : ":" + e.Transition)));

    public Run Start(string data = "{}", Actor? actor = null)
    {
        var id = InstanceId.New(Now);
        var verdict = decider.Start(new(id, "default", new(decider.Key.Id, "17")), new(Now, actor ?? Ana, subjectOf(decider, data, null)) { People = People });
        Take(((Verdict.Decided)verdict).Decision);
        return this;
    }

    public Verdict Do(WorkflowCommand command, Actor? actor = null, string? data = null)
    {
        var verdict = decider.Decide(Instance, command, new(Now, actor ?? Ana, subjectOf(decider, data ?? Instance.Data, Instance)) { People = People });
        if (verdict is Verdict.Decided decided)
            Take(decided.Decision);
        return verdict;
    }

    public Verdict Fire(string transition, Actor? actor = null, string? inputs = null) => Do(new WorkflowCommand.Fire(transition, inputs), actor);

    /// <summary>Fires what must be permitted.</summary>
    public Run Go(string transition, Actor? actor = null, string? inputs = null)
    {
        var verdict = Fire(transition, actor, inputs);
        Assert.That(verdict, Is.InstanceOf<Verdict.Decided>(), () => (verdict as Verdict.Denied)?.Denial.Message ?? "nothing");
        return this;
    }

    public IReadOnlyList<TransitionPermission> Permissions(Actor actor) => decider.Permissions(Instance, new(Now, actor, subjectOf(decider, Instance.Data, Instance)));

    public static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Denied denied => denied.Denial.Message,
        Verdict.Decided { Decision: var decision } => $"{decision.Outcome} {decision.Votes}/{decision.VotesNeeded}",
        _ => "nothing",
    };

    public static DenialKind[] Kinds(Verdict verdict) => [.. ((Verdict.Denied)verdict).Denial.Reasons.Select(r => r.Kind)];

    private void Take(Decision decision)
    {
        Assert.That(decision.Before, Is.SameAs(Instance));
        var after = decision.After;
        Assert.Multiple(() =>
        {
            Assert.That(after.Version, Is.EqualTo((Instance?.Version ?? 0) + 1));
            Assert.That(after.HistoryLength, Is.EqualTo((Instance?.HistoryLength ?? 0) + decision.Entries.Count));
            Assert.That(decision.Entries, Is.Not.Empty);
            Assert.That(after.HistoryHash, Is.EqualTo(decision.Entries[^1].Hash));
            Assert.That(decision.Entries[^1].StateAfter, Is.EqualTo(after.Marking));
            Assert.That(after.EndedAt is null, Is.EqualTo(after.Status is not (InstanceStatus.Completed or InstanceStatus.Cancelled)));
            Assert.That(after.Tokens.Select(t => t.Visit).Distinct().Count(), Is.EqualTo(after.Tokens.Count));
        });
        (Instance, Last) = (after, decision);
        _history.AddRange(decision.Entries);
    }
}
