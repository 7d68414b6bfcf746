namespace Sequent.Definitions;

/// <summary>The markings that an instance can have, each with a shortest way to it: a search by breadth, with a bound.</summary>
internal sealed class MarkingWalk
{
    /// <summary>So many markings are looked at.</summary>
    public const int Budget = 3000;

    private readonly WorkflowDefinition _definition;
    private readonly TokenGame _game;
    private readonly List<Step> _found = [];

    private MarkingWalk(WorkflowDefinition definition) => (_definition, _game) = (definition, new(definition));

    /// <summary>False when the budget ended before every marking was found.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The markings, those with shorter ways first.</summary>
    public IEnumerable<Marking> Markings => _found.Select(s => s.Marking);

    public static MarkingWalk Of(WorkflowDefinition definition)
    {
        var walk = new MarkingWalk(definition);
        walk.IsComplete = walk.Run();
        return walk;
    }

    /// <summary>The names of the transitions that lead to a marking, by its position.</summary>
    public string[] WayTo(int index)
    {
        var way = new List<string>();
        for (var step = _found[index]; step.By is { } name; step = _found[step.Before])
            way.Add(name);
        way.Reverse();
        return [.. way];
    }

    private bool Run()
    {
        var moves = _definition.Transitions
            .SelectMany(t => t.Branches.SelectMany(b => _game.OriginsOf(b).Select(origin => (t.Name, Branch: b, Origin: origin))))
            .ToArray();
        var leaving = moves.SelectMany((m, i) => m.Origin.States.Select(s => (State: s, Move: i))).ToLookup(p => p.State, p => p.Move);
        var seen = new HashSet<Marking> { _game.Initial };
        _found.Add(new(_game.Initial, -1, null));
        for (var i = 0; i < _found.Count; i++)
            foreach (var move in _found[i].Marking.SelectMany(s => leaving[s]).Distinct().OrderBy(m => m))
            {
                var (name, branch, origin) = moves[move];
                if (_game.Move(_found[i].Marking, branch, origin) is not { } next || !seen.Add(next))
                    continue;
                if (_found.Count == Budget)
                    return false;
                _found.Add(new(next, i, name));
            }
        return true;
    }

    private sealed record Step(Marking Marking, int Before, string? By);
}
