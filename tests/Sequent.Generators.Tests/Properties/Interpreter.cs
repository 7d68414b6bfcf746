using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>
/// The semantics of the language read off a definition, one plain step after the other: what generated code is held against.
/// </summary>
internal sealed class Interpreter(WorkflowDefinition definition)
{
    public const string Denied = "denied";
    public const string Moved = "moved";

    private const int MostInARow = 1000;

    /// <summary>The names of the states that hold a token.</summary>
    public HashSet<string> Marked { get; private set; } = [definition.States.Single(s => s.Initial).Name];

    /// <summary>The states as the object names them.</summary>
    public string Position => Marked.Count == 1 ? Marked.Single() : "{" + string.Join(", ", InOrder(Marked)) + "}";

    /// <summary>The states as a snapshot names them.</summary>
    public string Stored => string.Join(",", InOrder(Marked).Select(Naming.ToWireName));

    public List<string> Trace { get; } = [];

    public bool[] Guards { get; } = new bool[RandomWorkflows.GuardCount];

    public People People { get; } = new(definition);

    /// <summary>What its moves were like.</summary>
    public MoveCounts Counts { get; init; } = new();

    public void Restore(IEnumerable<string> states) => Marked = [.. states];

    /// <summary>The kinds of the reasons for which the actor may not fire the transition; empty when he may.</summary>
    public DenialKind[] Denials(string transition, Actor actor)
    {
        var branches = TransitionOf(transition).Branches.ToArray();
        var ready = ReadyOrigins(branches).ToArray();
        if (ready.Length == 0)
            return branches.All(b => Origins(b).All(o => Lacks(actor, b, o.States))) ? [DenialKind.WrongState, DenialKind.MissingRole] : [DenialKind.WrongState];
        var denials = ready.Select(origin => Denials(transition, origin, actor).ToArray()).ToArray();
        if (denials.Any(d => d.Length == 0))
            return [];
        return [.. (ready.Length == 1 ? denials[0] : denials.SelectMany(d => d).Distinct()).Select(d => d.Kind)];
    }

    /// <summary>Fires the transition; gives what came of it in words.</summary>
    public string Fire(string transition, Actor actor)
    {
        if (Chosen(transition, actor) is not { } move)
            return Denied;
        var (_, branch, way) = move;
        var voters = People.Voters(transition, branch, RoleOf(branch, way.States), way.States, actor);
        if (voters.Length < branch.Approvals)
        {
            People.Vote(transition, way.States.First(), RoleOf(branch, way.States), actor);
            return $"recorded {voters.Length} of {branch.Approvals}";
        }
        var left = Marked.Where(way.States.Contains).ToArray();
        Move(transition, branch, way);
        People.Fired(transition, left, voters);
        Advance();
        return Moved;
    }

    public bool Advance()
    {
        for (var fired = 0; ; fired++)
        {
            if (Next() is not { } move)
                return fired > 0;
            if (fired == MostInARow)
                throw new InvalidOperationException("It never rests.");
            Make(move);
        }
    }

    /// <summary>The move that the object makes by itself now; null when it rests.</summary>
    public PlannedMove? Next() => definition.Transitions.Where(t => t.Automatic).SelectMany(t => Selected(t.Name)).FirstOrDefault(m => !m.IsBlocked);

    /// <summary>The move that the actor makes, were it not for votes; null when none is permitted.</summary>
    public PlannedMove? Chosen(string transition, Actor actor)
    {
        var branches = TransitionOf(transition).Branches.ToArray();
        return ReadyOrigins(branches).FirstOrDefault(origin => !Denials(transition, origin, actor).Any()) is { } way ? Plan(transition, way, way.Branches.First(Holds)) : null;
    }

    /// <summary>The moves that the conditions select, from each origin that is ready, whoever may make them.</summary>
    public IEnumerable<PlannedMove> Selected(string transition) =>
        from way in ReadyOrigins([.. TransitionOf(transition).Branches])
        let branch = way.Branches.FirstOrDefault(Holds)
        where branch is not null
        select Plan(transition, way, branch);

    /// <summary>Makes one move, and none that follow from it.</summary>
    public void Make(PlannedMove move) => Move(move.Transition, move.Branch, move.Way);

    private PlannedMove Plan(string transition, Way way, BranchDefinition branch) => new(transition, branch, way) { IsBlocked = Occupied(branch, way).Any() };

    public IEnumerable<string> Permitted(Actor actor) =>
        definition.Transitions.Where(t => !t.Automatic && Denials(t.Name, actor).Length == 0).Select(t => t.Name);

