using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>What an object remembers of persons, read off a definition: for <see cref="Interpreter"/>.</summary>
internal sealed class People(WorkflowDefinition definition)
{
    private readonly Dictionary<string, Actor[]> _last = [];
    private Actor[] _submitter = [];
    private List<(string State, string Transition, string? Role, Actor Actor)> _votes = [];

    private string Initial => definition.States.Single(s => s.Initial).Name;

    /// <summary>The duties that the actor would break: each with what its reason names.</summary>
    public IEnumerable<(DenialKind Kind, string About)> Broken(string transition, BranchDefinition branch, IReadOnlyCollection<string> origin, Actor actor)
    {
        var leavesTask = origin.Any(name => name != Initial && StateOf(name).Work is StateWork.Task);
        if (definition.FourEyes && !branch.AllowSubmitter && (leavesTask || branch.To.Any(IsTerminal)) && _submitter.Any(p => Share(p, actor)))
            yield return (DenialKind.OwnSubmission, "");
        var duties = definition.Duties.Where(d => d.Transitions.Contains(transition)).ToArray();
        foreach (var other in duties.Where(d => d.Kind == DutyKind.Separate).SelectMany(d => d.Transitions).Distinct())
        {
            if (other == transition)
                continue;
            if (LastOf(other).Any(p => Share(p, actor)))
                yield return (DenialKind.SeparateDuties, other);
            else if (_votes.FindIndex(v => v.Transition == other && !origin.Contains(v.State) && Share(v.Actor, actor)) is >= 0 and var vote)
                yield return (DenialKind.SeparateDuties, $"{other} by a vote of {_votes[vote].Actor.Id} for {_votes[vote].Actor.OnBehalfOf}");
        }
        foreach (var first in duties.Where(d => d.Kind == DutyKind.Same).Select(d => d.Transitions[0]).Distinct())
            if (first != transition && LastOf(first).Length > 0 && !LastOf(first).Any(p => Share(p, actor)))
                yield return (DenialKind.SameActor, first);
    }

    /// <summary>Who fires the branch: the actor, or all who vote for it.</summary>
    public Actor[] Voters(string transition, BranchDefinition branch, string? role, IReadOnlyCollection<string> origin, Actor actor)
    {
        if (branch.Approvals == 1)
            return [actor];
        var votes = _votes.Where(v => v.State == origin.Single() && v.Transition == transition && !Share(v.Actor, actor)).ToArray();
        var counted = votes.Where(v => v.Role == role && !Broken(transition, branch, origin, v.Actor).Any()).ToArray();
        Dropped += votes.Length - counted.Length;
        return [.. counted.Select(v => v.Actor), actor];
    }

    /// <summary>How often a vote did not count.</summary>
    public int Dropped { get; private set; }

    public void Vote(string transition, string state, string? role, Actor actor)
    {
        _votes.RemoveAll(v => v.State == state && Share(v.Actor, actor));
        _votes.Add((state, transition, role, actor));
    }

    /// <summary>Somebody has moved the object.</summary>
    public void Fired(string transition, IEnumerable<string> left, Actor[] persons)
    {
        if (definition.FourEyes && left.Contains(Initial))
            _submitter = persons;
        if (definition.Duties.Any(d => d.Kind == DutyKind.Separate ? d.Transitions.Contains(transition) : d.Transitions[0] == transition))
            _last[transition] = persons;
    }

    public void Lost(IReadOnlyCollection<string> states) => _votes.RemoveAll(v => states.Contains(v.State));

    /// <summary>What a snapshot holds: without the acts of the old one, or with those that fit the new states.</summary>
    public void Restore(bool keeps, IReadOnlyCollection<string> states)
    {
        _votes = keeps ? [.. _votes.Where(v => states.Contains(v.State))] : [];
        if (keeps)
            return;
        _submitter = [];
        _last.Clear();
    }

    public IEnumerable<RememberedAct> Acts() =>
    [
        .. _submitter.Select(a => Act(ActKind.Submitted, a, null, null)),
        .. definition.Transitions.SelectMany(t => LastOf(t.Name).Select(a => Act(ActKind.Fired, a, t.WireName, null))),
        .. _votes.Select(v => Act(ActKind.Voted, v.Actor, Naming.ToWireName(v.Transition), Naming.ToWireName(v.State)) with { Role = v.Role }),
    ];

    private static RememberedAct Act(ActKind kind, Actor actor, string? transition, string? state) => new(kind, actor.Id, actor.Kind, actor.OnBehalfOf, transition, state);

    private Actor[] LastOf(string transition) => _last.TryGetValue(transition, out var persons) ? persons : [];

    private static bool Share(Actor one, Actor other) => Persons(one).Intersect(Persons(other)).Any();

    private static string[] Persons(Actor actor) => actor.OnBehalfOf is { } person ? [actor.Id, person] : [actor.Id];

    private bool IsTerminal(string state) => StateOf(state).Final || !definition.Transitions.SelectMany(t => t.Branches).Any(b =>
        b.From.Contains(state) || b.Join.Contains(state) || (b.From.Contains("*") && !b.To.Contains(state)));

    private StateDefinition StateOf(string name) => definition.States.Single(s => s.Name == name);
}
