namespace Sequent.Definitions.Tests;

/// <summary>What tokens can do, worked out the slow way: every marking of <see cref="TokenGame"/>, breadth first, with what fires by itself first.</summary>
internal sealed class PlainSearch
{
    private readonly WorkflowDefinition _definition;
    private readonly TokenGame _game;
    private readonly List<(string Transition, bool Automatic, Origin Origin, (BranchDefinition Branch, ElementPath Path)[] Selectable, bool Certain, string[] Roles)> _origins = [];
    private readonly Dictionary<(Marking Marking, bool Started), int> _distance = [];
    private readonly Dictionary<(Marking, bool), List<(Marking, bool)>> _next = [];

    public PlainSearch(WorkflowDefinition definition, int most = 5000)
    {
        _definition = definition;
        _game = new(definition);
        foreach (var transition in definition.Transitions)
            AddOrigins(transition);
        Run(most);
    }

    public bool TooLarge { get; private set; }

    public int Count => _distance.Count;

    /// <summary>The length of a shortest run to a stuck marking; null for none.</summary>
    public int? Dead { get; private set; }

    /// <summary>The length of a shortest run whose last move would double a token.</summary>
    public int? Doubled { get; private set; }

    /// <summary>The length of a shortest run after which the workflow goes on for ever.</summary>
    public int? Endless { get; private set; }

    public HashSet<ElementPath> Fired { get; } = [];

    public bool IsSound => (Dead ?? Doubled ?? Endless) is null;

    public bool IsDead(Marking marking) => !_game.IsComplete(marking) && _origins.All(o => !o.Origin.IsReady(marking));

    private void AddOrigins(TransitionDefinition transition)
    {
        var origins = transition.Branches.SelectMany(_game.OriginsOf).Distinct().Where(o => !o.States.Any(s => _definition.FindState(s)!.Final));
        foreach (var origin in origins)
        {
            var all = transition.Branches.Select((b, i) => (b, ElementPath.Transition(transition.Name).Branch(i))).Where(b => _game.OriginsOf(b.b).Contains(origin)).ToArray();
            var unguarded = Array.FindIndex(all, b => b.b is { When: null, Otherwise: false });
            var selectable = unguarded < 0 ? all : all[..(unguarded + 1)];
            var waits = origin.States.Any(s => _definition.FindState(s)!.Waits);
            _origins.Add((transition.Name, transition.FiredBy == FiredBy.Itself && !waits, origin, selectable,
                selectable[^1].b.When is null && (transition.FiredBy == FiredBy.Actor || (transition.FiredBy == FiredBy.Itself && !waits)),
                [.. selectable.Select(b => b.b.Role ?? "").Distinct()]));
        }
    }

    private void Run(int most)
    {
        var start = (_game.Initial, false);
        var open = new Queue<(Marking, bool)>([start]);
        _distance.Add(start, 0);
        var good = new HashSet<(Marking, bool)>();
        while (open.Count > 0)
        {
            if (_distance.Count > most)
            {
                TooLarge = true;
                return;
            }
            var node = open.Dequeue();
            var (next, contact) = Next(node.Item1, node.Item2);
            _next.Add(node, next);
            if (contact)
                Doubled ??= _distance[node] + 1;
            if (contact || _game.IsComplete(node.Item1))
                good.Add(node);
            else if (next.Count == 0)
            {
                Dead ??= _distance[node];
                good.Add(node);
            }
            foreach (var to in next.Where(to => _distance.TryAdd(to, _distance[node] + 1)))
                open.Enqueue(to);
        }
        if (!_definition.States.Any(s => _game.IsTerminal(s.Name)))
            return;
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var (node, next) in _next)
                if (next.Any(good.Contains))
                    grown |= good.Add(node);
        }
        Endless = _next.Keys.Where(n => !good.Contains(n)).Select(n => (int?)_distance[n]).Min();
    }

    private (List<(Marking, bool)> Next, bool Contact) Next(Marking marking, bool started)
    {
        var (next, contact) = (new List<(Marking, bool)>(), false);
        foreach (var origin in _origins.Where(o => o.Automatic && o.Origin.IsReady(marking)))
            if (Move(origin.Origin, origin.Selectable) && origin.Certain && started)
                return (next, contact);
        foreach (var transition in _origins.Where(o => !o.Automatic).GroupBy(o => o.Transition))
        {
            var earlier = new List<string[]>();
            foreach (var origin in transition.Where(o => o.Origin.IsReady(marking)))
            {
                // Whoever may do this may do the earlier one, which then is what happens.
                if (!earlier.Any(roles => roles is [var role] && (role == "" || (origin.Roles is [var other] && other == role)))
                    && Move(origin.Origin, origin.Selectable) && origin.Certain)
                    earlier.Add(origin.Roles);
            }
        }
        return (next, contact);

        bool Move(Origin origin, (BranchDefinition Branch, ElementPath Path)[] selectable)
        {
            var moved = true;
            foreach (var (branch, path) in selectable)
            {
                if (_game.Move(marking, branch, origin) is { } after)
                {
                    next.Add((after, true));
                    Fired.Add(path);
                }
                else
                    moved = !(contact = true);
            }
            return moved;
        }
    }
}