    // A reason is told from another by what its words say.
    private IEnumerable<(DenialKind Kind, string About)> Denials(string transition, Way origin, Actor actor)
    {
        var here = origin.Branches;
        var selected = here.FirstOrDefault(Holds);
        if (selected is not null)
        {
            // Otherwise is not what the actor meant: a branch of his own was closed.
            if (selected.Otherwise && Lacks(actor, selected, origin.States))
                foreach (var missed in here.TakeWhile(b => b != selected).Where(b => b.When is not null && !Lacks(actor, b, origin.States)))
                    yield return (DenialKind.GuardFalse, missed.When!.Text);
            if (Lacks(actor, selected, origin.States))
                yield return (DenialKind.MissingRole, string.Join("+", Roles(selected, origin.States)));
            foreach (var broken in People.Broken(transition, selected, origin.States, actor))
                yield return broken;
            if (Occupied(selected, origin).ToArray() is { Length: > 0 } occupied)
                yield return (DenialKind.TargetOccupied, string.Join(",", occupied));
            yield break;
        }
        foreach (var branch in here)
            yield return (DenialKind.GuardFalse, branch.When!.Text);
        if (here.All(b => Lacks(actor, b, origin.States)))
            yield return (DenialKind.MissingRole, string.Join(",", here.Select(b => string.Join("+", Roles(b, origin.States))).Distinct()));
    }

    private void Move(string transition, BranchDefinition branch, Way way)
    {
        var lost = InOrder(Lost(branch, way)).ToArray();
        Counts.Add(Marked.Count, branch, TransitionOf(transition).Automatic, lost.Except(way.States).Any());
        Trace.AddRange(lost.Select(state => "OnExit" + state));
        Trace.Add("Before" + transition);
        Marked.ExceptWith(lost);
        People.Lost(lost);
        Marked.UnionWith(branch.To);
        Trace.AddRange(branch.To.Select(state => "OnEnter" + state));
        Trace.Add("After" + transition);
    }

    private IEnumerable<string> Lost(BranchDefinition branch, Way way) => Marked.Where(state =>
        way.States.Contains(state) || branch.Cancels.Contains(state) || (branch.Cancels.Contains("*") && !StateOf(state).Final));

    private IEnumerable<string> Occupied(BranchDefinition branch, Way way) => Marked.Except(Lost(branch, way)).Where(branch.To.Contains);

    // What a transition leaves from now: in written order of branches, and of a list in order of the states.
    private IEnumerable<Way> ReadyOrigins(BranchDefinition[] branches)
    {
        var ways = new List<Way>();
        foreach (var branch in branches)
        {
            foreach (var (states, needed) in Origins(branch))
            {
                if (ways.FirstOrDefault(w => w.Needed == needed && w.States.SetEquals(states)) is not { } way)
                    ways.Add(way = new([.. states], needed, []));
                way.Branches.Add(branch);
            }
        }
        return ways.Where(way => way.States.Count(Marked.Contains) >= way.Needed);
    }

    private IEnumerable<(string[] States, int Needed)> Origins(BranchDefinition branch)
    {
        if (!branch.Join.IsEmpty)
            return [([.. branch.Join], branch.AtLeast ?? branch.Join.Count)];
        var from = branch.From[0] == "*" ? definition.States.Where(s => !s.Final && !branch.To.Contains(s.Name)).Select(s => s.Name) : InOrder(branch.From);
        return from.Select(state => (new[] { state }, 1));
    }

    private IEnumerable<string> InOrder(IEnumerable<string> states) => definition.States.Select(s => s.Name).Where(states.Contains);

    private StateDefinition StateOf(string name) => definition.States.Single(s => s.Name == name);

    private TransitionDefinition TransitionOf(string name) => definition.Transitions.Single(t => t.Name == name);

    private bool Holds(BranchDefinition branch) => branch.When is null || Guards[branch.When.Text[1] - '0'];

    private bool Lacks(Actor actor, BranchDefinition branch, IEnumerable<string> origin) => Roles(branch, origin).Except(actor.Roles).Any();

    private string? RoleOf(BranchDefinition branch, IEnumerable<string> origin) => Roles(branch, origin).FirstOrDefault();

    // What the branch asks for, or else whoever has the tasks that it completes.
    private IEnumerable<string> Roles(BranchDefinition branch, IEnumerable<string> origin)
    {
        if (branch.Role is not null)
            return [branch.Role];
        return InOrder(origin).Select(s => StateOf(s).Work).OfType<StateWork.Task>().Select(t => t.Assignee).OfType<Assignee.Role>().Select(r => r.Name).Distinct();
    }

    /// <summary>What a transition can leave from, and the branches that do.</summary>
    internal sealed record Way(HashSet<string> States, int Needed, List<BranchDefinition> Branches);

    /// <summary>A branch that moves from an origin.</summary>
    internal sealed record PlannedMove(string Transition, BranchDefinition Branch, Way Way)
    {
        /// <summary>True when it would put a second token into a state.</summary>
        public bool IsBlocked { get; init; }
    }
}
